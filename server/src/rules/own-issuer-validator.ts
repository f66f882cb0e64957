// The provider's issuer is required in every token, including those that the server signs itself.
import { message } from "../messages/message";
import { clientsOf, clientValue, isSwitchedOff } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { parseIssuer } from "../knowledge/sso/issuer";
import { certain } from "../interpretation/values/flags";
import { isWrittenOut, writtenScalar, scalarInFile, valueOf } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import { at } from "../micronaut/tree/node";
import { removeKey } from "../micronaut/edits/remove";
import { below, ssoExample } from "./shared/examples";
import type { Fix, Rule } from "./rule";

const path = ["micronaut", "security", "token", "jwt", "claims-validators", "issuer"];

export const ownIssuerValidator: Rule = {
  id: "own-issuer-validator",
  topic: "login",
  severity: "error",
  title: "Issuer check that rejects the server's own tokens",
  why: "In cookie mode, the server signs its own token after the login and names the application as the issuer. If every token must name the provider, the server rejects its own token with the next request. The login seems to work, but users are anonymous again.",
  docs: docs.micronautSecurity,
  fixesChange: { properties: ["removed"], lines: 6, titled: true },
  examples: [
    {
      bad: ssoExample({
        security: below(
          "token.jwt.claims-validators",
          "issuer: https://auth.example.com/application/o/kestra/",
        ),
      }),
      good: ssoExample(),
    },
  ],
  *check(config) {
    const value = valueOf(config, path);
    const scalar = writtenScalar(value);
    if (!scalar) return;
    const clients = clientsOf(config).filter((client) => !isSwitchedOff(config, client));
    if (clients.length === 0) return;
    const isClientIssuer = clients.some(
      (client) => scalarInFile(clientValue(config, client, "openid.issuer"))?.text === scalar.text,
    );
    const isUrl = isWrittenOut(value) && parseIssuer(scalar.text) !== undefined;
    if (!(isClientIssuer && scalar.text !== "") && !isUrl) return;
    if (!signsOwnTokens(config) || isOwnName(config, scalar.text)) return;
    yield {
      at: value.node?.entries.at(-1)?.key ?? scalar.span,
      what: message("own-issuer-validator.what"),
      why: message("own-issuer-validator.why"),
      todo: message("own-issuer-validator.todo"),
      fixes: () => removal(config),
    };
  },
};

/** Whether it uses cookie mode, which is also the mode if none is set, as in Kestra's guides. */
function signsOwnTokens(config: Config): boolean {
  const { kind, text } = certain(valueOf(config, ["micronaut", "security", "authentication"]));
  return kind === "absent" || text === "cookie";
}

function isOwnName(config: Config, issuer: string): boolean {
  const { kind, text } = certain(valueOf(config, ["micronaut", "application", "name"]));
  return kind === "unknown" || text === issuer;
}

function removal(config: Config): Fix[] {
  const [entry, another] = at(config.root, path)?.entries ?? [];
  if (!entry?.pair || another) return [];
  const changes = removeKey(config, entry.pair, []);
  return changes ? [{ title: message("own-issuer-validator.fix"), changes, preferred: true }] : [];
}
