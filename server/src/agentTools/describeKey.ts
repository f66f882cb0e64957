// `describe_key`: what a key means, or which one was meant.
import * as z from "zod/mini";
import { describeKey as markdownOf } from "../features/hover/keyText";
import {
  keysNamedBy,
  setsKey,
  variableFor,
} from "../interpretation/deployment/environmentVariables";
import { nearest } from "../knowledge/nearest";
import {
  defaultIn,
  everyKey,
  findKey,
  isPathReadIn,
  type Key,
  keysOf,
} from "../knowledge/schema/keys";
import { type KestraVersion, parseVersion } from "../knowledge/versions";
import { inEnglish } from "../messages/inEnglish";
import { normalise } from "../micronaut/names";
import { places } from "../rules/misplaced-key";
import { placeInSameClient } from "../rules/shared/strayClientKeys";
import { first, maxNames } from "./limits";
import { answer, described, knowledgeTool, refuse, text } from "./tool";
import { noVersion } from "./version";

const outputSchema = z.strictObject({
  found: described(
    z.enum(["key", "elsewhere", "misspelt"]),
    "key: the server reads the key that was asked for. elsewhere: it reads it at another place. misspelt: it reads no such key, but one with nearly the same name.",
  ),
  key: described(z.string(), "The path at which the server reads it, with dots."),
  yaml: described(z.string(), "How to write it."),
  meaning: described(z.string(), "Its type, meaning, values, default and versions, as Markdown."),
  default: z.optional(
    described(z.string(), "Its default as JSON, in the version if one is given."),
  ),
  isRead: z.optional(described(z.boolean(), "Whether the given version reads it.")),
  enterpriseOnly: z.boolean(),
  isSecret: described(z.boolean(), "Its value belongs in an environment variable."),
  environmentVariable: z.optional(described(z.string(), "The variable that sets it, too.")),
  others: described(
    z.array(z.string()),
    "Other keys that may be meant, because the name alone does not tell.",
  ),
  below: described(z.array(z.string()), "The keys below it."),
  leftOut: z.optional(described(z.int(), "How many keys below it are not in the list.")),
});

type Found = z.infer<typeof outputSchema>["found"];

export const describeKey = knowledgeTool({
  name: "describe_key",
  title: "Describe Kestra Configuration Key",
  description:
    "Explains a key of the Kestra server configuration: what it means, its type, default and values, the versions that read it, and where it belongs. Finds misspelt and misplaced keys. " +
    "Call it before you write a key that you are not certain of.",
  edits: false,
  input: z.strictObject({
    key: text(
      "The path of the key with dots in any spelling, such as micronaut.security.oauth2.enabled, its last part, or an environment variable such as KESTRA_QUEUE_TYPE.",
      500,
    ),
    version: z.optional(text("The version of Kestra, such as 1.3.", 40)),
  }),
  output: outputSchema,
  run({ key: asked, version: written }) {
    const version = written === undefined ? undefined : parseVersion(written);
    if (written !== undefined && !version) return refuse(noVersion);
    const match = keyFor(asked);
    if (match === undefined)
      return refuse("Kestra has no such key. Pass the whole path of the key, with dots.");
    return answer(describe(match, version));
  },
});

/** The key that was meant, and how certain that is. */
interface Match {
  readonly found: Found;
  readonly key: Key;
  readonly others?: readonly Key[];
}

function describe(
  { found, key, others = [] }: Match,
  version: KestraVersion | undefined,
): z.infer<typeof outputSchema> {
  const { path, schema, enterprise } = key;
  const names = keysOf(key).map(nameOf);
  const { shown, leftOut } = first(names, maxNames);
  const value = defaultIn(key, version);
  const variable = variableFor(path);
  const isSetByVariable = schema.type !== "object" && setsKey(variable, path);
  return {
    found,
    key: path.join("."),
    yaml: yamlOf(key),
    meaning: inEnglish(markdownOf(key)),
    ...(value === undefined ? {} : { default: JSON.stringify(value) }),
    ...(version ? { isRead: isPathReadIn(path, version) } : {}),
    enterpriseOnly: enterprise,
    isSecret: schema.secret === true,
    ...(isSetByVariable ? { environmentVariable: variable } : {}),
    others: others.slice(0, maxNames).map((other) => other.path.join(".")),
    below: [...shown],
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

/** The key in nested lines. */
function yamlOf({ path, schema }: Key): string {
  const example = schema.examples?.[0] ?? schema.enum?.[0] ?? schema.default;
  const shown = typeof example === "string" ? example : JSON.stringify(example);
  const isShown = example !== undefined && typeof example !== "object";
  return path
    .map((name, depth) => `${"  ".repeat(depth)}${name}:`)
    .join("\n")
    .concat(schema.secret ? " ${VARIABLE}" : isShown ? ` ${shown}` : "");
}

function keyFor(asked: string): Match | undefined {
  const trimmed = asked.trim().replace(/[:=][^]*$/, "");
  if (/^[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(trimmed)) {
    const [named] = keysNamedBy(trimmed);
    return named ? { found: "key", key: named } : misspelt(trimmed.split("_").map(normalise));
  }
  const path = trimmed
    .split(/[\s.>/]+/)
    .filter((name) => name !== "")
    .map(normalise);
  if (path.length === 0) return undefined;
  const key = findKey(path);
  if (key) return { found: "key", key };
  return confused(path) ?? misspelt(path) ?? endingIn(path);
}

/** A place that users confuse with the right one. */
function confused(path: readonly string[]): Match | undefined {
  for (const { written, right } of places) {
    if (written.length > path.length) continue;
    if (!written.every((name, index) => name === path[index] || name === "*")) continue;
    const chosen = path[written.indexOf("*")] ?? "";
    const start = right.map((name) => (name === "*" ? chosen : name));
    const key = findKey([...start, ...path.slice(written.length)]);
    if (key) return { found: "elsewhere", key };
  }
  const inClient = placeInSameClient({ path, entries: [] });
  const key = inClient && findKey(inClient);
  return key && { found: "elsewhere", key };
}

/** The path with its misspelt names replaced. */
function misspelt(path: readonly string[]): Match | undefined {
  let key = findKey([]);
  for (const name of path) {
    if (!key) return undefined;
    const children: readonly Key[] = keysOf(key);
    const like = nearest(name, children.map(nameOf));
    const meant: Key | undefined =
      findKey([...key.path, name]) ??
      children.find((child) => child.schema.otherNames?.includes(name)) ??
      children.find((child) => nameOf(child) === like);
    key = meant;
  }
  return key && { found: "misspelt", key };
}

/** The key whose path ends in most of these names, or in one like the last. */
function endingIn(path: readonly string[]): Match | undefined {
  const all = [...everyKey()].filter((key) => key.path.length > 0);
  const ending = (names: readonly string[]): Key[] =>
    all.filter((key) => `.${key.path.join(".")}`.endsWith(`.${names.join(".")}`)).sort(byWeight);
  for (let start = 0; start < path.length; start++) {
    const [key, ...others] = ending(path.slice(start));
    // The last name of a whole path means a key only if no other has the same.
    const isCertain = start === 0 || start < path.length - 1 || others.length === 0;
    if (key && isCertain) return { found: "elsewhere", key, others };
  }
  const last = path.at(-1) ?? "";
  // A name that other keys have is not misspelt.
  if (all.some((key) => nameOf(key) === last)) return undefined;
  const like = nearest(last, all.map(nameOf));
  const [meant, ...more] = like === undefined ? [] : ending([like]);
  return meant && { found: "misspelt", key: meant, others: more };
}

const nameOf = ({ path }: Key): string => path.at(-1) ?? "";

/** Values before mappings, and then the shorter path. */
const byWeight = (a: Key, b: Key): number =>
  Number(a.schema.type === "object") - Number(b.schema.type === "object") ||
  a.path.length - b.path.length;
