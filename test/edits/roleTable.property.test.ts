// Random default roles in every file kind: a check box in the role table grants or removes exactly one action, loses no
// comment and can be reverted.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { fileKinds } from "../fileKinds";
import { grantedBy, preset, tableIn, toggled } from "../features/roleTable";

const runs = {
  numRuns: casesOf(80),
  seed,
};

const names = ["FLOW", "EXECUTION", "NAMESPACE", "KVSTORE", "SECRET", "APP"];
const actions = ["CREATE", "READ", "UPDATE", "DELETE"];

type Layout = "flow" | "flow-lines" | "block" | "flush" | "text" | "quoted-text";

interface Grant {
  readonly name: string;
  readonly words: readonly string[];
  readonly layout: Layout;
  readonly quote: string;
  readonly comma: string;
  readonly above: boolean;
  readonly trailing: boolean;
  readonly isOrdered: boolean;
}

const grant = (name: string): fc.Arbitrary<Grant> =>
  fc.record({
    name: fc.constant(name),
    words: fc.shuffledSubarray(actions),
    layout: fc.constantFrom<Layout>("flow", "flow-lines", "block", "flush", "text", "quoted-text"),
    quote: fc.constantFrom("", '"', "'"),
    comma: fc.constantFrom(", ", ",", ",  "),
    above: fc.boolean(),
    trailing: fc.boolean(),
    isOrdered: fc.boolean(),
  });

const wordsOf = ({ words, isOrdered }: Grant): string[] =>
  isOrdered ? actions.filter((action) => words.includes(action)) : [...words];

/** The lines of a grant. Every comment in them is unique. */
function linesOf(grant: Grant, step: string): string[] {
  const { name, layout, quote, comma } = grant;
  const words = wordsOf(grant).map((word) => quote + word + quote);
  const trailing = grant.trailing ? ` # trailing ${name}` : "";
  const above = grant.above ? [`# above ${name}`] : [];
  if (words.length === 0) return [...above, `${name}: []${trailing}`];
  switch (layout) {
    case "flow":
      return [...above, `${name}: [${words.join(comma)}]${trailing}`];
    case "flow-lines":
      return [
        ...above,
        `${name}: [${trailing}`,
        ...words.map((word, index) => {
          const isLast = index === words.length - 1;
          const note = grant.above ? ` # ${name} ${index}` : "";
          return `${step}${word}${isLast ? "" : ","}${note}`;
        }),
        "]",
      ];
    case "text":
      return [...above, `${name}: ${wordsOf(grant).join(comma)}${trailing}`];
    case "quoted-text":
      return [...above, `${name}: "${wordsOf(grant).join(comma)}"${trailing}`];
    default:
      return [
        ...above,
        `${name}:${trailing}`,
        ...words.map((word) => `${layout === "block" ? step : ""}- ${word}`),
      ];
  }
}

const role = fc.record({
  grants: fc
    .subarray(names)
    .chain((chosen) => fc.tuple(...chosen.map(grant)))
    .map((grants) => [...grants]),
  step: fc.constantFrom("  ", "    "),
  camel: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
  tail: fc.constantFrom("", "  # the end", "  tenants: { enabled: true } # tail"),
});

type Role = typeof role extends fc.Arbitrary<infer T> ? T : never;

function textOf({ grants, step, camel, newline, tail }: Role): string {
  const inside = grants.flatMap((one) => linesOf(one, step));
  return [
    "micronaut: { security: { enabled: true } } # head",
    "kestra:",
    `${step}security:`,
    `${step.repeat(2)}${camel ? "defaultRole" : "default-role"}:`,
    `${step.repeat(3)}name: viewer # name`,
    `${step.repeat(3)}description: "Read only"`,
    `${step.repeat(3)}permissions:`,
    ...inside.map((line) => step.repeat(4) + line),
    ...(tail ? [tail.replace(/^ {2}/, step)] : []),
    "",
  ].join(newline);
}

const commentsIn = (text: string): string[] => (text.match(/#.*$/gm) ?? []).map((c) => c.trim());

/** Everything except the grants. */
function restOf(text: string): [string, string][] {
  const [config, another] = readKestraFile(text).configs;
  assert.ok(config && !another && config.problems.length === 0, text);
  return [...valuesOf(config.root)].filter(([path]) => !path.includes("permissions."));
}

const shown = (text: string): string[] => grantedBy(tableIn(text, "1.3"));

const tick = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...actions));

describe("check boxes in the role table", () => {
  it("grant exactly one action, and clearing the box restores the text", () =>
    fc.assert(
      fc.property(role, fc.constantFrom(...fileKinds), tick, (chosen, fileKind, [name, action]) => {
        const before = fileKind.wrap(textOf(chosen));
        const own = chosen.grants.find((one) => one.name === name);
        fc.pre(!own?.words.includes(action));
        const after = toggled(before, `${name} ${action}`);
        assert.deepEqual(restOf(after), restOf(before));
        assert.deepEqual(commentsIn(after).sort(), commentsIn(before).sort());
        const expected = chosen.grants.map((one) =>
          one.name === name ? { ...one, words: [...one.words, action] } : one,
        );
        if (!own) expected.push({ ...(fakeGrant as Grant), name, words: [action] });
        assert.deepEqual(shown(after), asShown(expected), after);
        // A list that was empty before is removed with its key when it becomes empty again.
        if (own && own.words.length === 0) return;
        assert.equal(toggled(after, `-${name} ${action}`), before);
      }),
      runs,
    ));

  it("remove exactly one action, and checking the box grants it again", () =>
    fc.assert(
      fc.property(role, fc.constantFrom(...fileKinds), tick, (chosen, fileKind, [name, action]) => {
        const before = fileKind.wrap(textOf(chosen));
        const own = chosen.grants.find((one) => one.name === name);
        fc.pre(own?.words.includes(action) === true);
        const after = toggled(before, `-${name} ${action}`);
        assert.deepEqual(restOf(after), restOf(before));
        const left = chosen.grants.map((one) =>
          one.name === name ? { ...one, words: one.words.filter((word) => word !== action) } : one,
        );
        assert.deepEqual(shown(after), asShown(left), after);
        // The comments of a grant are removed with it.
        const lost = commentsIn(before).filter((comment) => !commentsIn(after).includes(comment));
        const isGone = own?.words.length === 1;
        assert.deepEqual(
          lost.filter((comment) => !isGone || !comment.includes(name)),
          [],
        );
        const again = toggled(after, `${name} ${action}`);
        assert.deepEqual(shown(again), shown(before));
        assert.deepEqual(restOf(again), restOf(before));
      }),
      runs,
    ));

  it("apply a preset to any role without losing anything but the grants", () =>
    fc.assert(
      fc.property(
        role,
        fc.constantFrom(...fileKinds),
        fc.constantFrom("Viewer", "Launcher", "Editor", "Developer", "Admin"),
        (chosen, fileKind, name) => {
          const before = fileKind.wrap(textOf(chosen));
          const after = preset(before, name, "1.3");
          assert.deepEqual(restOf(after), restOf(before));
          assert.deepEqual(shown(after), shown(preset("", name, "1.3")), after);
          const kept = commentsIn(before).filter(
            (comment) => !names.some((n) => comment.includes(n)),
          );
          for (const comment of kept) assert.ok(commentsIn(after).includes(comment), comment);
          assert.equal(preset(after, name, "1.3"), after);
        },
      ),
      runs,
    ));
});

const fakeGrant: Partial<Grant> = { layout: "flow", isOrdered: true };

/** The expected rows, in the order of the table. */
const asShown = (grants: readonly Grant[]): string[] =>
  names
    .flatMap((name) => grants.filter((one) => one.name === name && one.words.length > 0))
    .sort((a, b) => order(a) - order(b))
    .map(({ name, words }) => `${name}: ${actions.filter((a) => words.includes(a)).join(", ")}`);

const rows = tableIn("", "1.3").rows.map(({ permission }) => permission);
const order = ({ name }: Grant): number => rows.indexOf(name);
