// The URL of the provider's metadata instead of its issuer.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { parseIssuer } from "../knowledge/sso/issuer";
import { providerOf } from "../knowledge/providers";
import { discoveryPath } from "../knowledge/sso/issuerUrl";
import { clientWithIssuer, literalIssuers, replaceIssuer } from "./shared/literalIssuers";
import type { Rule } from "./rule";

export const issuerIsDiscoveryUrl: Rule = {
  id: "issuer-is-discovery-url",
  topic: "login",
  severity: "error",
  title: "Discovery URL instead of the issuer",
  why: "Micronaut appends /.well-known/openid-configuration to the issuer itself. If the issuer already contains that path, the provider responds with 404, and logins fail until the next restart.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: clientWithIssuer("google", `https://accounts.google.com${discoveryPath}`),
      good: clientWithIssuer("google", "https://accounts.google.com"),
    },
    {
      bad: clientWithIssuer(
        "authentik",
        `"https://auth.example.com/application/o/kestra${discoveryPath}"`,
      ),
      good: clientWithIssuer("authentik", '"https://auth.example.com/application/o/kestra/"'),
    },
  ],
  *check(config) {
    for (const { client, issuer } of discoveryUrls(config)) {
      const cut = withoutDiscoveryPath(issuer.text);
      if (cut === undefined) continue;
      const parsed = parseIssuer(cut);
      const corrected =
        (parsed && providerOf(client.name, parsed)?.check?.(parsed)?.corrected) ?? cut;
      yield {
        at: issuer.span,
        what: message("issuer-is-discovery-url.what"),
        why: message("issuer-is-discovery-url.why", { discoveryPath }),
        todo: message("issuer-is-discovery-url.todo", { discoveryPath }),
        fixes: () => replaceIssuer(config, issuer, corrected),
      };
    }
  },
};

const discoveryUrls = literalIssuers((text) => withoutDiscoveryPath(text) !== undefined);

/** The issuer before the discovery path; undefined if there is no such path. */
export function withoutDiscoveryPath(issuer: string): string | undefined {
  const index = issuer.indexOf(discoveryPath);
  return index === -1 ? undefined : issuer.slice(0, index);
}
