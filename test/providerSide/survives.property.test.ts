// Whatever characters a client contains, the real parser of each format reads exactly these, and the format contains no
// expression besides its own.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { parse } from "yaml";
import type { Application } from "../../server/src/providerSide/application";
import { casesOf, seed } from "../randomCases";
import { formats } from "../../server/src/providerSide/formats";
import { applicationIn, configurationWith, formatNamed } from "./check";

const special = fc.constantFrom(
  ..."\"'`\\$%{}#:,-&*!|>@?[]()<>=;~ \t\n\r\u0085\u2028\ufeffé😀",
  ...'${A} %{if} {{ }} - : # yes null 1e3 0x1 $(id) `id` !Env ""'.split(" "),
);
const anyText = fc
  .array(fc.oneof(special, fc.string({ unit: "grapheme", maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(""));
const text = anyText.filter((each) => each !== "" && !each.includes("\0"));

const application: fc.Arbitrary<Application> = fc
  .record({
    id: text,
    redirect: text,
    postLogout: text,
    scopes: fc.array(text, { minLength: 1, maxLength: 3 }),
    groupsClaim: fc.array(text, { minLength: 1, maxLength: 3 }),
  })
  .map(({ id, redirect, postLogout, scopes, groupsClaim }) => {
    const usual = applicationIn(configurationWith("sso", "https://sso.example.com"));
    return {
      ...usual,
      clientId: { kind: "text", text: id },
      addresses: { ...usual.addresses, redirect, postLogout },
      scopes,
      groupsClaim,
    };
  });

/** For any application, what `read` finds in the text is what the application contains. */
const survives = (
  format: string,
  read: (written: string, application: Application) => { [Name in keyof Found]?: Found[Name] },
): void =>
  fc.assert(
    fc.property(application, (given) => {
      const found = read(formatNamed(format).write(given), given);
      for (const [name, value] of Object.entries(found))
        assert.deepEqual(value, expectedOf(given)[name as keyof Found], name);
    }),
    { seed, numRuns: casesOf(200) },
  );

interface Found {
  readonly clientId: unknown;
  readonly redirect: unknown;
  readonly postLogout: unknown;
  readonly scopes: unknown;
}

const expectedOf = ({ clientId, addresses, scopes }: Application): Found => ({
  clientId: clientId.kind === "text" ? clientId.text : undefined,
  redirect: [addresses.redirect],
  postLogout: [addresses.postLogout],
  scopes: [...new Set(scopes)],
});

/* eslint-disable @typescript-eslint/no-explicit-any -- the parsers return any value */
const json = (written: string): any => JSON.parse(written);
const yaml = (written: string): any => parse(written, { logLevel: "silent" });

describe("any client", () => {
  it("survives in a Keycloak client", () => {
    survives("keycloak", (written) => {
      const client = json(written);
      return {
        clientId: client.clientId,
        redirect: client.redirectUris,
        postLogout: [client.attributes["post.logout.redirect.uris"]],
      };
    });
  });

  it("survives in a Keycloak realm, without references besides that to the secret", () => {
    survives("keycloak-realm", (written, { secret }) => {
      const replaced = written.replace(/\$\{([^}]*)\}/g, (reference) => {
        assert.equal(reference, `\${${secret.variable}}`);
        return "secret";
      });
      const [client] = json(replaced).clients;
      assert.equal(client.secret, "secret");
      return { clientId: client.clientId, redirect: client.redirectUris };
    });
  });

  it("survives in client metadata", () => {
    survives("oidc", (written) => {
      const metadata = json(written);
      return {
        clientId: metadata.client_id,
        redirect: metadata.redirect_uris,
        postLogout: metadata.post_logout_redirect_uris,
      };
    });
  });

  it("survives in a client of Dex", () => {
    survives("dex", (written) => {
      const [client] = yaml(written).staticClients;
      return {
        clientId: client.id,
        redirect: client.redirectURIs,
        postLogout: client.postLogoutRedirectURIs,
      };
    });
  });

  it("survives in a client of Authelia, after its template filter", () => {
    survives("authelia", (written) => {
      const filtered = written.replace(
        /\{\{ (?:`(.*?)`|secret "[^"]*") \}\}/g,
        (_, raw) => raw ?? "",
      );
      const [client] = yaml(filtered).identity_providers.oidc.clients;
      return { clientId: client.client_id, redirect: client.redirect_uris, scopes: client.scopes };
    });
  });

  it("survives in an authentik blueprint", () => {
    survives("authentik", (written) => {
      const { attrs } = yaml(written).entries.find(
        ({ model }: { model: string }) => model === "authentik_providers_oauth2.oauth2provider",
      );
      const [redirect, postLogout] = attrs.redirect_uris;
      return {
        clientId: attrs.client_id,
        redirect: [redirect.url],
        postLogout: [postLogout.url],
      };
    });
  });

  for (const { id } of formats.filter((format) => format.language === "terraform"))
    it(`survives in ${id}`, () => {
      survives(id, (written, { groupsClaim }) => {
        const strings = stringsIn(written);
        const lists = written
          .split("\n")
          .filter((line) => /(?:redirect_uris?|callbacks|callback_urls) += \[/.test(line))
          .map(stringsIn);
        assert.ok(strings.length > 0 && groupsClaim);
        const [found = []] = lists;
        return { redirect: [id === "terraform-authentik" ? found[1] : found[0]] };
      });
    });

  it("survives in a command of Hydra", function () {
    if (process.platform === "win32") this.skip();
    const given = fc.sample(application, { seed, numRuns: casesOf(200) });
    const input = [
      "hydra() { for word; do printf '%s\\0' \"$word\"; done; printf '\\0'; }",
      ...given.map((each) => formatNamed("hydra").write(each)),
    ].join("\n");
    const env = { SSO_SECRET: "a secret", HYDRA_ADMIN_URL: "http://localhost:4445" };
    const { stdout, stderr } = spawnSync("sh", { input, env, encoding: "utf8" });
    assert.equal(stderr, "");
    const commands = stdout.split("\0\0").slice(0, -1);
    assert.equal(commands.length, given.length);
    for (const [index, command] of commands.entries()) {
      const words = command.split("\0");
      const option = (name: string): string => words[words.indexOf(`--${name}`) + 1] ?? "";
      const found: Found = {
        clientId: option("id"),
        redirect: fieldsOf(option("redirect-uri")),
        postLogout: fieldsOf(option("post-logout-callback")),
        scopes: fieldsOf(option("scope")),
      };
      assert.deepEqual(found, expectedOf(given[index] as Application));
      assert.equal(option("secret"), "a secret");
    }
  });
});

/** A line of CSV, in which quotes are doubled in a quoted field. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );

/** The strings of a Terraform file, which must not contain expressions. Everything else must not contain quotes. */
function stringsIn(hcl: string): string[] {
  const strings: string[] = [];
  const rest = hcl.replace(/"((?:[^"\\\n]|\\.)*)"/g, (_, inner: string) => {
    assert.doesNotMatch(inner.replace(/\$\$\{|%%\{/g, ""), /[$%]\{/);
    strings.push(
      inner
        .replace(/([$%])\1\{/g, "$1{")
        .replace(/\\(?:u([\da-f]{4})|([\\"nrt]))/g, (_escape, code?: string, letter?: string) =>
          code === undefined
            ? (plainOf[letter ?? ""] ?? "")
            : String.fromCharCode(Number.parseInt(code, 16)),
        ),
    );
    return "";
  });
  assert.doesNotMatch(rest, /["\\]|[$%]\{/);
  return strings;
}

const plainOf: Readonly<Record<string, string>> = {
  ...{ "\\": "\\", '"': '"', n: "\n", r: "\r", t: "\t" },
};
