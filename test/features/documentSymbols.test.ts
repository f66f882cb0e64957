// The outline of a configuration.
import assert from "node:assert/strict";
import { SymbolKind } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { documentSymbols, flatSymbols } from "../../server/src/features/structure/documentSymbols";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fileKinds } from "../fileKinds";
import { inCompose } from "../check";
import { outline } from "./navigation";

const config = `micronaut:
  security.oauth2:
    clients:
      authentik:
        client-id: x
      company:
        openid:
          issuer: https://login.microsoftonline.com/x/v2.0
      unknown:
        client-id: y
kestra:
  security:
    defaultRole:
      name: viewer
      permissions:
        FLOW: ["READ", CREATE]
        "EXECUTION": READ
  plugins:
    repositories:
      - id: x
      - 1
`;

const expected = `micronaut
  security.oauth2
    clients
      authentik (authentik)
        client-id
      company (Microsoft Entra ID)
        openid
          issuer
      unknown
        client-id
kestra
  security
    defaultRole (viewer)
      name
      permissions
        FLOW (READ, CREATE)
        EXECUTION (READ)
  plugins
    repositories
      [0]
        id`.split("\n");

describe("outline", () => {
  for (const { name, wrap } of fileKinds)
    it(`contains clients, the role and all mappings in ${name}`, () => {
      assert.deepEqual(outline(wrap(config)), expected);
      assert.deepEqual(outline(wrap(config.replaceAll("\n", "\r\n"))), expected);
    });

  it("contains only embedded configurations if another extension provides an outline", () => {
    assert.deepEqual(outline(config, true), []);
    assert.deepEqual(outline(inCompose(config), true), expected);
  });

  it("groups several configurations by service name", () => {
    assert.deepEqual(
      outline(`x-a: &a |
  kestra.url: x
services:
  web:
    environment: { KESTRA_CONFIGURATION: *a }
  worker:
    environment: { KESTRA_CONFIGURATION: *a }
  other:
    environment:
      KESTRA_CONFIGURATION: |
        kestra:
          url: y
`),
      ["web, worker", "  kestra.url", "other", "  kestra", "    url"],
    );
    const secret = (name: string): string =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  a.yml: |\n    kestra.url: x\n`;
    assert.deepEqual(outline(`${secret("one")}---\n${secret("two")}`), [
      "one / a.yml",
      "  kestra.url",
      "two / a.yml",
      "  kestra.url",
    ]);
  });

  it("shows no values because they may be secrets", () => {
    assert.deepEqual(outline("kestra.encryption.secret-key: hunter2\n"), [
      "kestra.encryption.secret-key",
    ]);
    assert.deepEqual(outline("kestra.security.default-role:\n  name: ${ROLE}\n"), [
      "kestra.security.default-role",
      "  name",
    ]);
  });

  it("shows the readable part of a file with errors", () => {
    assert.deepEqual(outline('kestra:\n  url: "x\n  queue:\n    type: y\n'), [
      "kestra",
      "  url",
      "  queue",
      "    type",
    ]);
  });

  it("is also available as a flat list", () => {
    const document = TextDocument.create("file:///a.yml", "yaml", 1, "kestra:\n  url: x\n");
    const symbols = documentSymbols(readKestraFile(document.getText()), document, {
      yamlIsChecked: false,
    });
    assert.deepEqual(
      flatSymbols(symbols, document.uri).map(({ name, kind, containerName }) => [
        name,
        kind,
        containerName,
      ]),
      [
        ["kestra", SymbolKind.Module, undefined],
        ["url", SymbolKind.Property, "kestra"],
      ],
    );
  });
});
