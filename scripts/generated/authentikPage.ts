// The configuration from the authentik page of the documentation, unchanged, as templates.
import type { Template } from "../../server/src/features/completion/template";

const everything = '["CREATE", "READ", "UPDATE", "DELETE"]';

const permissions = [
  "NAMESPACE",
  "ROLE",
  "GROUP",
  "EXECUTION",
  "AUDITLOG",
  "USER",
  "BINDING",
  "FLOW",
  "SECRET",
  "BLUEPRINT",
  "INFRASTRUCTURE",
  "KVSTORE",
];

const block = (key: string, ...children: Template[]): Template => ({ key, children });

export const authentikPage: readonly Template[] = [
  block(
    "micronaut",
    block(
      "security",
      block(
        "oauth2",
        { key: "enabled", value: "true" },
        block(
          "clients",
          block(
            "authentik",
            { key: "client-id", value: '"<=CLIENT_ID>"' },
            { key: "client-secret", value: '"<=CLIENT_SECRET>"' },
            block("openid", {
              key: "issuer",
              value: '"<=http://localhost:9000/application/o/kestra/>"',
            }),
          ),
        ),
      ),
    ),
  ),
  block(
    "kestra",
    block(
      "security",
      block(
        "default-role",
        { key: "name", value: "<=default_admin_role>" },
        { key: "description", value: '"<=Default Admin Role>"' },
        block(
          "permissions",
          ...permissions.map((key): Template => ({ key, chosen: true, value: everything })),
        ),
      ),
    ),
    block(
      "ee",
      block(
        "tenants",
        { key: "enabled", value: "true" },
        { key: "default-tenant", value: "false" },
      ),
    ),
  ),
];
