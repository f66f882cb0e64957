// The bundles contain numbers instead of the ids of messages.
import assert from "node:assert/strict";
import { build } from "esbuild";
import { yaml } from "../../scripts/bundleOptions";
import { messageNumbers } from "../../scripts/messageNumbers";
import { everyKey, type Key } from "../../server/src/knowledge/schema/keys";
import { portableSchema } from "../../server/src/knowledge/schema/portableSchema";
import { english } from "../../server/src/messages/english";
import { french } from "../../server/src/messages/french";

interface Bundled {
  readonly portableSchema: () => unknown;
  readonly everyKey: typeof everyKey;
  readonly english: object;
  readonly french: object;
}

describe("messages by number", function () {
  this.timeout(60_000);
  let bundled: Bundled;
  before(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { everyKey } from "./knowledge/schema/keys";
export { portableSchema } from "./knowledge/schema/portableSchema";
export { english } from "./messages/english";
export { french } from "./messages/french";`,
        resolveDir: "server/src",
        loader: "ts",
      },
      ...{ bundle: true, write: false, platform: "node", format: "cjs", alias: { yaml } },
      plugins: [messageNumbers],
    });
    const file = { exports: {} as Bundled };
    new Function("module", outputFiles[0]?.text ?? "")(file);
    bundled = file.exports;
  });

  it("describe every key with the same text", () =>
    assert.deepEqual(bundled.portableSchema(), portableSchema()));

  it("leave the paths of moved keys as they are", () => {
    const moved = (keys: Iterable<Key>) => [...keys].map(({ schema }) => schema.replacedBy);
    assert.deepEqual(moved(bundled.everyKey()), moved(everyKey()));
  });

  it("are the same messages in the same order in both languages", () => {
    assert.deepEqual(Object.keys(bundled.english), Object.keys(bundled.french));
    assert.deepEqual(Object.values(bundled.english).sort(), Object.values(english).sort());
    assert.deepEqual(Object.values(bundled.french).sort(), Object.values(french).sort());
  });
});
