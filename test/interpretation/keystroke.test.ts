// The cost of a keystroke, counted instead of timed: how much of a file is read again. It must not grow with the file.
import assert from "node:assert/strict";
import { originalOf } from "../../server/src/document/placed";
import type { SyntaxNode } from "../../server/src/document/syntax";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { walk } from "../../server/src/micronaut/tree/node";
import { rules } from "../../server/src/rules";
import { evaluate } from "../../server/src/rules/running/evaluate";
import type { Rule } from "../../server/src/rules/rule";
import { diceOf } from "../document/longTexts";
import { wrappers, longConfiguration, serverOfMany, textOfMany } from "./longConfigurations";

/** All syntax nodes and tree nodes of a file, as read and independent of their current position. */
function nodesIn(file: KestraFile): Set<object> {
  const nodes = new Set<object>();
  const visit = (node: SyntaxNode | undefined): void => {
    if (node?.kind === "list") node.items.forEach(visit);
    if (node?.kind !== "map" && node?.kind !== "list") return;
    for (const part of node.parts ?? []) nodes.add(originalOf(part));
    if (node.kind === "map") for (const { value } of node.pairs) visit(value);
  };
  for (const { documents, root } of file.configs) {
    documents.forEach(visit);
    for (const node of walk(root)) nodes.add(originalOf(node));
  }
  return nodes;
}

/** The maximum number of new nodes after inserting one letter, over some places in the text. */
function mostNew(text: string, places: number): number {
  let file = readKestraFile(text);
  let known = nodesIn(file);
  let most = 0;
  for (let n = 0; n < places; n++) {
    const at = file.text.indexOf("value ", (file.text.length * n) / places);
    const letter = at === -1 ? file.text.lastIndexOf("value ") + 6 : at + 6;
    file = readKestraFile(`${file.text.slice(0, letter)}x${file.text.slice(letter)}`, file);
    const now = nodesIn(file);
    most = Math.max(most, [...now].filter((node) => !known.has(node)).length);
    known = now;
  }
  return most;
}

describe("a keystroke", () => {
  for (const [name, wrap] of Object.entries(wrappers)) {
    it(`reads no more again in 10,000 lines than in 1,000: ${name}`, () => {
      const [small, large] = [1_000, 10_000].map((lines) =>
        mostNew(wrap(longConfiguration(lines)), 7),
      );
      assert.ok(small !== undefined && large !== undefined);
      assert.ok(large <= 250, `${large} new nodes`);
      assert.ok(large <= small + 100, `${large} in the large file, ${small} in the small one`);
    });
  }

  it("runs rules again for one configuration of 300, and for all if the rules change", () => {
    const dice = diceOf(1);
    const text = textOfMany(Array.from({ length: 300 }, (_, n) => serverOfMany(n, dice)));
    let file: KestraFile | undefined;
    const context = { target: undefined, edition: undefined, facts: [] };
    let checks = 0;
    const counted = (rule: Rule): Rule => ({
      ...rule,
      check(config, known) {
        checks++;
        return rule.check(config, known);
      },
    });
    const [first, second] = rules.map(counted);
    assert.ok(first && second);
    const evaluated = (written: string, ...chosen: Rule[]): number => {
      checks = 0;
      file = readKestraFile(written, file);
      for (const config of file.configs) evaluate(config, chosen, context, assert.fail);
      return checks;
    };
    assert.equal(evaluated(text, first), 300);
    const place = text.indexOf("kestra.example.com", text.length / 2);
    const letter = `${text.slice(0, place)}x${text.slice(place)}`;
    assert.equal(evaluated(letter, first), 1);
    assert.equal(evaluated(text, first), 1);
    assert.equal(evaluated(text, first, second), 600);
    // A change of the server's image counts as well.
    const image = text.replace(
      "kestra17:\n    image: kestra",
      "kestra17:\n    image: mirror/kestra",
    );
    assert.notEqual(image, text);
    assert.equal(evaluated(image, first, second), 2);
    // An undone edit makes a configuration equal to others, which keep their findings.
    const server = serverOfMany(0, dice);
    const equal = textOfMany(
      Array.from({ length: 100 }, (_, n) => server.replace("kestra0:", `kestra${n}:`)),
    );
    assert.equal(evaluated(equal, first), 100);
    const middle = equal.indexOf("kestra.example.com", equal.length / 2);
    assert.equal(evaluated(`${equal.slice(0, middle)}x${equal.slice(middle)}`, first), 1);
    assert.equal(evaluated(equal, first), 1);
  });
});
