// What every upgrade keeps, over random configurations, random texts and the files in test/fixtures.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { everyKey, findKey } from "../../server/src/knowledge/schema/keys";
import { knownVersions } from "../../server/src/knowledge/versions";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { fileKinds } from "../fileKinds";
import { casesOf, seed } from "../randomCases";
import { anyText } from "../reliability/texts";
import { after, groupsOf, itemsOf, withGroups } from "./check";

const oldestFirst = [...knownVersions].reverse();
const [oldest, newest] = [knownVersions.at(-1) ?? "", knownVersions[0]];

const stepByStep = (text: string, from: string, to: string): string => {
  const versions = oldestFirst.slice(
    oldestFirst.findIndex((version) => version === from),
    oldestFirst.findIndex((version) => version === to) + 1,
  );
  return versions
    .slice(1)
    .reduce((current, version, index) => after(current, versions[index] ?? "", version), text);
};

// Random configurations

const leaves = [...everyKey()].filter(
  ({ path, schema, chosen }) =>
    path[0] === "kestra" &&
    !chosen &&
    !path.includes("default-role") &&
    !path.includes("permissions") &&
    schema.type !== "object" &&
    schema.type !== undefined,
);
const changing = [...everyKey()].filter(
  ({ schema }) =>
    schema.removedIn !== undefined || (schema.deprecatedSince && schema.replacedBy !== undefined),
);

/** Below a key that takes any value or a mapping of names. */
const valueBelow = (path: readonly string[]): readonly string[] => {
  const { schema } = findKey(path) ?? {};
  const [inner] = Object.keys(schema?.properties ?? {});
  if (inner !== undefined) return valueBelow([...path, inner]);
  return schema?.names ? [...path, "mine", "title"] : path;
};

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const path = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...changing) },
    { weight: 2, arbitrary: fc.constantFrom(...leaves) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...["FLOW", "ME", "TENANT", "APITOKEN", "INFRASTRUCTURE", "SETTING", "TEST", "USER"].map(
          (name) => ({ path: `kestra.security.default-role.permissions.${name}`.split(".") }),
        ),
      ),
    },
  )
  .map((key) => ("schema" in key ? valueBelow(key.path) : key.path));

const value = fc.constantFrom('"a"', "7", "true", "[]", "30m", "'x y'", '"${SOMETHING}"');
const entry = fc.tuple(path, value, fc.boolean()).map(([names, written, isCamel]) => ({
  path: isCamel ? names.map(camel) : names,
  value: names.includes("permissions") ? "[READ, UPDATE]" : written,
}));

/** Lines of nested mappings. Each key with a value has a comment above it and one after it. */
function yamlOf(
  entries: readonly { readonly path: readonly string[]; readonly value: string }[],
  depth = 0,
): string {
  const names = [...new Set(entries.map((each) => each.path[depth] ?? ""))];
  return names
    .map((name) => {
      const indent = "  ".repeat(depth);
      const own = entries.filter((each) => each.path[depth] === name);
      const [leaf] = own.filter((each) => each.path.length === depth + 1);
      if (!leaf) return `${indent}${name}:\n${yamlOf(own, depth + 1)}`;
      const comment = leaf.path.join(".");
      return `${indent}# above ${comment} #\n${indent}${name}: ${leaf.value} # after ${comment} #\n`;
    })
    .join("");
}

const kestraUrl = { path: ["kestra", "url"], value: "https://a.example.com" };

const configuration = fc
  .tuple(
    fc.uniqueArray(entry, { minLength: 1, maxLength: 7, selector: (each) => each.path.join(".") }),
    fc.constantFrom(...fileKinds),
    fc.boolean(),
  )
  .map(([entries, { wrap }, crlf]) => {
    const text = yamlOf([kestraUrl, ...entries]);
    return { text: wrap(crlf ? text.replaceAll("\n", "\r\n") : text), entries, crlf };
  });

const versions = fc.oneof(
  fc.constant({ from: oldest, to: newest }),
  fc.tuple(fc.nat(oldestFirst.length - 1), fc.nat(oldestFirst.length - 1)).map(([one, other]) => ({
    from: oldestFirst[Math.min(one, other)] ?? "",
    to: oldestFirst[Math.max(one, other)] ?? "",
  })),
);

const filesIn = (folder: string): string[] =>
  readdirSync(join("test", "fixtures", folder)).map((name) =>
    readFileSync(join("test", "fixtures", folder, name), "utf8"),
  );

/** The paths with a value, and the values. */
const valuesIn = (text: string): Map<string, string> =>
  new Map(
    readKestraFile(text).configs.flatMap(({ root }, index) =>
      [...valuesOf(root)].map(([name, written]): [string, string] => [`${index} ${name}`, written]),
    ),
  );

/** The paths that an item names: those of the key, and those of the key that replaces it. */
const pathsOf = (id: string): string[] => {
  const [index = "", kind = "", key = ""] = id.split(" ");
  const changed =
    kind === "move"
      ? [key, findKey(key.split("."))?.schema.replacedBy ?? ""]
      : [kind === "remove" ? key : "kestra.security.default-role.permissions"];
  return changed.map((name) => `${index} ${name}`);
};

describe("an upgrade", () => {
  it("step by step gives the same file as at once", () => {
    let changed = 0;
    fc.assert(
      fc.property(configuration, versions, ({ text }, { from, to }) => {
        const upgraded = after(text, from, to);
        assert.equal(stepByStep(text, from, to), upgraded);
        if (upgraded !== text) changed++;
      }),
      { numRuns: casesOf(40), seed },
    );
    assert.ok(changed > casesOf(40) / 4, `only ${changed} texts had something to change`);
  });

  it("changes only values that its items name, and nothing the second time", () => {
    fc.assert(
      fc.property(configuration, versions, ({ text, entries, crlf }, { from, to }) => {
        const upgraded = after(text, from, to);
        assert.equal(after(upgraded, from, to), upgraded);
        const edited = itemsOf(text, from, to).filter(({ changes }) => changes);
        if (edited.length === 0) assert.equal(upgraded, text);
        const named = edited.flatMap(({ id }) => pathsOf(id));
        const isNamed = (name: string): boolean =>
          named.some((each) => name === each || name.startsWith(`${each}.`));
        const [before, now] = [valuesIn(text), valuesIn(upgraded)];
        for (const [name, written] of before)
          assert.ok(isNamed(name) || now.get(name) === written, `changes ${name}\n${upgraded}`);
        for (const name of now.keys()) assert.ok(isNamed(name) || before.has(name), `adds ${name}`);
        // A removed key and its comments are gone.
        const gone = edited
          .filter(({ id }) => !/^\d+ move /.test(id))
          .flatMap(({ id }) => pathsOf(id));
        for (const { path: names } of entries) {
          const key = names.map((name) =>
            name.replace(/[A-Z](?=[a-z])/g, (c) => `-${c.toLowerCase()}`),
          );
          if (gone.some((each) => `0 ${key.join(".")}`.startsWith(each))) continue;
          for (const place of ["above", "after"])
            assert.equal(
              upgraded.split(`# ${place} ${names.join(".")} #`).length,
              text.split(`# ${place} ${names.join(".")} #`).length,
              `${place} ${names.join(".")} in:\n${upgraded}`,
            );
        }
        assert.ok(!crlf || !/[^\r]\n/.test(upgraded.replace(/\r\n/g, "")));
      }),
      { numRuns: casesOf(40), seed },
    );
  });

  it("can be applied in parts, which together are the whole", () => {
    fc.assert(
      fc.property(configuration, ({ text }) => {
        const groups = groupsOf(text, oldest, newest);
        assert.equal(withGroups(text, groups), after(text, oldest, newest));
        for (const { items, changes } of groups)
          assert.equal(
            withGroups(text, [{ items, changes }]),
            after(
              text,
              oldest,
              newest,
              items.map(({ id }) => id),
            ),
          );
      }),
      { numRuns: casesOf(15), seed },
    );
  });

  for (const folder of ["public", "reports", "broken", "foreign"])
    it(`of the files in ${folder} is the sum of its steps`, () => {
      let changed = 0;
      for (const text of filesIn(folder)) {
        const upgraded = after(text, oldest, newest);
        assert.equal(stepByStep(text, oldest, newest), upgraded);
        assert.equal(after(upgraded, oldest, newest), upgraded);
        changed += upgraded === text ? 0 : 1;
      }
      assert.equal(changed > 0, folder === "public" || folder === "broken", String(changed));
    });

  it("is planned for any text, with places in it", () => {
    fc.assert(
      fc.property(anyText, versions, (text, { from, to }) => {
        for (const { at, changes = [] } of itemsOf(text, from, to))
          for (const span of [at, ...changes.map((change) => change.span)])
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        assert.equal(stepByStep(text, from, to), after(text, from, to));
      }),
      { numRuns: casesOf(40), seed },
    );
  });
});
