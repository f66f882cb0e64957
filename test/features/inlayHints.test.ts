// Inlay hints: text in, text with hints out.
import assert from "node:assert/strict";
import type { HintOptions } from "../../server/src/features/hints/inlayHints";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fileKinds } from "../fileKinds";
import { inCompose } from "../check";
import { allHints, withHints } from "./check";

/** The hints of a text are exactly those in guillemets. */
const hints = (marked: string, options: HintOptions = allHints): void =>
  assert.equal(withHints(marked.replace(/ «[^»]*»/g, ""), options), marked);

/** A configuration in a container with this environment variable. */
const withVariable = (variable: string, config: string): string =>
  inCompose(config).replace("environment:\n", () => `environment:\n      ${variable}\n`);

describe("inlay hints", () => {
  describe("of values", () => {
    it("show the variable that overrides the value", () =>
      hints(
        withVariable(
          "KESTRA_URL: https://real.example.com",
          "kestra:\n  url: https://x.example.com «← https://real.example.com (KESTRA_URL)» # here\n",
        ),
      ));
    it("resolve a placeholder for a variable in the file", () =>
      hints(
        withVariable(
          "ISSUER_HOST: id.example.com",
          'micronaut.security.oauth2.clients.sso.openid.issuer: "https://${ISSUER_HOST:x}/o/" «= https://id.example.com/o/»\n',
        ),
      ));
    it("resolve a placeholder for another key", () =>
      hints(
        "kestra.url: https://x\nkestra.variables.globals.port: 9090\nmicronaut.server.port: ${kestra.variables.globals.port:8080} «= 9090»\n",
      ));
    it("do not repeat a default", () => {
      hints("micronaut.server.port: ${PORT:8080}\n");
      hints(inCompose("micronaut.server.port: ${PORT:8080}\n"));
    });
    it("are not shown for values that are known only at run time", () => {
      hints("kestra.url: ${KESTRA_URL}\n");
      hints(withVariable("KESTRA_URL: ${KESTRA_URL}", "kestra.url: https://x.example.com\n"));
      hints(withVariable("KESTRA_URL:", "kestra.url: https://x.example.com\n"));
    });
    it("are not shown if a command-line option gives the file precedence", () => {
      const text = withVariable("KESTRA_URL: https://y", "kestra.url: https://x\n");
      hints(
        text.replace("    environment:", "    command: server --config /x.yml\n    environment:"),
      );
    });
    it("shorten long values", () => {
      const long = `https://${"a".repeat(80)}`;
      hints(
        withVariable(
          `KESTRA_URL: ${long}`,
          `kestra.url: x «← ${long.slice(0, 59)}… (KESTRA_URL)»\n`,
        ),
      );
    });
    it("never show a secret", () => {
      for (const [variable, line] of [
        ["SECRET: hunter2", "micronaut.security.oauth2.clients.sso.client-secret: ${SECRET}"],
        ["KESTRA_ENCRYPTION_SECRET_KEY: hunter2", "kestra.encryption.secret-key: x"],
        ["PASSWORD: hunter2", "kestra.url: https://x/${PASSWORD}"],
        ["HOST: me:hunter2@x", "kestra.url: https://${HOST}"],
        ["URL: jdbc:postgresql://x/y?password=hunter2", "datasources.postgres.url: ${URL}"],
        ["MY_KEY: hunter2", "acme.value: ${MY_KEY}"],
        ["X: hunter2", "acme.api-token: ${X}"],
        ["X: hunter2", "acme.password: ${X}\nkestra.url: ${acme.password}"],
      ] as const) {
        hints(withVariable(variable, `kestra.ee.airgapped: true\n${line}\n`));
      }
    });
    it("name the other file that sets the value", () => {
      const text = "kestra:\n  url: https://x.example.com\n";
      const compose = readKestraFile(
        "services:\n  kestra:\n    image: kestra/kestra-ee\n    volumes: ['./:/confs']\n    environment:\n      MICRONAUT_CONFIG_FILES: /confs/application.yml,/confs/prod.yml\n",
      );
      const own = { uri: "file:///w/application.yml", file: readKestraFile(text) };
      const file = deployed(own, [
        own,
        { uri: "file:///w/compose.yml", file: compose },
        {
          uri: "file:///w/prod.yml",
          file: readKestraFile("kestra.url: https://prod.example.com\n"),
        },
      ]);
      assert.equal(
        withHints(text, allHints, file),
        "kestra:\n  url: https://x.example.com «← https://prod.example.com (prod.yml)»\n",
      );
    });
  });

  describe("of times", () => {
    const access = "micronaut.security.token.generator.access-token.expiration";
    it("convert seconds", () => {
      hints(`${access}: 28800 «= 8 hours»\n`);
      hints(`${access}: "5400" «= 1 hour 30 minutes»\n`);
      hints(`${access}: 86400 «= 1 day»\n`);
    });
    it("convert milliseconds", () =>
      hints("datasources.postgres.max-lifetime: 1800000 «= 30 minutes»\nkestra.url: https://x\n"));
    it("are not shown for small, uneven or non-numeric values", () => {
      for (const value of ["45", "3661", "0", "-60", "8h", "${X}", "[]"])
        hints(`${access}: ${value}\n`);
      hints("datasources.postgres.validation-timeout: 500\nkestra.url: https://x\n");
    });
    it("are not shown for numbers that are not times", () =>
      hints("datasources.postgres.maximum-pool-size: 3600\nkestra.url: https://x\n"));
  });

  describe("of actions without effect", () => {
    const role = (...lines: readonly string[]): string =>
      `kestra:\n  security:\n    default-role:\n      permissions:\n${lines.map((line) => `        ${line}\n`).join("")}`;
    it("are shown after the list", () =>
      hints(
        role(
          "AUDITLOG: [CREATE, READ, UPDATE, 'DELETE' ] «CREATE, UPDATE and DELETE without effect» # x",
          "FLOW: [READ]",
        ),
      ));
    it("are shown after each line of a block list", () =>
      hints(role("AUDITLOG:", "  - READ", '  - "CREATE" «CREATE without effect»')));
    it("are shown after each list of a line", () =>
      hints(
        "kestra.security.default-role.permissions: { AUDITLOG: [CREATE] «CREATE without effect», FLOW: [CREATE] }\n",
      ));
    it("depend on the version", () => {
      hints(role("ASSET: [READ, UPDATE]"));
      hints(
        `# kestra-config: version=1.3\n${role("ASSET: [READ, UPDATE] «UPDATE without effect»")}`,
      );
    });
  });

  for (const { name, wrap } of fileKinds) {
    it(`are shown in ${name} with LF and CRLF`, () => {
      const text =
        "kestra:\n  security:\n    default-role:\n      permissions:\n        AUDITLOG: [READ, CREATE]\n";
      const expected = text.replace("]", "] «CREATE without effect»");
      assert.equal(withHints(wrap(text)), wrap(expected));
      assert.equal(
        withHints(wrap(text.replaceAll("\n", "\r\n"))),
        wrap(expected.replaceAll("\n", "\r\n")),
      );
    });
  }

  it("are shown in a file with errors elsewhere", () =>
    hints(
      "kestra.url: https://x\nkestra.variables.globals.port: 9090\nmicronaut.server.port: ${kestra.variables.globals.port} «= 9090»\ndatasources:\n  a: [\n",
    ));

  it("can be turned off individually", () => {
    const text =
      "kestra.variables.globals.port: 9090\nmicronaut.server.port: ${kestra.variables.globals.port}\nmicronaut.security.token.generator.access-token.expiration: 3600\nkestra.security.default-role.permissions.AUDITLOG: CREATE\n";
    assert.equal(withHints(text).match(/«/g)?.length, 3);
    for (const name of ["effectiveValues", "times", "withoutEffect"] as const) {
      const options = { ...allHints, show: { ...allHints.show, [name]: false } };
      assert.equal(withHints(text, options).match(/«/g)?.length, 2, name);
    }
  });
});
