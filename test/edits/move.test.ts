// The move of a misplaced default role, case by case: comments, destinations, styles, spellings, carriers, line ends.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixes, inCompose, offersNothing } from "../check";
import { yaml } from "./text";

const rule = "misplaced-default-role";
const keepMoved = "Move to 'kestra.security', keeping the moved values where they differ";
const keepThere = "Move to 'kestra.security', keeping the values there where they differ";

const moves = (what: string, before: string, after: string, title?: string): void => {
  it(what, () => fixes(before, rule, after, title));
};
const stays = (what: string, text: string): void => {
  it(what, () => offersNothing(text, rule));
};

describe("moving a misplaced default role: comments", () => {
  moves(
    "above, trailing, inside and behind, all go along",
    yaml`
      micronaut:
        security:
          oauth2:
            enabled: true
          # who may what
          # by default
          defaultRole: # for new users
            # its name
            name: viewer # short
            permissions:
              FLOW: [READ] # no more
              # not yet: EXECUTION
            # end of the role
          endpoints:
            logout:
              enabled: true
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            enabled: true
          endpoints:
            logout:
              enabled: true
      kestra:
        security:
          # who may what
          # by default
          defaultRole: # for new users
            # its name
            name: viewer # short
            permissions:
              FLOW: [READ] # no more
              # not yet: EXECUTION
            # end of the role
    `,
  );
  moves(
    "a comment with a blank line between is not the block's own and stays",
    yaml`
      micronaut:
        security:
          enabled: true
          # on security in general

          # on the role
          defaultRole:
            name: viewer
      kestra:
        url: https://kestra.example.com
    `,
    yaml`
      micronaut:
        security:
          enabled: true
          # on security in general

      kestra:
        url: https://kestra.example.com
        security:
          # on the role
          defaultRole:
            name: viewer
    `,
  );
  moves(
    "a comment behind at the same indentation stays",
    yaml`
      micronaut:
        security:
          enabled: true
          defaultRole:
            name: viewer
          # the end of security
      kestra:
        security:
          oidc:
            groups-claim-path: groups
    `,
    yaml`
      micronaut:
        security:
          enabled: true
          # the end of security
      kestra:
        security:
          defaultRole:
            name: viewer
          oidc:
            groups-claim-path: groups
    `,
  );
  moves(
    "deeper comments below the pair before it belong to that pair",
    yaml`
      micronaut:
        security:
          oauth2:
            enabled: true
            # more clients to come
          defaultRole:
            name: viewer
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            enabled: true
            # more clients to come
      kestra:
        security:
          defaultRole:
            name: viewer
    `,
  );
  moves(
    "comments of emptied parents stay, at the column of what has gone",
    yaml`
      # on micronaut
      micronaut: # trailing
        # on security
        security: # trailing, too

          # on the role
          defaultRole:
            name: viewer
          # behind the role
      kestra:
        url: https://kestra.example.com
    `,
    yaml`
      # on micronaut
      # trailing
      # on security
      # trailing, too
      # behind the role
      kestra:
        url: https://kestra.example.com
        security:
          # on the role
          defaultRole:
            name: viewer
    `,
  );
  moves(
    "a value that looks like a comment is none",
    yaml`
      micronaut:
        security:
          enabled: true
          defaultRole:
            name: "# one"
            description: |
              # no comment
              a#b
    `,
    yaml`
      micronaut:
        security:
          enabled: true
      kestra:
        security:
          defaultRole:
            name: "# one"
            description: |
              # no comment
              a#b
    `,
  );
  moves(
    "a comment at the left margin inside the block goes along",
    yaml`
      kestra:
        defaultRole:
          name: viewer
      # FLOW only
          permissions:
            FLOW: [READ]
        url: https://kestra.example.com
    `,
    yaml`
      kestra:
        url: https://kestra.example.com
        security:
          defaultRole:
            name: viewer
          # FLOW only
            permissions:
              FLOW: [READ]
    `,
  );
  moves(
    "a comment below a block whose last key has no value stays",
    yaml`
      micronaut:
        security:
          enabled: true
          defaultRole:
            name:
        # on the server
        server:
          port: 8080
    `,
    yaml`
      micronaut:
        security:
          enabled: true
        # on the server
        server:
          port: 8080
      kestra:
        security:
          defaultRole:
            name:
    `,
  );
});

describe("moving a misplaced default role: the destination", () => {
  moves(
    "no kestra block",
    yaml`
      micronaut:
        security:
          enabled: true
          default-role:
            name: viewer
      datasources:
        postgres:
          url: jdbc:postgresql://db/kestra
    `,
    yaml`
      micronaut:
        security:
          enabled: true
      kestra:
        security:
          default-role:
            name: viewer
      datasources:
        postgres:
          url: jdbc:postgresql://db/kestra
    `,
  );
  for (const [what, empty] of [
    ["no value", ""],
    ["a null", " ~"],
    ["empty braces", " {}"],
    ["a comment only", " # to come"],
  ] as const) {
    moves(
      `kestra.security with ${what}`,
      `kestra:\n  security:${empty}\n  ee:\n    defaultRole:\n      name: viewer\n`,
      `kestra:\n  security:${empty.includes("#") ? empty : ""}\n    defaultRole:\n      name: viewer\n`,
    );
  }
  moves(
    "an empty default role takes the moved one, and keeps its own comments",
    yaml`
      kestra:
        security:
          # one day
          default-role: # nothing yet
            # really
          oidc:
            groups-claim-path: groups
      micronaut:
        defaultRole:
          name: viewer

          description: Looks on
        server:
          port: 8080
    `,
    yaml`
      kestra:
        security:
          # one day
          # nothing yet
          defaultRole:
            name: viewer

            description: Looks on
            # really
          oidc:
            groups-claim-path: groups
      micronaut:
        server:
          port: 8080
    `,
  );
  moves(
    "a role that says other things is completed, each key where one would write it",
    yaml`
      micronaut:
        security:
          enabled: true
          # the misplaced one
          defaultRole: # trailing
            # its permissions
            permissions:
              # on flows
              FLOW: [READ]
              EXECUTION: [READ]
            name: viewer
      kestra:
        security:
          # the right one
          defaultRole:
            description: Looks on
            permissions:
              EXECUTION: [READ]
          oidc:
            groups-claim-path: groups
    `,
    yaml`
      micronaut:
        security:
          enabled: true
      kestra:
        security:
          # the right one
          # the misplaced one
          # trailing
          defaultRole:
            name: viewer
            description: Looks on
            # its permissions
            permissions:
              EXECUTION: [READ]
              # on flows
              FLOW: [READ]
          oidc:
            groups-claim-path: groups
    `,
  );
  const conflict = yaml`
    micronaut:
      security:
        defaultRole:
          # moved name
          name: viewer # moved
          permissions:
            FLOW: [READ]
            KVSTORE: [READ, UPDATE]
    kestra:
      security:
        default-role:
          # name there
          name: editor # there
          description: Writes
          permissions:
            FLOW: [READ, CREATE, UPDATE]
            KVSTORE:
              - READ
  `;
  moves(
    "conflicts, keeping what was moved",
    conflict,
    yaml`
      kestra:
        security:
          default-role:
            # name there
            # there
            # name: editor
            # moved name
            name: viewer # moved
            description: Writes
            permissions:
              # FLOW: [READ, CREATE, UPDATE]
              FLOW: [READ]
              # KVSTORE:
                # - READ
              KVSTORE: [READ, UPDATE]
    `,
    keepMoved,
  );
  moves(
    "conflicts, keeping what was there",
    conflict,
    yaml`
      kestra:
        security:
          default-role:
            # name there
            name: editor # there
            # moved name
            # moved
            # name: viewer
            description: Writes
            permissions:
              FLOW: [READ, CREATE, UPDATE]
              # FLOW: [READ]
              KVSTORE:
                - READ
              # KVSTORE: [READ, UPDATE]
    `,
    keepThere,
  );
  moves(
    "a text where the other has a block is a conflict on the whole",
    yaml`
      kestra:
        default-role: viewer
        security:
          default-role:
            name: editor
    `,
    yaml`
      kestra:
        security:
          # default-role:
            # name: editor
          default-role: viewer
    `,
    keepMoved,
  );
  moves(
    "a conflict at the very end of a file without a final line end",
    "kestra:\n  default-role:\n    name: a\n  security:\n    default-role:\n      name: b",
    "kestra:\n  security:\n    default-role:\n      # name: b\n      name: a",
    keepMoved,
  );
  moves(
    "an empty role moves as a remark, with its comments",
    yaml`
      micronaut:
        # not decided
        defaultRole:
        server:
          port: 8080
      kestra:
        security:
          defaultRole:
            name: viewer
    `,
    yaml`
      micronaut:
        server:
          port: 8080
      kestra:
        security:
          # not decided
          defaultRole:
            name: viewer
    `,
  );
});

describe("moving a misplaced default role: braces", () => {
  moves(
    "out of braces into a block",
    yaml`
      micronaut:
        security: { enabled: true, defaultRole: { name: viewer, permissions: { FLOW: [READ] } }, endpoints: {} } # all
    `,
    yaml`
      micronaut:
        security: { enabled: true, endpoints: {} } # all
      kestra:
        security:
          defaultRole: { name: viewer, permissions: { FLOW: [READ] } }
    `,
  );
  moves(
    "out of braces over several lines, with its comments",
    yaml`
      micronaut:
        security: {
          enabled: true, # it is
          # the role
          defaultRole: {
            name: viewer, # its name
            permissions: { FLOW: [READ,
              CREATE] }
          }, # ends here
          # the rest
          endpoints: {}
        }
    `,
    yaml`
      micronaut:
        security: {
          enabled: true, # it is
          # the rest
          endpoints: {}
        }
      kestra:
        security:
          # the role
          defaultRole: {
            name: viewer, # its name
            permissions: { FLOW: [READ,
              CREATE] }
          } # ends here
    `,
  );
  moves(
    "the last of several lines in braces takes the comma before it",
    yaml`
      kestra: {
        url: "https://kestra.example.com",
        defaultRole: { name: viewer }
      }
    `,
    yaml`
      kestra: {
        url: "https://kestra.example.com",
        security: { defaultRole: { name: viewer } }
      }
    `,
  );
  moves(
    "within braces it stays in braces",
    `kestra: { default-role: { name: viewer }, url: "https://kestra.example.com" }\n`,
    `kestra: { url: "https://kestra.example.com", security: { default-role: { name: viewer } } }\n`,
  );
  moves(
    "a block opens the braces it goes into, and their comments stay with their keys",
    yaml`
      kestra: { # the server
        # where
        url: "https://kestra.example.com", # outside
        security: { oidc: { groups-claim-path: groups } }
      } # end
      micronaut:
        default-role:
          name: viewer
        server:
          port: 8080
    `,
    yaml`
      kestra: # end
        # the server
        # where
        url: "https://kestra.example.com" # outside
        security:
          default-role:
            name: viewer
          oidc: { groups-claim-path: groups }
      micronaut:
        server:
          port: 8080
    `,
  );
  moves(
    "a role in one line goes into the braces of kestra.security",
    yaml`
      kestra:
        security: { oidc: { groups-claim-path: groups } }
        default-role: { name: viewer }
    `,
    yaml`
      kestra:
        security: { default-role: { name: viewer }, oidc: { groups-claim-path: groups } }
    `,
  );
  moves(
    "a file that is JSON stays JSON",
    `{"micronaut":{"security":{"enabled":true,"defaultRole":{"name":"viewer"}}},"kestra":{"ee":{}}}\n`,
    `{"micronaut":{"security":{"enabled":true}},"kestra":{ "security": { "defaultRole": {"name":"viewer"} }, "ee":{}}}\n`,
  );
  moves(
    "a merge with conflicts opens the braces of the role, for its comments",
    yaml`
      micronaut:
        default-role: { name: viewer, description: "Looks on" }
        server: { port: 8080 }
      kestra:
        security:
          default-role: { name: editor, permissions: { FLOW: [READ] } }
    `,
    yaml`
      micronaut:
        server: { port: 8080 }
      kestra:
        security:
          default-role:
            # name: editor
            name: viewer
            description: "Looks on"
            permissions: { FLOW: [READ] }
    `,
    keepMoved,
  );
});

describe("moving a misplaced default role: places and spellings", () => {
  moves(
    "a dotted key at the root",
    yaml`
      micronaut.security.default-role:
        name: viewer
      micronaut.security.enabled: true
    `,
    yaml`
      micronaut.security.enabled: true
      kestra:
        security:
          default-role:
            name: viewer
    `,
  );
  moves(
    "a dotted destination",
    yaml`
      kestra.url: https://kestra.example.com
      kestra.security:
        oidc:
          groups-claim-path: groups
      micronaut:
        default_role:
          name: viewer
        server:
          port: 8080
    `,
    yaml`
      kestra.url: https://kestra.example.com
      kestra.security:
        default_role:
          name: viewer
        oidc:
          groups-claim-path: groups
      micronaut:
        server:
          port: 8080
    `,
  );
  moves(
    "a destination that exists in dotted keys only, with a conflict",
    yaml`
      kestra.security.default-role.name: editor
      kestra.security.default-role.description: Writes
      kestra.default-role:
        name: viewer
    `,
    yaml`
      # kestra.security.default-role.name: editor
      kestra.security.default-role.name: viewer
      kestra.security.default-role.description: Writes
    `,
    keepMoved,
  );
  moves(
    "dotted permissions join the block that is there",
    yaml`
      kestra:
        default-role:
          permissions.FLOW: [READ]
          permissions.KVSTORE: [READ]
        security:
          default-role:
            permissions:
              EXECUTION: [READ]
              KVSTORE: [READ]
    `,
    yaml`
      kestra:
        security:
          default-role:
            permissions:
              EXECUTION: [READ]
              KVSTORE: [READ]
              FLOW: [READ]
    `,
  );
  moves(
    "at the top level",
    yaml`
      # the role
      default-role:
        name: viewer
      kestra:
        queue:
          type: postgres
    `,
    yaml`
      kestra:
        queue:
          type: postgres
        security:
          # the role
          default-role:
            name: viewer
    `,
  );
  moves(
    "under security at the top level",
    yaml`
      security:
        default-role:
          name: viewer
      kestra:
        queue:
          type: postgres
    `,
    yaml`
      kestra:
        queue:
          type: postgres
        security:
          default-role:
            name: viewer
    `,
  );
  moves(
    "under micronaut",
    yaml`
      micronaut:
        default_role:
          name: viewer
    `,
    yaml`
      kestra:
        security:
          default_role:
            name: viewer
    `,
  );
  moves(
    "under kestra.ee with siblings",
    yaml`
      kestra:
        ee:
          tenants:
            enabled: true
          defaultRole:
            name: viewer
    `,
    yaml`
      kestra:
        security:
          defaultRole:
            name: viewer
        ee:
          tenants:
            enabled: true
    `,
  );
  moves(
    "under an OAuth client",
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              authentik:
                clientId: kestra
                clientSecret: \${SECRET}
                defaultRole:
                  name: viewer
                openid:
                  issuer: https://auth.example.com/application/o/kestra/
    `,
    yaml`
      micronaut:
        security:
          oauth2:
            clients:
              authentik:
                clientId: kestra
                clientSecret: \${SECRET}
                openid:
                  issuer: https://auth.example.com/application/o/kestra/
      kestra:
        security:
          defaultRole:
            name: viewer
    `,
  );
  moves(
    "a quoted key keeps its quotes",
    yaml`
      kestra:
        "default-role":
          'name': viewer
        url: https://kestra.example.com
    `,
    yaml`
      kestra:
        url: https://kestra.example.com
        security:
          "default-role":
            'name': viewer
    `,
  );
});

describe("moving a misplaced default role: layout", () => {
  moves(
    "four blanks",
    yaml`
      micronaut:
          security:
              enabled: true
              defaultRole:
                  name: viewer
                  permissions:
                      FLOW:
                      - READ
    `,
    yaml`
      micronaut:
          security:
              enabled: true
      kestra:
          security:
              defaultRole:
                  name: viewer
                  permissions:
                      FLOW:
                      - READ
    `,
  );
  moves(
    "every block at an indentation of its own",
    yaml`
      micronaut:
         security:
           enabled: true
           defaultRole:
               name: viewer
               permissions:
                FLOW: [READ]
      kestra:
           url: https://kestra.example.com
           security:
             oidc:
               groups-claim-path: groups
    `,
    yaml`
      micronaut:
         security:
           enabled: true
      kestra:
           url: https://kestra.example.com
           security:
             defaultRole:
                 name: viewer
                 permissions:
                  FLOW: [READ]
             oidc:
               groups-claim-path: groups
    `,
  );
  moves(
    "no final line end, the block last",
    "kestra:\n  url: https://kestra.example.com\nmicronaut:\n  defaultRole:\n    name: viewer",
    "kestra:\n  url: https://kestra.example.com\n  security:\n    defaultRole:\n      name: viewer\n",
  );
  moves(
    "no final line end, the destination last",
    "micronaut:\n  defaultRole:\n    name: viewer\nkestra:\n  url: https://kestra.example.com",
    "kestra:\n  url: https://kestra.example.com\n  security:\n    defaultRole:\n      name: viewer",
  );
  moves(
    "a byte order mark",
    "\uFEFFdefault-role:\n  name: viewer\nkestra:\n  queue:\n    type: h2\n",
    "\uFEFFkestra:\n  queue:\n    type: h2\n  security:\n    default-role:\n      name: viewer\n",
  );
  moves(
    "a byte order mark, the block being all there is",
    "\uFEFFmicronaut:\n  default-role:\n    name: viewer\n",
    "\uFEFFkestra:\n  security:\n    default-role:\n      name: viewer\n",
  );
  moves(
    "CRLF, the block being all there is",
    "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n",
    "kestra:\r\n  security:\r\n    defaultRole:\r\n      name: viewer\r\n",
  );
  moves(
    "mixed line ends: moved lines end as their new neighbours do",
    "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  ee:\n    tenants:\r\n      enabled: true\n",
    "micronaut:\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  security:\n    defaultRole:\n      name: viewer\n  ee:\n    tenants:\r\n      enabled: true\n",
  );
  moves(
    "blank lines inside go along, blank lines around stay",
    yaml`
      micronaut:
        security:
          enabled: true

          defaultRole:
            name: viewer


            permissions:

              FLOW: [READ]

      kestra:
        url: https://kestra.example.com

      datasources:
        postgres:
          username: kestra
    `,
    yaml`
      micronaut:
        security:
          enabled: true


      kestra:
        url: https://kestra.example.com
        security:
          defaultRole:
            name: viewer


            permissions:

              FLOW: [READ]

      datasources:
        postgres:
          username: kestra
    `,
  );
  moves(
    "values over several lines, and 🚀",
    yaml`
      micronaut:
        security:
          enabled: true
          defaultRole:
            name: 'the viewer''s 🚀'
            description: >-
              Looks on,

                and no more.
            permissions:
              FLOW: [
                "READ", # look
                "CREATE",
              ]
              EXECUTION: ["READ",
                          "UPDATE"]
            note: "one
              two"
    `,
    yaml`
      micronaut:
        security:
          enabled: true
      kestra:
        security:
          defaultRole:
            name: 'the viewer''s 🚀'
            description: >-
              Looks on,

                and no more.
            permissions:
              FLOW: [
                "READ", # look
                "CREATE",
              ]
              EXECUTION: ["READ",
                          "UPDATE"]
            note: "one
              two"
    `,
  );
  moves(
    "blanks on a blank line of a text block are its content",
    "kestra:\n  ee:\n    default-role:\n      description: |\n        one\n          \n        two\n",
    "kestra:\n  security:\n    default-role:\n      description: |\n        one\n          \n        two\n",
  );
});

describe("moving a misplaced default role: carriers", () => {
  moves(
    "the document in which it stands gets the block",
    yaml`
      # first
      micronaut:
        security:
          enabled: true
          defaultRole:
            name: viewer
      ---
      # second
      datasources:
        postgres:
          username: kestra
    `,
    yaml`
      # first
      micronaut:
        security:
          enabled: true
      kestra:
        security:
          defaultRole:
            name: viewer
      ---
      # second
      datasources:
        postgres:
          username: kestra
    `,
  );
  moves(
    "the destination in another document is found",
    yaml`
      micronaut:
        security:
          enabled: true
          defaultRole:
            name: viewer
      ---
      kestra:
        security:
          oidc:
            groups-claim-path: groups
    `,
    yaml`
      micronaut:
        security:
          enabled: true
      ---
      kestra:
        security:
          defaultRole:
            name: viewer
          oidc:
            groups-claim-path: groups
    `,
  );
  const services = (configuration: string): string =>
    inCompose(configuration).replace("services:", "# compose\nservices:") + "volumes: {}\n";
  moves(
    "in a compose file, the first block going and leaving comments",
    services(yaml`
      micronaut:
        # deep
        security:
            # deeper
          defaultRole:
            name: "\${ROLE}"
            # note

      kestra:
        queue:
          type: postgres
    `),
    services(yaml`
      # deep

      kestra:
        queue:
          type: postgres
        security:
            # deeper
          defaultRole:
            name: "\${ROLE}"
            # note
    `),
  );
  moves(
    "in a compose file that ends with the block",
    "services:\n  kestra:\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:\n          ee:\n            tenants:\n              enabled: true\n            default-role:\n              name: viewer\n              description: |\n                text",
    "services:\n  kestra:\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:\n          security:\n            default-role:\n              name: viewer\n              description: |\n                text\n          ee:\n            tenants:\n              enabled: true\n",
  );
});

describe("moving a misplaced default role: anchors, aliases, merge keys", () => {
  moves(
    "an anchor inside the block and its alias inside go together",
    yaml`
      micronaut:
        security:
          enabled: true
          defaultRole:
            permissions:
              FLOW: &look [READ]
              EXECUTION: *look
    `,
    yaml`
      micronaut:
        security:
          enabled: true
      kestra:
        security:
          defaultRole:
            permissions:
              FLOW: &look [READ]
              EXECUTION: *look
    `,
  );
  moves(
    "an alias to an anchor further up still finds it",
    yaml`
      look: &look [READ]
      kestra:
        default-role: &role
          permissions:
            FLOW: *look
        url: https://kestra.example.com
    `,
    yaml`
      look: &look [READ]
      kestra:
        url: https://kestra.example.com
        security:
          default-role: &role
            permissions:
              FLOW: *look
    `,
  );
  stays(
    "an alias would come to stand in front of its anchor",
    yaml`
      kestra:
        security:
          oidc:
            groups-claim-path: groups
      micronaut:
        look: &look [READ]
        default-role:
          permissions:
            FLOW: *look
    `,
  );
  stays(
    "an anchor would come to stand behind its alias",
    yaml`
      micronaut:
        default-role: &role
          name: viewer
        copy: *role
      kestra:
        url: https://kestra.example.com
    `,
  );
  stays(
    "the whole block is here by an alias",
    yaml`
      base: &base
        default-role:
          name: viewer
      micronaut: *base
      kestra:
        queue:
          type: postgres
    `,
  );
  stays(
    "the whole block is here by a merge key",
    yaml`
      base: &base
        default-role:
          name: viewer
      kestra:
        <<: *base
        url: https://kestra.example.com
        queue:
          type: postgres
    `,
  );
  stays(
    "a merge key in a block that would have to be taken apart",
    yaml`
      base: &base
        description: Looks on
      kestra:
        default-role:
          <<: *base
          name: viewer
        security:
          default-role:
            permissions:
              FLOW: [READ]
    `,
  );
  stays(
    "an anchor on a block that would have to be taken apart",
    yaml`
      kestra:
        default-role: &role
          name: viewer
        security:
          default-role:
            permissions:
              FLOW: [READ]
    `,
  );
  stays(
    "the destination is an alias",
    yaml`
      base: &base
        oidc:
          groups-claim-path: groups
      kestra:
        security: *base
        default-role:
          name: viewer
    `,
  );
  stays(
    "written twice, in two spellings",
    yaml`
      kestra:
        default-role:
          name: viewer
        defaultRole:
          description: Looks on
    `,
  );
  stays(
    "a line of the block cannot be read",
    yaml`
      kestra:
        default-role:
          name: "viewer
          description: Looks on
        url: https://kestra.example.com
    `,
  );
  stays(
    "the destination is a text",
    yaml`
      kestra:
        security: strict
        default-role:
          name: viewer
    `,
  );
});

describe("moving a misplaced default role: a text that is read piece by piece", () => {
  const others = Array.from({ length: 20 }, (_, n) => `    key-${n}: x\n`).join("");
  moves(
    "a comment that belongs to the block above stays with it",
    `kestra:\n  ee:\n${others}  security:\n    default-role:\n      description: Looks on\n # of kestra\ndefaultRole:\n  name: viewer\n`,
    `kestra:\n  ee:\n${others}  security:\n    default-role:\n      name: viewer\n      description: Looks on\n # of kestra\n`,
  );
});

describe("moving a misplaced default role: the authentik page", () => {
  const page = readFileSync(join("test", "fixtures", "public", "authentik-page.yml"), "utf8");
  const role = /^ {4}defaultRole:\n(?: {6}.*\n)+/m.exec(page)?.[0] ?? "";
  const withoutRole = page.replace(role, "");
  const wrong = withoutRole.replace("\n\nkestra:", () => `\n${role}\nkestra:`);
  const wrongWithOnlyEe = wrong.replace(/(?<=^kestra:\n) {2}security:\n/m, "");

  moves("comes back byte for byte where kestra.security is left empty", wrong, page);
  moves("comes back byte for byte where kestra holds only ee", wrongWithOnlyEe, page);
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  moves(
    "comes back byte for byte with CRLF in a compose file",
    inCompose(crlf(wrongWithOnlyEe)),
    inCompose(crlf(page)),
  );
});
