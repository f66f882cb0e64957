// A file that is read text after text is what it is when each text is read by itself: its tree, its findings and what may
// be typed in it.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../chosen";
import {
  type KestraFile,
  kestraFileReader,
  readKestraFile,
} from "../../server/src/interpretation/kestraFile";
import { slotsAt } from "../../server/src/micronaut/cursor/cursor";
import { type ConfigNode, walk } from "../../server/src/micronaut/tree/node";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { lint } from "../../server/src/rules/running/lint";
import { diceOf, textEdit } from "../document/longTexts";
import { heldEverywhere, longConfiguration, serverOfMany, textOfMany } from "./longConfigurations";

const at = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${start}-${end}`;

const tell = ({ path, entries }: ConfigNode): string =>
  `${path.join(" / ")}: ${entries
    .map(
      ({ key, written, whole, value, document, inherited, pair }) =>
        `${at(key)} ${written} ${whole} ${value?.kind} ${value ? at(value.span) : ""} ${document} ${inherited} ${pair ? at(pair.span) : ""}`,
    )
    .join(", ")}`;

function told(file: KestraFile): string[] {
  const trees = file.configs.flatMap((config) => [
    at(config.region.span),
    ...[...walk(config.root)].map(tell),
    ...[...propertiesOf(config.root)].map(([name, { won }]) => `${name} from ${at(won.key)}`),
    ...config.duplicates.map(({ path, earlier, later }) =>
      [path.join("."), at(earlier.span), at(later.span)].join(" "),
    ),
    ...config.problems.map(({ kind, span }) => `${kind} ${at(span)}`),
    ...config.refusals.map(({ kind, span }) => `${kind} ${at(span)}`),
  ]);
  const findings = lint(file, { target: undefined }).map(
    ({ rule, at: span, message, severity, fixes }) =>
      `${rule.id} ${severity} ${at(span)} ${message} ${JSON.stringify(fixes().map(({ changes }) => changes.map(({ span: place, text }) => [place.start, place.end, text])))}`,
  );
  return [...trees, ...findings];
}

const runs = casesOf(3);
const few = casesOf(2);

describe("a file read text after text", () => {
  for (const [name, hold] of Object.entries(heldEverywhere)) {
    it(`is what each text is by itself: ${name}, ${runs * 4} random edits`, () => {
      fc.assert(
        fc.property(fc.nat(), fc.array(textEdit, { minLength: 4, maxLength: 4 }), (seed, edits) => {
          const dice = diceOf(seed);
          const read = kestraFileReader();
          let text = hold(longConfiguration(60 + dice(200)));
          read(text);
          for (const edit of edits) {
            text = edit(text);
            const [kept, anew] = [read(text), readKestraFile(text)];
            assert.deepEqual(told(kept), told(anew));
            const offset = dice(text.length);
            const slots = (file: KestraFile): unknown =>
              JSON.parse(JSON.stringify(file.configs.map((config) => slotsAt(config, offset))));
            assert.deepEqual(slots(kept), slots(anew));
          }
        }),
        { numRuns: runs, seed },
      );
    });
  }

  it(`is what each text is by itself: a compose file of small servers, ${few * 8} random changes`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(textEdit, { minLength: 4, maxLength: 4 }), (seed, edits) => {
        const dice = diceOf(seed);
        const read = kestraFileReader();
        const servers = Array.from({ length: 3 + dice(6) }, (_, n) => serverOfMany(n, dice));
        let version = "";
        told(read(textOfMany(servers)));
        // Another server, one more, one less, two that change places, and a version for all of them: what a server says,
        // and what the file says of them, decides what is found.
        for (let n = 0; n < 4; n++) {
          const at = dice(servers.length);
          const change = dice(5);
          if (change === 0) servers[at] = serverOfMany(at, dice);
          else if (change === 1) servers.splice(at, 0, serverOfMany(n + 20, dice));
          else if (change === 2) servers.push(...servers.splice(at, 1));
          else if (change === 3) version = ["", "0.20", "2.0"][dice(3)] ?? "";
          else if (servers.length > 1) servers.splice(at, 1);
          const text = textOfMany(servers, version);
          assert.deepEqual(told(read(text)), told(readKestraFile(text)));
        }
        let text = textOfMany(servers, version);
        for (const edit of edits) {
          text = edit(text);
          assert.deepEqual(told(read(text)), told(readKestraFile(text)));
        }
      }),
      { numRuns: few, seed },
    );
  });
});
