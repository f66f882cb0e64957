// Random secrets: some secret keys, each with its value in some form, after some configuration in some file kind, whose
// addresses may contain a password. None of them leaves the server, in any language.
import assert from "node:assert/strict";
import fc from "fast-check";
import { everyKey } from "../../../server/src/knowledge/schema/keys";
import { rules } from "../../../server/src/rules";
import { fileKinds } from "../../fileKinds";
import { casesOf, seed } from "../../randomCases";
import { type Editor, startEditor } from "../../lsp/editor";
import { type Leak, leaksIn } from "./leaks";
import { formCount, withUsers, valueInForm as writtenAs } from "./plants";
import { allCapabilities, commands, requestAll } from "./requestAll";

const secretKeys = [...everyKey()]
  .filter(({ schema }) => schema.secret)
  .map(({ path }) => path.join("."));

const configurations = rules
  .flatMap(({ examples }) => examples.filter(({ wholeFile }) => !wholeFile).map(({ bad }) => bad))
  .map((text) => (text.endsWith("\n") ? text : `${text}\n`));

const planted = fc.uniqueArray(fc.tuple(fc.constantFrom(...secretKeys), fc.nat(formCount - 1)), {
  minLength: 1,
  maxLength: 4,
  selector: ([key]) => key,
});

const text = fc
  .tuple(fc.constantFrom(...configurations), planted, fc.constantFrom(...fileKinds), fc.boolean())
  .map(([configuration, keys, fileKind, hasUsers]) =>
    fileKind.wrap(
      (hasUsers ? withUsers(configuration) : configuration) +
        keys.map(([key, form], at) => `${key}:${writtenAs(form, "", at)}\n`).join(""),
    ),
  );

describe("random secrets", () => {
  const files = casesOf(40);
  let visited = 0;

  for (const locale of ["en", "fr"])
    it(`are not sent for ${files / 2} files with locale ${locale} (seed ${seed})`, async function () {
      this.timeout(files * 5000);
      let leaks: Leak[] = [];
      const editor: Editor = await startEditor({
        ...{ capabilities: allCapabilities, locale, options: { commands, showsStatus: true } },
        onMessage: (said) => void leaks.push(...leaksIn(said)),
      });
      await fc.assert(
        fc.asyncProperty(text, async (written) => {
          leaks = [];
          await requestAll(editor, `file:///deployment/random-${++visited}.yml`, written, 8);
          assert.deepEqual(leaks, []);
        }),
        { numRuns: files / 2, seed },
      );
      assert.deepEqual(editor.logged, []);
      assert.equal(await editor.quit(), 0);
    });
});
