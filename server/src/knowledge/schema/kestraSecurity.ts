// `kestra.security`: first users, the default role, passwords, lockout and groups from tokens.
// From Kestra's documentation and the OpenAPI file of its Enterprise edition.
import { docs } from "../docs";
import { block, closedBlock, duration, flag, integer, listOf, named, secret, text } from "./field";

const defaultRole = closedBlock(
  "A role that every new user receives, whether the account comes from single sign-on, SCIM or an invitation. The server looks for it at each start and creates it when it is missing.",
  {
    name: text("Name of the role, as shown under IAM → Roles.", { examples: ["default"] }),
    description: text("What the role is meant for, for whoever reads the list of roles.", {
      examples: ["Default role for new users"],
    }),
    permissions: named(
      "What the role grants: each resource leads to the list of actions allowed on it.",
      { label: "permission" },
      listOf(
        "Actions the role allows on this resource.",
        text("An action, in upper case: for example READ up to 1.3, VIEW or LIST from 2.0."),
      ),
      {
        docs: docs.rbac,
        note: "Kestra 2.0 replaced CREATE, READ, UPDATE and DELETE by finer actions for each resource, and renamed several resources. The upgrade converts roles in the database, not this block.",
      },
    ),
    "tenant-id": text(
      "Limits the role to one tenant. Without it, the role is added to every tenant and grants its rights in all of them.",
      { since: "0.13", examples: ["staging"] },
    ),
  },
  {
    enterprise: true,
    note: "Belongs to kestra.security, never to micronaut.security. Service accounts and users who already exist do not receive it, and every right in it goes to everyone who logs in for the first time.",
  },
);

const firstUser = {
  username: text("E-mail address this account logs in with.", {
    examples: ["admin@example.com"],
    note: "Must be an e-mail address from 0.20.",
  }),
  password: secret("Password of this account.", { examples: ["${KESTRA_ADMIN_PASSWORD}"] }),
  "tenant-admin-access": listOf(
    "Tenants in which this account becomes administrator.",
    text("Identifier of a tenant."),
    {
      examples: [["main"]],
      note: "A tenant that does not exist is created. Taking one off the list later withdraws nothing.",
    },
  ),
};

const basicAuth = block(
  "Rules for the passwords of people who log in with e-mail and password, and for resetting them.",
  {
    "password-min-length": integer("Fewest characters a password may have.", {
      default: 8,
      since: "2.0",
    }),
    "password-require-special": flag("Whether a password needs a special character.", {
      default: true,
      since: "2.0",
    }),
    "password-min-digits": integer("How many digits a password needs at least.", {
      default: 1,
      since: "2.0",
    }),
    "password-min-lower-case": integer("How many lower-case letters a password needs at least.", {
      default: 1,
      since: "2.0",
    }),
    "password-min-upper-case": integer("How many capital letters a password needs at least.", {
      default: 1,
      since: "2.0",
    }),
    "password-allowed-special-characters": text("Characters that count as special.", {
      default: "!@#$%^&*",
      since: "2.0",
    }),
    "password-reset": block("Brakes on e-mails for forgotten passwords.", {
      cooldown: duration("How long one user waits before asking for another reset e-mail.", {
        default: "PT5M",
      }),
      "rate-limit": block("Most reset requests within a stretch of time.", {
        "max-requests": integer("Number of requests allowed within the window.", { default: 10 }),
        window: duration("Length of the stretch over which requests are counted.", {
          default: "PT1H",
        }),
      }),
    }),
    "password-regexp": text("Regular expression that a new password must match.", {
      removedIn: "2.0",
      examples: [".*"],
      note: "From 2.0 the rules are password-min-length, password-min-digits and their neighbours.",
    }),
  },
  { enterprise: true },
);

export const kestraSecurity = block(
  "Security of Kestra itself: the first administrator, the role of new users, passwords and lockout. How people log in through an identity provider is micronaut.security.",
  {
    "default-role": defaultRole,
    "instance-owner": block(
      "Account with every right on the instance, made at start so that somebody can log in and set up the rest.",
      firstUser,
      { since: "2.0", enterprise: true, note: "Called super-admin before 2.0." },
    ),
    "super-admin": block(
      "Account with every right on the instance, made at start so that somebody can log in and set up the rest.",
      firstUser,
      {
        enterprise: true,
        deprecatedSince: "2.0",
        replacedBy: "kestra.security.instance-owner",
        note: "2.0 still reads this name.",
      },
    ),
    oidc: closedBlock(
      "What Kestra takes from the ID token beyond the identity of the user.",
      {
        "groups-claim-path": text(
          "Where in the ID token the user's groups stand, with dots between levels. Set it to have groups follow the identity provider without SCIM.",
          {
            examples: ["groups", "resource_access.kestra.roles"],
            note: "The claim must be in the ID token itself; ask for the scope that adds it in the scopes of the client.",
          },
        ),
      },
      { enterprise: true },
    ),
    invitations: block(
      "Invitations to new users.",
      {
        "expire-after": duration("How long an invitation can be accepted.", {
          default: "P7D",
          examples: ["P30D"],
        }),
      },
      { enterprise: true },
    ),
    login: block(
      "Lockout after repeated wrong passwords.",
      {
        "failed-attempts": block(
          "When an account is locked, and for how long. Counts logins by password and LDAP; single sign-on is the provider's matter.",
          {
            threshold: integer("Number of failures that locks the account.", { default: 10 }),
            "monitoring-window": duration("Stretch of time within which failures add up.", {
              default: "PT5M",
            }),
            "lock-duration": duration("How long a locked account stays locked.", {
              default: "PT30M",
            }),
          },
        ),
      },
      { since: "0.22", enterprise: true },
    ),
    "basic-auth": basicAuth,
    "zip-bomb-protection": block(
      "Refuses uploaded archives that would unpack into far too much.",
      {
        enabled: flag("Turns the check on.", {
          default: false,
          note: "Needs max-number-of-entries and max-entry-size as well.",
        }),
        "max-number-of-entries": integer("Most files an archive may hold."),
        "max-entry-size": integer("Largest size of one unpacked file, in bytes."),
      },
      { since: "2.0" },
    ),
  },
  { docs: docs.security },
);
