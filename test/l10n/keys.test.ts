// Hover and completion of keys in French: every sentence of the schema, the texts of each key, permission and action,
// and those at every position of the samples.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { complete } from "../../server/src/features/completion/completion";
import { documentLinks } from "../../server/src/features/documentLinks";
import { documentSymbols } from "../../server/src/features/structure/documentSymbols";
import { hover } from "../../server/src/features/hover/hover";
import { describeKey } from "../../server/src/features/hover/keyText";
import { markdown } from "../../server/src/features/hover/markdown";
import { describeAction, describePermission } from "../../server/src/features/hover/permissionText";
import { actions } from "../../server/src/knowledge/roles/actions";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { everyKey, type Key } from "../../server/src/knowledge/schema/keys";
import { permissions } from "../../server/src/knowledge/roles/permissions";
import { parseVersion } from "../../server/src/knowledge/versions";
import { keys as keysInEnglish } from "../../server/src/messages/english/keys";
import { french } from "../../server/src/messages/french";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { Joined, List, Message, type Text, type Value } from "../../server/src/messages/message";
import { english, partlyEnglish } from "./english";

/** All keys with list items, but without the root, which is never shown. */
const all: readonly Key[] = [...everyKey()]
  .flatMap(withItems)
  .filter(({ path }) => path.length > 0);

function withItems(key: Key): Key[] {
  const { items } = key.schema;
  if (!items) return [key];
  const item = { ...key, path: [...key.path, "[0]"], schema: items, chosen: true };
  return [key, ...[...everyKey(item)].flatMap(withItems)];
}

/** All texts of the schema as messages. */
const texts: readonly Text[] = [...everyKey()].flatMap(withItems).flatMap(({ schema }) => {
  const { description, note, enumDescriptions = [] } = schema;
  return [description, note, ...enumDescriptions].filter((text) => text !== undefined);
});

/** The messages in a text, including itself, and strings where there should be a message. */
function partsOf(text: Value): readonly (string | Message)[] {
  if (typeof text === "string") return [text];
  if (text instanceof Joined) return text.parts.flatMap(partsOf);
  if (text instanceof List) return text.items.flatMap(partsOf);
  return text instanceof Message
    ? [
        text,
        ...Object.values(text.values)
          .flatMap(partsOf)
          .filter((part) => typeof part !== "string"),
      ]
    : [];
}

const used = texts.flatMap(partsOf);

const untranslated = (answer: unknown): string[] => [...english(answer), ...partlyEnglish(answer)];

describe("key descriptions in French", () => {
  it("cover every text of the schema, because each is a message", () => {
    assert.ok(all.length > 1000);
    assert.deepEqual(
      used.filter((part) => typeof part === "string"),
      [],
    );
  });

  it("contain no message that the schema no longer uses", () => {
    const ids = new Set<string>(used.map((part) => (part instanceof Message ? part.id : part)));
    // For the schema for other tools, which is in English.
    ids.add("portableSchema.defaultRole");
    assert.deepEqual(
      Object.keys(keysInEnglish).filter((id) => !ids.has(id)),
      [],
    );
  });

  it("describes each key in one sentence, and goes on in the note", () => {
    const several = all
      .map(({ schema }) => inEnglish(schema.description ?? ""))
      .filter((text) => /\.\s/.test(text));
    assert.deepEqual(several, []);
  });

  it("keep code, addresses and numbers", () => {
    for (const [id, text] of Object.entries(keysInEnglish))
      assert.deepEqual(codeIn(french[id as keyof typeof french]), codeIn(text), text);
  });

  it("are complete for each key", () => {
    for (const key of all) assert.deepEqual(untranslated(markdown(describeKey(key))), []);
  });

  it("are complete for each permission and action", () => {
    for (const permission of permissions)
      assert.deepEqual(untranslated(markdown(describePermission(permission))), []);
    for (const action of actions)
      assert.deepEqual(untranslated(markdown(describeAction(action))), []);
  });
});

/** What must be in both languages: code, dotted keys, environment variables, addresses. */
const codeIn = (text: string): string[] =>
  [
    ...new Set(
      text.match(
        /`[^`]+`|\{\d\}|[a-z]+:\/\/|\b[A-Z]+_[A-Z_]+\b|\b[a-z]+(?:[.-][a-z-]+)*\.[a-z][a-z.-]*[a-z]\b|\b[a-z]+(?:_[a-z]+)+\b|(?<!\S)\/[\w/]+|\d+/g,
      ),
    ),
  ].sort();

/** A file that ends after a key, or inside its mapping. */
const fileOf = ({ path, schema }: Key): string => {
  const lines = path.map((name, level) => `${"  ".repeat(level)}${name}:`);
  return [...lines, schema.type === "object" ? "  ".repeat(path.length) : ""].join("\n");
};

describe("hover and completion in French", () => {
  it("are complete at every key", () => {
    for (const key of all) {
      if (key.path.some((name) => name.startsWith("["))) continue;
      const at = place(fileOf(key));
      const end = at.text.trimEnd().length;
      assert.deepEqual(untranslated(at.hover(end - 1)), [], at.text);
      const isBlock = key.schema.type === "object";
      assert.deepEqual(untranslated(at.complete(isBlock ? at.text.length : end)), [], at.text);
    }
  });

  it("are complete at every word of the samples", () => {
    for (const folder of ["test/samples", "test/fixtures/public", "test/fixtures/broken"])
      for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
        const at = place(readFileSync(join(folder, name), "utf8"));
        assert.deepEqual(untranslated(at.outline()), [], name);
        for (const { index } of at.text.matchAll(/[\w$]\S*/g))
          assert.deepEqual(untranslated(at.hover(index)), [], `${name} at ${index}`);
      }
  });

  it("are complete in texts about other positions", () => {
    const compose = (lines: string): string =>
      `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n${lines}`;
    const variables =
      "      KESTRA_URL: https://a.example\n      kestra.url: https://b.example\n      URL_A: c\n" +
      "      MICRONAUT_SECURITY_OAUTH2_CLIENTS_OKTA_CLIENTID: d\n";
    const inline = (config: string): string =>
      compose(`${variables}      KESTRA_CONFIGURATION: |\n${config.replace(/^/gm, "        ")}`);
    for (const text of [
      inline("kestra:\n  url: ${URL_A:OTHER:https://d.example}\n  variables: ${random.port}"),
      inline("kestra:\n  url: ${kestra.none}\nkestra:\n  url: x\nkestra.url: y"),
      inline("kestra:\n  url: ${URL_B}, ${random.no} and ${kestra.environment.name:}\n"),
      inline("kestra:\n  environment: { name: ~ }\n  url: ${kestra.environment.name} ${"),
      "a: &a\n  url: x\nkestra:\n  url: 1\n  url: 2\n  Url: 3\nKestra: { url: 4 }\n",
      "kestra:\n  encryption:\n    secret-key: ${A:B:C:d} ${other}\n",
    ]) {
      const at = place(text);
      for (const { index } of text.matchAll(/[\w$]\S*/g))
        assert.deepEqual(untranslated(at.hover(index)), [], text);
    }
  });

  it("are complete for all completion items in the samples, in all versions", () => {
    for (const name of readdirSync("test/samples").filter((file) => /\.ya?ml$/.test(file))) {
      const at = place(readFileSync(join("test/samples", name), "utf8"));
      for (const { index, 0: line } of at.text.matchAll(/^.*: ?$/gm))
        for (const version of ["1.3", "2.0"])
          assert.deepEqual(untranslated(at.complete(index + line.length, version)), [], name);
    }
  });
});

/** Hover, completion and outline of a text. */
function place(text: string): {
  readonly text: string;
  hover(offset: number): unknown;
  complete(offset: number, version?: string): unknown;
  outline(): unknown;
} {
  const file = readKestraFile(text);
  const document = TextDocument.create("file:///application.yml", "yaml", 1, text);
  return {
    text,
    hover: (offset) => hover(file, document, offset),
    complete: (offset, version = "2.0") =>
      complete(file, document, offset, {
        target: parseVersion(version),
        snippets: true,
        suggestCommand: "suggest",
      }),
    outline: () => [
      documentSymbols(file, document, { yamlIsChecked: false }),
      documentLinks(file, document, undefined),
    ],
  };
}
