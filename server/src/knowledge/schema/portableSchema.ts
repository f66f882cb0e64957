// The JSON Schema for other tools, such as other YAML language servers, in English. It checks less than our rules and
// is as permissive as Micronaut: it accepts every spelling of a key, a string for most values, and unknown keys.
import { inEnglish } from "../../messages/inEnglish";
import { message, sentences } from "../../messages/message";
import { defaultRolePath } from "../roles/permissions";
import { configuration } from "./configuration";
import type { KeySchema } from "./field";

type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema, in draft 7, which most tools support. */
export function portableSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Kestra server configuration",
    ...loosened(configuration, { path: [], pointer: "#" }),
  };
}

interface Place {
  readonly path: readonly string[];
  /** JSON pointer into the schema; undefined below a pattern, because the pattern would have to be escaped. */
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

const descriptionOf = ({ description, note, since, readFrom }: KeySchema): string =>
  inEnglish(
    sentences(
      description,
      note,
      since && message("permissionText.since", { version: since }),
      readFrom && message("keyText.readFrom", { version: readFrom }),
    ),
  );

/** The start of a placeholder, whose value is known only at runtime. */
const placeholder = "\\$\\{";

function shapeOf(schema: KeySchema, place: Place): JsonSchema {
  if (schema.enum) {
    const words = schema.enumDescriptions
      ? { enumDescriptions: schema.enumDescriptions.map(inEnglish) }
      : {};
    // Micronaut accepts most words in other spellings too.
    return { anyOf: [{ enum: schema.enum, ...words }, { type: ["string", "boolean", "null"] }] };
  }
  switch (schema.type) {
    case "object":
      return blockShape(schema, place);
    case "array":
      // Micronaut splits a string at its commas.
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

/** A case-insensitive pattern for words, because JSON Schema has no flag for it. */
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
      properties?.[name]?.exactSpelling ?? name,
      loosened(properties?.[name] ?? {}, below(place, name, `/properties/${name}`)),
    ]),
  );
  const spellings = names
    .filter((name) => name.includes("-") && !properties?.[name]?.exactSpelling)
    .map((name) => {
      const { pointer } = below(place, name, `/properties/${name}`);
      return [otherSpellings(name), pointer === undefined ? (own[name] ?? {}) : { $ref: pointer }];
    });
  const byName =
    typeof additionalProperties === "object" && additionalProperties.type
      ? // A dot separates a name from a key below it.
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

/** A path segment for any name chosen by the user. */
const anyName = "*";

/** `client-id` as clientId, client_id or CLIENT-ID, but not as itself. */
const otherSpellings = (name: string): string =>
  `^(?!${name}$)${name
    .split("-")
    .map((word) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join("[-_]?")}$`;

/** Reports a default role under `micronaut.security`, a common mistake that has no effect. */
function misplaced(path: readonly string[]): [string, JsonSchema][] {
  if (path.join(".") !== "micronaut.security") return [];
  const [name = ""] = defaultRolePath.slice(-1);
  const right = defaultRolePath.slice(0, -1).join(".");
  const wrong = inEnglish(message("portableSchema.defaultRole", { path: right }));
  // An empty value is valid, so that a key is not reported while it is being typed.
  const refused = { enum: [null], errorMessage: wrong, description: wrong };
  return [[`^${name}$|${otherSpellings(name)}`, refused]];
}
