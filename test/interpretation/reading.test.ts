// Reading a text after another one gives the same file as reading it alone, and does not change the previous file: its
// tree, its findings and its completions.
import { keyOf } from "../../server/src/messages/message";
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { TextDocument } from "vscode-languageserver-textdocument";
import { complete } from "../../server/src/features/completion/completion";
import { hover } from "../../server/src/features/hover/hover";
import { documentSymbols } from "../../server/src/features/structure/documentSymbols";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { slotsAt } from "../../server/src/micronaut/cursor/cursor";
import { type ConfigNode, walk } from "../../server/src/micronaut/tree/node";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import type { Fix } from "../../server/src/rules/rule";
import { lint } from "../../server/src/rules/running/lint";
import { diceOf, textEdit } from "../document/longTexts";
import { longConfiguration, serverOfMany, textOfMany, wrappers } from "./longConfigurations";

const at = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${start}-${end}`;

const notify = ({ path, entries }: ConfigNode): string =>
  `${path.join(" / ")}: ${entries
    .map(
      ({ key, written, whole, value, document, inherited, pair }) =>
        `${at(key)} ${written} ${whole} ${value?.kind} ${value ? at(value.span) : ""} ${document} ${inherited} ${pair ? at(pair.span) : ""}`,
    )
    .join(", ")}`;

/** The fixes of one finding in this many are compared, because each fix reads the whole text again. */
const compared = 6;

const changesOf = (fixes: readonly Fix[]): string =>
  JSON.stringify(
    fixes.map(({ changes }) => changes.map(({ span, text }) => [span.start, span.end, text])),
  );

function reported(file: KestraFile): string[] {
  const trees = file.configs.flatMap((config) => [
    at(config.region.span),
    ...[...walk(config.root)].map(notify),
    ...[...propertiesOf(config.root)].map(([name, { won }]) => `${name} from ${at(won.key)}`),
    ...config.duplicates.map(({ path, earlier, later }) =>
      [path.join("."), at(earlier.span), at(later.span)].join(" "),
    ),
    ...config.problems.map(({ kind, span }) => `${kind} ${at(span)}`),
    ...config.loaderErrors.map(({ kind, span }) => `${kind} ${at(span)}`),
  ]);
  const findings = lint(file, { target: undefined }).map(
    ({ rule, at: span, message, severity, fixes }, index) =>
      `${rule.id} ${severity} ${at(span)} ${keyOf(message)} ${index % compared === 0 ? changesOf(fixes()) : ""}`,
  );
  return [...trees, ...findings];
}

/** The results for an editor at an offset. */
function answered(file: KestraFile, offset: number): string {
  const document = TextDocument.create("file:///w/application.yml", "yaml", 1, file.text);
  return JSON.stringify([
    complete(file, document, offset, { target: undefined, snippets: true }),
    hover(file, document, offset),
    documentSymbols(file, document, { yamlIsChecked: false }),
  ]);
}

const runs = casesOf(3);
const few = casesOf(2);
const later = 50;

describe("a file read after another text", () => {
  for (const [name, wrap] of Object.entries(wrappers)) {
    it(`equals the text read alone: ${name}, ${runs * 4} random edits`, () => {
      fc.assert(
        fc.property(fc.nat(), fc.array(textEdit, { minLength: 4, maxLength: 4 }), (seed, edits) => {
          const dice = diceOf(seed);
          let file = readKestraFile(wrap(longConfiguration(60 + dice(200))));
          for (const edit of edits) {
            const text = edit(file.text);
            file = readKestraFile(text, file);
            const alone = readKestraFile(text);
            assert.deepEqual(reported(file), reported(alone));
            const offset = dice(text.length);
            const slots = ({ configs }: KestraFile): unknown =>
              JSON.parse(JSON.stringify(configs.map((config) => slotsAt(config, offset))));
            assert.deepEqual(slots(file), slots(alone));
          }
        }),
        { numRuns: runs, seed },
      );
    });
  }

  it(`equals the text read alone: a compose file of small servers, ${few * 8} random changes`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(textEdit, { minLength: 4, maxLength: 4 }), (seed, edits) => {
        const dice = diceOf(seed);
        let file: KestraFile | undefined;
        const read = (text: string): KestraFile => (file = readKestraFile(text, file));
        const servers = Array.from({ length: 3 + dice(6) }, (_, n) => serverOfMany(n, dice));
        let version = "";
        reported(read(textOfMany(servers)));
        // Changes, adds, moves or removes a server, or sets the version for all of them, because findings depend on the
        // server and on its file.
        for (let n = 0; n < 4; n++) {
          const at = dice(servers.length);
          const change = dice(5);
          if (change === 0) servers[at] = serverOfMany(at, dice);
          else if (change === 1) servers.splice(at, 0, serverOfMany(n + 20, dice));
          else if (change === 2) servers.push(...servers.splice(at, 1));
          else if (change === 3) version = ["", "0.20", "2.0"][dice(3)] ?? "";
          else if (servers.length > 1) servers.splice(at, 1);
          const text = textOfMany(servers, version);
          assert.deepEqual(reported(read(text)), reported(readKestraFile(text)));
        }
        let text = textOfMany(servers, version);
        for (const edit of edits) {
          text = edit(text);
          assert.deepEqual(reported(read(text)), reported(readKestraFile(text)));
        }
      }),
      { numRuns: few, seed },
    );
  });

  for (const [name, wrap] of Object.entries(wrappers)) {
    it(`does not change while its text is edited ${later} times: ${name}`, () => {
      fc.assert(
        fc.property(
          fc.nat(),
          fc.array(textEdit, { minLength: later, maxLength: later }),
          (seed, edits) => {
            const dice = diceOf(seed);
            const text = wrap(longConfiguration(40 + dice(100)));
            // One is queried immediately and again later, the other one only after all edits.
            const before = readKestraFile(text);
            const [queried, untouched] = [" ", "x"].map((typed) =>
              readKestraFile(`# ${typed}\n${text}`, before),
            );
            assert.ok(queried && untouched);
            const offset = 4 + dice(text.length);
            const answers = [reported(queried), answered(queried, offset)];
            const alone = readKestraFile(untouched.text);
            const expected = [reported(alone), answered(alone, offset)];
            let file = untouched;
            for (const [n, edit] of edits.entries()) {
              file = readKestraFile(edit(n % 3 === 0 ? text : file.text), file);
              answered(file, dice(file.text.length));
              if (n % 10 === 0) assert.deepEqual(answered(queried, offset), answers[1]);
            }
            assert.deepEqual([reported(queried), answered(queried, offset)], answers);
            assert.deepEqual([reported(untouched), answered(untouched, offset)], expected);
          },
        ),
        { numRuns: few, seed },
      );
    });
  }
});
