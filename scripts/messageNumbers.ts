// Half of a message table is ids, and each is written once more where it is used. In the bundles, a message has a number
// instead, and a table is a list.
import type { Plugin } from "esbuild";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { english } from "../server/src/messages/english";
import { keys } from "../server/src/messages/english/keys";
import { french } from "../server/src/messages/french";

type Table = Readonly<Record<string, string>>;

const ids = Object.keys(english);

/** Only the schema refers to the descriptions of keys. Elsewhere, the same words are the path of a key. */
const isSchema = (path: string) => /[\\/]knowledge[\\/]schema[\\/]/.test(path);

/** In the schema, too, a key that was moved has a path. */
const literal = /(?<!\bmovedTo\(\s*)"([\w.-]+)"/g;

/** The start of a template string, up to the first value in it. */
const computed = /`([\w.-]+)/g;

const numbers = numbered();

/** An id that is not written as it is, may be computed or has another meaning elsewhere stays as it is. */
function numbered(): ReadonlyMap<string, string> {
  const root = join("server", "src");
  const sources = readdirSync(root, { recursive: true })
    .map((name) => join(root, String(name)))
    .filter((path) => path.endsWith(".ts") && !/[\\/]messages[\\/]/.test(path))
    .map((path) => ({ path, code: readFileSync(path, "utf8") }));
  const found = (pattern: RegExp, isWanted = (_path: string) => true) =>
    sources
      .filter(({ path }) => isWanted(path))
      .flatMap(({ code }) => [...code.matchAll(pattern)].map(([, text = ""]) => text));
  const written = new Set(found(literal));
  const outside = new Set(found(literal, (path) => !isSchema(path)));
  const starts = found(computed).filter((start) => start.includes("."));
  const numbers = ids.filter(
    (id) =>
      id.includes(".") &&
      written.has(id) &&
      !(id in keys && outside.has(id)) &&
      !starts.some((start) => id.startsWith(start)),
  );
  return new Map(numbers.map((id, index) => [id, String(index)]));
}

/** A list of the messages with a number, which also has the others by their id. */
function list(templates: Table): string {
  const named = ids.filter((id) => !numbers.has(id)).map((id) => [id, templates[id]]);
  const inOrder = [...numbers.keys()].map((id) => templates[id]);
  return `Object.assign(${JSON.stringify(inOrder)}, ${JSON.stringify(Object.fromEntries(named))})`;
}

export const messageNumbers: Plugin = {
  name: "messages by number",
  setup({ onLoad }) {
    for (const [name, templates] of Object.entries({ english, french }))
      onLoad(
        {
          filter: new RegExp(`[\\\\/]messages[\\\\/]${name}[\\\\/]index\\.ts$`),
          namespace: "file",
        },
        () => ({ contents: `export const ${name} = ${list(templates)};` }),
      );
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/, namespace: "file" }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(literal, (text, id: string) => {
        const number = id in keys && !isSchema(path) ? undefined : numbers.get(id);
        return number === undefined ? text : `"${number}"`;
      }),
      loader: "ts",
    }));
  },
};
