// Merging two blocks with the same key: what each says stays, and what both say differently stays once, with the other
// as a comment.
import { fixes, offersNothing } from "../check";
import { composeFile } from "../carriers";
import { yaml } from "../../server/src/rules/shared/yaml";

const rule = "duplicate-key";
const keepLast = (key: string): string =>
  `Merge the two '${key}', keeping the last one where they differ`;
const keepFirst = (key: string): string =>
  `Merge the two '${key}', keeping the first one where they differ`;

const merges = (what: string, before: string, after: string, title?: string): void => {
  it(what, () => fixes(before, rule, after, title));
};
const stays = (what: string, text: string): void => {
  it(what, () => offersNothing(text, rule));
};

describe("merging duplicate keys", () => {
  merges(
    "two snippets pasted below each other",
    yaml`
      micronaut:
        security:
          enabled: true
      kestra:
        url: https://kestra.example.com
      micronaut:
        server:
          port: 8080
    `,
    yaml`
      micronaut:
        server:
          port: 8080
        security:
          enabled: true
      kestra:
        url: https://kestra.example.com
    `,
  );
  merges(
    "blocks in blocks",
    yaml`
      kestra:
        security:
          oidc:
            groups-claim-path: groups
      kestra:
        security:
          default-role:
            name: viewer
        ee:
          tenants:
            enabled: true
    `,
    yaml`
      kestra:
        security:
          default-role:
            name: viewer
          oidc:
            groups-claim-path: groups
        ee:
          tenants:
            enabled: true
    `,
  );
  merges(
    "comments of both",
    yaml`
      # first
      kestra: # first, trailing
        # the address
        url: https://kestra.example.com # own
        # end of the first

      # second
      kestra: # second, trailing
        # the queue
        queue:
          type: postgres # fast enough
        # end of the second
      # the rest
      datasources:
        postgres:
          username: kestra
    `,
    yaml`
      # first
      # second
      # second, trailing
      # end of the second
      kestra: # first, trailing
        # the address
        url: https://kestra.example.com # own
        # the queue
        queue:
          type: postgres # fast enough
        # end of the first

      # the rest
      datasources:
        postgres:
          username: kestra
    `,
  );
  const differ = yaml`
    kestra:
      url: https://a.example.com # a
      queue:
        type: postgres
    kestra:
      # the new one
      url: https://b.example.com
      repository:
        type: postgres
  `;
  merges(
    "values that differ, the last one kept",
    differ,
    yaml`
      kestra:
        # a
        # url: https://a.example.com
        # the new one
        url: https://b.example.com
        repository:
          type: postgres
        queue:
          type: postgres
    `,
    keepLast("kestra"),
  );
  merges(
    "values that differ, the first one kept",
    differ,
    yaml`
      kestra:
        url: https://a.example.com # a
        # the new one
        # url: https://b.example.com
        repository:
          type: postgres
        queue:
          type: postgres
    `,
    keepFirst("kestra"),
  );
  merges(
    "lists differ as a whole, however long",
    yaml`
      kestra:
        hidden-labels:
          prefixes: [a, b, c]
        hidden-labels:
          prefixes: [d]
    `,
    yaml`
      kestra:
        hidden-labels:
          # prefixes: [a, b, c]
          prefixes: [d]
    `,
    keepLast("hidden-labels"),
  );
  merges(
    "a value that is said twice alike stays once, in its first quotes",
    yaml`
      kestra:
        url: "https://kestra.example.com"
        # again
        url: https://kestra.example.com
    `,
    yaml`
      kestra:
        # again
        url: "https://kestra.example.com"
    `,
  );
  merges(
    "two spellings of one key",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              authentik:
                client-id: kestra
                clientId: kestra
                client-secret: x1f09a
                openid:
                  issuer: https://auth.example.com/application/o/kestra/
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              authentik:
                client-id: kestra
                client-secret: x1f09a
                openid:
                  issuer: https://auth.example.com/application/o/kestra/
    `,
  );
  merges(
    "an empty one gives way",
    yaml`
      kestra: # later
      micronaut:
        server:
          port: 8080
      kestra:
        url: https://kestra.example.com
    `,
    yaml`
      # later
      kestra:
        url: https://kestra.example.com
      micronaut:
        server:
          port: 8080
    `,
  );
  merges(
    "between braces",
    `kestra: { url: "https://a.example.com", queue: { type: h2 }, url: "https://a.example.com" }\n`,
    `kestra: { url: "https://a.example.com", queue: { type: h2 } }\n`,
  );
  merges(
    "a block joins braces, which open",
    yaml`
      kestra: { url: "https://a.example.com" } # short
      kestra:
        queue:
          type: h2
    `,
    yaml`
      kestra: # short
        url: "https://a.example.com"
        queue:
          type: h2
    `,
  );
  merges(
    "braces join a block",
    yaml`
      kestra:
        queue:
          type: h2
      kestra: { url: "https://a.example.com", queue: { type: h2 } }
    `,
    yaml`
      kestra:
        url: "https://a.example.com"
        queue:
          type: h2
    `,
  );
  merges(
    "blocks of different indentation, line ends kept, no final line end",
    "kestra:\r\n    url: https://a.example.com\r\nkestra:\r\n  queue:\r\n    type: h2",
    "kestra:\r\n    url: https://a.example.com\r\n    queue:\r\n      type: h2\r\n",
  );
  merges(
    "in the first of two documents",
    yaml`
      kestra:
        url: https://a.example.com
      kestra:
        queue:
          type: h2
      ---
      kestra:
        repository:
          type: memory
    `,
    yaml`
      kestra:
        url: https://a.example.com
        queue:
          type: h2
      ---
      kestra:
        repository:
          type: memory
    `,
  );
  merges(
    "within an item of a list",
    yaml`
      kestra:
        plugins:
          repositories:
            - id: a
              tags:
                one: 1
              tags:
                two: 2
            - id: b
    `,
    yaml`
      kestra:
        plugins:
          repositories:
            - id: a
              tags:
                one: 1
                two: 2
            - id: b
    `,
  );
  merges(
    "in a compose file, the block scalar ending with the later one",
    composeFile.wrap(
      "kestra:\n  url: ${URL}\nmicronaut:\n  server:\n    port: 8080\nkestra:\n  queue:\n    type: h2\n",
    ),
    composeFile.wrap(
      "kestra:\n  url: ${URL}\n  queue:\n    type: h2\nmicronaut:\n  server:\n    port: 8080\n",
    ),
  );
  stays(
    "a merge key in the later block",
    yaml`
      base: &base
        url: https://a.example.com
      kestra:
        queue:
          type: h2
      kestra:
        <<: *base
        repository:
          type: memory
    `,
  );
  stays(
    "an anchor on the later block, which other places use",
    yaml`
      kestra:
        queue:
          type: h2
      kestra: &kestra
        repository:
          type: memory
      copy: *kestra
    `,
  );
  const three = yaml`
    kestra:
      url: https://a.example.com
    kestra:
      queue:
        type: h2
    kestra:
      repository:
        type: memory
  `;
  merges(
    "three, the first two",
    three,
    yaml`
      kestra:
        url: https://a.example.com
        queue:
          type: h2
      kestra:
        repository:
          type: memory
    `,
  );
});
