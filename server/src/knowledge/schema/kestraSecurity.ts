// `kestra.security`: first users, the default role, passwords, lockout and groups from tokens.
// From Kestra's documentation and the OpenAPI file of its Enterprise edition.
import { docs } from "../docs";
import { block, closedBlock, duration, flag, integer, listOf, named, secret, text } from "./field";

const defaultRole = closedBlock(
  "kestraSecurity.default-role",
  {
    name: text("kestraSecurity.default-role.name", { examples: ["default"] }),
    description: text("kestraSecurity.default-role.description", {
      examples: ["Default role for new users"],
    }),
    permissions: named(
      "kestraSecurity.default-role.permissions",
      { label: "permission" },
      listOf(
        "kestraSecurity.default-role.permissions.entry",
        text("kestraSecurity.default-role.permissions.entry.item"),
      ),
      {
        docs: docs.rbac,
        note: "kestraSecurity.default-role.permissions.note",
      },
    ),
    "tenant-id": text("kestraSecurity.default-role.tenant-id", {
      since: "0.13",
      examples: ["staging"],
      note: "kestraSecurity.default-role.tenant-id.note",
    }),
  },
  {
    enterprise: true,
    note: "kestraSecurity.default-role.note",
  },
);

const firstUser = {
  username: text("kestraSecurity.firstUser.username", {
    examples: ["admin@example.com"],
    note: "kestraSecurity.firstUser.username.note",
  }),
  password: secret("kestraSecurity.firstUser.password", { examples: ["${KESTRA_ADMIN_PASSWORD}"] }),
  "tenant-admin-access": listOf(
    "kestraSecurity.firstUser.tenant-admin-access",
    text("kestraSecurity.firstUser.tenant-admin-access.item"),
    {
      examples: [["main"]],
      note: "kestraSecurity.firstUser.tenant-admin-access.note",
    },
  ),
};

const basicAuth = block(
  "kestraSecurity.basic-auth",
  {
    "password-min-length": integer("kestraSecurity.basic-auth.password-min-length", {
      default: 8,
      since: "2.0",
    }),
    "password-require-special": flag("kestraSecurity.basic-auth.password-require-special", {
      default: true,
      since: "2.0",
    }),
    "password-min-digits": integer("kestraSecurity.basic-auth.password-min-digits", {
      default: 1,
      since: "2.0",
    }),
    "password-min-lower-case": integer("kestraSecurity.basic-auth.password-min-lower-case", {
      default: 1,
      since: "2.0",
    }),
    "password-min-upper-case": integer("kestraSecurity.basic-auth.password-min-upper-case", {
      default: 1,
      since: "2.0",
    }),
    "password-allowed-special-characters": text(
      "kestraSecurity.basic-auth.password-allowed-special-characters",
      {
        default: "!@#$%^&*",
        since: "2.0",
      },
    ),
    "password-reset": block("kestraSecurity.basic-auth.password-reset", {
      cooldown: duration("kestraSecurity.basic-auth.password-reset.cooldown", {
        default: "PT5M",
      }),
      "rate-limit": block("kestraSecurity.basic-auth.password-reset.rate-limit", {
        "max-requests": integer(
          "kestraSecurity.basic-auth.password-reset.rate-limit.max-requests",
          { default: 10 },
        ),
        window: duration("kestraSecurity.basic-auth.password-reset.rate-limit.window", {
          default: "PT1H",
        }),
      }),
    }),
    "password-regexp": text("kestraSecurity.basic-auth.password-regexp", {
      removedIn: "2.0",
      examples: [".*"],
      note: "kestraSecurity.basic-auth.password-regexp.note",
    }),
  },
  { enterprise: true },
);

export const kestraSecurity = block(
  "kestraSecurity",
  {
    "default-role": defaultRole,
    "instance-owner": block("kestraSecurity.firstUser", firstUser, {
      since: "2.0",
      enterprise: true,
      note: "kestraSecurity.instance-owner.note",
    }),
    "super-admin": block("kestraSecurity.firstUser", firstUser, {
      enterprise: true,
      deprecatedSince: "2.0",
      replacedBy: "kestra.security.instance-owner",
      note: "kestraSecurity.super-admin.note",
    }),
    oidc: closedBlock(
      "kestraSecurity.oidc",
      {
        "groups-claim-path": text("kestraSecurity.oidc.groups-claim-path", {
          examples: ["groups", "resource_access.kestra.roles"],
          note: "kestraSecurity.oidc.groups-claim-path.note",
        }),
      },
      { enterprise: true },
    ),
    invitations: block(
      "kestraSecurity.invitations",
      {
        "expire-after": duration("kestraSecurity.invitations.expire-after", {
          default: "P7D",
          examples: ["P30D"],
        }),
      },
      { enterprise: true },
    ),
    login: block(
      "kestraSecurity.login",
      {
        "failed-attempts": block(
          "kestraSecurity.login.failed-attempts",
          {
            threshold: integer("kestraSecurity.login.failed-attempts.threshold", { default: 10 }),
            "monitoring-window": duration(
              "kestraSecurity.login.failed-attempts.monitoring-window",
              {
                default: "PT5M",
              },
            ),
            "lock-duration": duration("kestraSecurity.login.failed-attempts.lock-duration", {
              default: "PT30M",
            }),
          },
          { note: "kestraSecurity.login.failed-attempts.note" },
        ),
      },
      { since: "0.22", enterprise: true },
    ),
    "basic-auth": basicAuth,
    "zip-bomb-protection": closedBlock(
      "kestraSecurity.zip-bomb-protection",
      {
        enabled: flag("phrases.turnsCheckOn", {
          default: false,
          note: "kestraSecurity.zip-bomb-protection.enabled.note",
        }),
        "max-number-of-entries": integer(
          "kestraSecurity.zip-bomb-protection.max-number-of-entries",
        ),
        "max-entry-size": integer("kestraSecurity.zip-bomb-protection.max-entry-size"),
      },
      { since: "2.0" },
    ),
  },
  { docs: docs.security, note: "kestraSecurity.note" },
);
