// The JSON Schema for other tools, such as an editor's own YAML server: it knows a part of what our rules know, and is
// loose wherever Micronaut is. It is in English. Every spelling of a key is right, a text may stand for any value, and unknown keys pass.
import { inEnglish } from "../../messages/inEnglish";
import { message, sentences } from "../../messages/message";
import { defaultRolePath } from "../roles/permissions";
import { configuration } from "./configuration";
import type { KeySchema } from "./field";

type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema, for draft 7, which the most tools read. */
export function portableSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Kestra server configuration",
    ...loosened(configuration, { path: [], pointer: "#" }),
  };
}

interface Place {
  readonly path: readonly string[];
  /** Where it stands in the schema; nothing below a pattern, whose name a pointer could hardly hold. */
  readonly pointer: string | undefined;
}

function loosened(schema: KeySchema, place: Place): JsonSchema {
  const reported = {
    ...(schema.description ? { description: descriptionOf(schema) } : {}),
    ...("default" in schema ? { default: schema.default } : {}),
    ...(schema.examples ? { examples: schema.examples } : {}),
  };
  return { ...reported, ...shapeOf(schema, place) };
}

const descriptionOf = ({ description, note, since }: KeySchema): string =>
  inEnglish(
    sentences(description, note, since && message("permissionText.since", { version: since })),
  );

/** A value that only the running server knows. */
const placeholder = "\\$\\{";

function shapeOf(schema: KeySchema, place: Place): JsonSchema {
  if (schema.enum) {
    const words = schema.enumDescriptions
      ? { enumDescriptions: schema.enumDescriptions.map(inEnglish) }
      : {};
    // Micronaut takes most words in other spellings, too.
    return { anyOf: [{ enum: schema.enum, ...words }, { type: ["string", "boolean", "null"] }] };
  }
  switch (schema.type) {
    case "object":
      return blockShape(schema, place);
    case "array":
      // One text with commas is a list.
      return {
        type: ["array", "string", "number", "null"],
        ...(schema.items
          ? { items: loosened(schema.items, below(place, undefined, "/items")) }
          : {}),
      };
    case "boolean":
      return {
        type: ["boolean", "string", "null"],
        pattern: `^(${anyCase("true", "false", "yes", "no", "on", "off", "y", "n")})$|${placeholder}`,
      };
    case "integer":
      return { type: ["integer", "string", "null"], pattern: `^[+-]?[0-9_]+$|${placeholder}` };
    case "number":
      return { type: ["number", "string", "null"] };
    case "string":
      return {
        type: ["string", "number", "boolean", "null"],
        ...(schema.suggestions ? { examples: schema.suggestions } : {}),
      };
    default:
      return {};
  }
}

/** A pattern for words in any case; the patterns of JSON Schema have no flag for it. */
const anyCase = (...words: readonly string[]): string =>
  words
    .map((word) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`))
    .join("|");

function below({ path, pointer }: Place, name: string | undefined, at: string | undefined): Place {
  return {
    path: name === undefined ? path : [...path, name],
    pointer: pointer === undefined || at === undefined ? undefined : pointer + at,
  };
}

function blockShape({ properties, additionalProperties }: KeySchema, place: Place): JsonSchema {
  const { path } = place;
  const names = Object.keys(properties ?? {});
  const own = Object.fromEntries(
    names.map((name) => [
      name,
      loosened(properties?.[name] ?? {}, below(place, name, `/properties/${name}`)),
    ]),
  );
  const spellings = names
    .filter((name) => name.includes("-"))
    .map((name) => {
      const { pointer } = below(place, name, `/properties/${name}`);
      return [otherSpellings(name), pointer === undefined ? (own[name] ?? {}) : { $ref: pointer }];
    });
  const byName =
    typeof additionalProperties === "object" && additionalProperties.type
      ? // A name with a dot in it is one with a key of its own behind it.
        [
          [
            `^(?!(${names.join("|")})$)[^.]+$`,
            loosened(additionalProperties, below(place, anyName, undefined)),
          ],
        ]
      : [];
  const patterns = Object.fromEntries([...spellings, ...byName, ...misplaced(path)]);
  return {
    type: ["object", "null"],
    ...(names.length > 0 ? { properties: own } : {}),
    ...(Object.keys(patterns).length > 0 ? { patternProperties: patterns } : {}),
  };
}

/** Stands in a path for a name of the user's own choice. */
const anyName = "*";

/** `client-id` as clientId, client_id or CLIENT-ID, but not as itself. */
const otherSpellings = (name: string): string =>
  `^(?!${name}$)${name
    .split("-")
    .map((word) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join("[-_]?")}$`;

/** The default role in the place where it is so often written and never read. */
function misplaced(path: readonly string[]): [string, JsonSchema][] {
  if (path.join(".") !== "micronaut.security") return [];
  const [name = ""] = defaultRolePath.slice(-1);
  const right = defaultRolePath.slice(0, -1).join(".");
  const wrong = inEnglish(message("portableSchema.defaultRole", { path: right }));
  // Only an empty value passes, so that nothing is said of a key that is being typed.
  const refused = { enum: [null], errorMessage: wrong, description: wrong };
  return [[`^${name}$|${otherSpellings(name)}`, refused]];
}
