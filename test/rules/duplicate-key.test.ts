// One property that is set in two forms: as a nested and as a dotted key.
import { finds } from "../check";

const rule = "duplicate-key";
const head =
  "kestra:\n  url: https://kestra.example.com\n  queue:\n    type: postgres\n  repository:\n    type: postgres\n";
const role = (permissions: string): string =>
  `${head}  security:\n    default-role:\n      name: viewer\n      description: d\n      permissions:\n${permissions}`;

describe("a property that is set twice in two forms", () => {
  it("is reported where it is set again, if the values differ", () => {
    finds(`${head}micronaut:\n  security:\n    enabled: true\n  security.enabled: false\n`, [
      `${rule}:10`,
    ]);
    finds(
      `${head}micronaut:\n  security:\n    enabled: true\nmicronaut.security.enabled: false\n`,
      [`${rule}:10`],
    );
    finds(`kestra.url: https://a.example.com\n${head}`, [`${rule}:3`]);
  });
  it("is reported for the actions of a permission", () => {
    finds(`${role("        FLOW: [READ]\n")}    default-role.permissions.FLOW: [READ, DELETE]\n`, [
      `${rule}:13`,
    ]);
    finds(
      `${role("        FLOW:\n          - READ\n")}kestra.security.default-role.permissions.FLOW: READ\n`,
      [`${rule}:14`],
    );
  });
  it("is not reported with the same value, in another document or with different keys", () => {
    for (const text of [
      `${head}kestra.url: https://kestra.example.com\n`,
      `${head}kestra.url: "https://kestra.example.com"\n`,
      `${head}---\nkestra.url: https://a.example.com\n`,
      `${head}micronaut:\n  security:\n    enabled: TRUE\nmicronaut.security.enabled: yes\n`,
      `${head}micronaut:\n  server:\n    port: 8080\nmicronaut.server.port: 8_080\n`,
      `${head}micronaut:\n  server:\n    port: ~\nmicronaut.server.port: 8080\n`,
      `${head}kestra.queue.name: a\n`,
      role("        FLOW: [READ]\n        default: [READ]\n").replace(
        "        default: [READ]\n",
        "",
      ),
      `x-a: &a\n  url: https://a.example.com\n${head.replace("  url:", "  <<: *a\n  url:")}`,
    ])
      finds(text, []);
  });
  it("is reported once if it is set in two spellings in one mapping", () =>
    finds(`${head}micronaut:\n  server:\n    maxRequestSize: 1GB\n    max-request-size: 2GB\n`, [
      `${rule}:10`,
    ]));
});
