// Inserting a key that is missing: where one would write it, in the style of what stands around it.
import { fixes } from "../check";
import { composeFile } from "../carriers";
import { yaml } from "../../server/src/rules/shared/yaml";

const inserts = (what: string, rule: string, before: string, after: string): void => {
  it(what, () => fixes(before, rule, after));
};

describe("inserting a missing key", () => {
  inserts(
    "in the order of the documentation, between what is there",
    "missing-client-secret",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              authentik:
                openid:
                  issuer: https://auth.example.com/application/o/kestra/
                clientId: kestra # ours
                # more below
                scopes: [openid]
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              authentik:
                openid:
                  issuer: https://auth.example.com/application/o/kestra/
                clientId: kestra # ours
                clientSecret: "\${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"
                # more below
                scopes: [openid]
    `,
  );
  inserts(
    "as the first, above the first one's comments",
    "missing-client-id",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                # from the vault
                client-secret: x1f09a
                openid:
                  issuer: https://accounts.google.com
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                client-id: "\${KESTRA_SSO_GOOGLE_CLIENT_ID}"
                # from the vault
                client-secret: x1f09a
                openid:
                  issuer: https://accounts.google.com
    `,
  );
  inserts(
    "with the block it belongs in",
    "missing-issuer",
    yaml`
      micronaut:
          security:
              oauth2:
                  clients:
                      google:
                          client-id: kestra
                          client-secret: x1f09a
    `,
    yaml`
      micronaut:
          security:
              oauth2:
                  clients:
                      google:
                          client-id: kestra
                          client-secret: x1f09a
                          openid:
                              issuer: "https://accounts.google.com"
    `,
  );
  inserts(
    "into braces on one line",
    "missing-client-secret",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google: { client-id: kestra, openid: { issuer: "https://accounts.google.com" } } # one line
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google: { client-id: kestra, client-secret: "\${KESTRA_SSO_GOOGLE_CLIENT_SECRET}", openid: { issuer: "https://accounts.google.com" } } # one line
    `,
  );
  inserts(
    "into braces over several lines, on a line of its own",
    "missing-client-secret",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google: {
                client-id: kestra, # ours
                openid: { issuer: "https://accounts.google.com" }
              }
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google: {
                client-id: kestra, # ours
                client-secret: "\${KESTRA_SSO_GOOGLE_CLIENT_SECRET}",
                openid: { issuer: "https://accounts.google.com" }
              }
    `,
  );
  inserts(
    "into empty braces",
    "missing-issuer",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                client-id: kestra
                client-secret: x1f09a
                openid: {}
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                client-id: kestra
                client-secret: x1f09a
                openid: { issuer: "https://accounts.google.com" }
    `,
  );
  inserts(
    "below a key without a value, above its comment",
    "missing-issuer",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                client-id: kestra
                client-secret: x1f09a
                openid: # to come
                  # soon
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              google:
                client-id: kestra
                client-secret: x1f09a
                openid: # to come
                  issuer: "https://accounts.google.com"
                  # soon
    `,
  );
  for (const [what, empty] of [
    ["nothing", ""],
    ["a null", " null"],
    ["empty quotes", ' ""'],
    ["an anchor only", " &id"],
  ] as const)
    inserts(
      `in place of ${what}`,
      "missing-client-id",
      `micronaut:\n  security:\n    oauth2:\n      clients:\n        google:\n          client-id:${empty} # ours\n          client-secret: x1f09a\n          openid:\n            issuer: https://accounts.google.com\n`,
      `micronaut:\n  security:\n    oauth2:\n      clients:\n        google:\n          client-id:${empty.includes("&") ? empty : ""} "\${KESTRA_SSO_GOOGLE_CLIENT_ID}" # ours\n          client-secret: x1f09a\n          openid:\n            issuer: https://accounts.google.com\n`,
    );
  inserts(
    "in a compose file, where a dollar sign is written twice, at the very end",
    "missing-client-secret",
    composeFile.wrap(
      "micronaut:\r\n  security:\r\n    oauth2:\r\n      clients:\r\n        google:\r\n          openid:\r\n            issuer: https://accounts.google.com\r\n          clientId: kestra\r\n",
    ),
    composeFile.wrap(
      'micronaut:\r\n  security:\r\n    oauth2:\r\n      clients:\r\n        google:\r\n          openid:\r\n            issuer: https://accounts.google.com\r\n          clientId: kestra\r\n          clientSecret: "${KESTRA_SSO_GOOGLE_CLIENT_SECRET}"\r\n',
    ),
  );
  inserts(
    "behind the last line of a file without a final line end",
    "missing-client-secret",
    "micronaut:\n  security:\n    oauth2:\n      clients:\n        google:\n          openid:\n            issuer: https://accounts.google.com\n          client-id: kestra",
    'micronaut:\n  security:\n    oauth2:\n      clients:\n        google:\n          openid:\n            issuer: https://accounts.google.com\n          client-id: kestra\n          client-secret: "${KESTRA_SSO_GOOGLE_CLIENT_SECRET}"',
  );
  inserts(
    "below dotted keys",
    "missing-client-secret",
    "micronaut.security.oauth2.clients.google.client-id: kestra\nmicronaut.security.oauth2.clients.google.openid.issuer: https://accounts.google.com\n",
    'micronaut.security.oauth2.clients.google.client-id: kestra\nmicronaut.security.oauth2.clients.google.openid.issuer: https://accounts.google.com\nmicronaut:\n  security:\n    oauth2:\n      clients:\n        google:\n          client-secret: "${KESTRA_SSO_GOOGLE_CLIENT_SECRET}"\n',
  );
});
