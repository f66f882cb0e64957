// Messages: values are inserted into the template and never interpreted.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOf } from "../../server/src/lsp/language";
import { english } from "../../server/src/messages/english";
import { inEnglish } from "../../server/src/messages/inEnglish";
import {
  and,
  keyOf,
  List,
  mapStrings,
  message,
  type Text,
  sentences,
} from "../../server/src/messages/message";
import { inLanguage, rendered } from "../../server/src/messages/render";

const french = languageOf("fr-CA");
const inFrench = (text: Text): string => rendered(text, french);

describe("messages", () => {
  it("are rendered in the editor's language, or in English if it is not supported", () => {
    const text = message("fix.remove", { name: "url" });
    assert.equal(inEnglish(text), "Remove 'url'");
    assert.equal(inFrench(text), "Supprimer «\u00a0url\u00a0»");
    assert.equal(rendered(text, languageOf("de")), "Remove 'url'");
    assert.equal(rendered(text, languageOf(undefined)), "Remove 'url'");
  });

  it("never translate or interpret a value", () => {
    for (const value of ["security", "{title}", "$&", "Remove '{name}'", "a, b and c"]) {
      assert.equal(inEnglish(message("fix.remove", { name: value })), `Remove '${value}'`);
      assert.equal(
        inFrench(message("fix.remove", { name: value })),
        `Supprimer «\u00a0${value}\u00a0»`,
      );
    }
  });

  it("can contain other messages and lists", () => {
    const title = message("fix.remove", { name: "url" });
    assert.equal(
      inFrench(message("fix.moveTo.movedWins", { title })),
      "Supprimer «\u00a0url\u00a0»\u00a0; les valeurs déplacées l’emportent",
    );
    assert.equal(inEnglish(and(["a", "b", "c"])), "a, b and c");
    assert.equal(inFrench(new List(["a", "b", "c"], "or")), "a, b ou c");
    assert.equal(inEnglish(sentences("One.", undefined, "", "Two.")), "One. Two.");
  });

  it("are rendered anywhere in a result without other changes", () => {
    const answer = { title: message("fix.remove", { name: "a" }), edit: { changes: [1, null] } };
    const shown = inLanguage<unknown>(answer, french);
    assert.deepEqual(shown, { title: "Supprimer «\u00a0a\u00a0»", edit: { changes: [1, null] } });
  });

  it("are equal if and only if their ids and values are equal", () => {
    const of = (node: string): Text => message("fix.remove", { name: node });
    assert.equal(keyOf(of("a")), keyOf(of("a")));
    assert.notEqual(keyOf(of("a")), keyOf(of("b")));
    assert.notEqual(keyOf(of("a")), keyOf(inEnglish(of("a"))));
  });

  it("can have their values changed", () => {
    const title = message("fix.remove", { name: "a" });
    const text = message("access.withEffect", { title, effect: and(["a", "b"]) });
    assert.equal(inEnglish(mapStrings(text, (value) => `${value}!`)), "Remove 'a!' (a! and b!)");
  });

  it("do not compile unless they have the values of their template", () => {
    // @ts-expect-error -- no such id
    message("fix.remov", { name: "a" });
    // @ts-expect-error -- a value is missing
    message("fix.remove");
    // @ts-expect-error -- a value is superfluous
    message("flattened-paste.fix", { name: "a" });
  });

  it("use the same values in every language", () => {
    for (const [id, template] of Object.entries(english)) {
      const names = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
      const translated = french.templates[id as keyof typeof english];
      assert.ok(translated.trim() !== "", id);
      assert.deepEqual(names(translated), names(template), id);
    }
  });

  it("have ids that are unique across the files of a language", () => {
    const folder = "server/src/messages/english";
    const ids = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [
        ...readFileSync(join(folder, name), "utf8").matchAll(/^ {2}"?([\w.:-]+)"?:\s/gm),
      ])
      .map(([, id]) => id);
    assert.equal(ids.length, Object.keys(english).length);
    assert.equal(new Set(ids).size, ids.length);
  });
});
