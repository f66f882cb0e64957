// The properties as JSON for scripts: a list of servers, each with its properties in the same order as everywhere.
import type { Effective, EffectiveProperty, Origin, Place, Shown } from "../property";
import { mask } from "../shown";
import type { TextOptions } from "./text";

export interface JsonOptions extends TextOptions {
  readonly origins: boolean;
}

export interface JsonServer {
  readonly server: string | null;
  readonly file: string;
  readonly properties: readonly object[];
}

export const jsonServer = (
  { server, uri, properties }: Effective,
  options: JsonOptions,
): JsonServer => ({
  server: server ?? null,
  file: options.fileName(uri),
  properties: properties.map((property) => jsonProperty(property, options)),
});

export function jsonProperty(
  { name, value, unknown, origin, others, filled, assumed }: EffectiveProperty,
  options: JsonOptions,
): object {
  const { origins, say } = options;
  return {
    name,
    value: jsonValue(value),
    ...(value.kind === "secret" ? { secret: true } : {}),
    ...(unknown === undefined ? {} : { unknown: say(unknown) }),
    ...(origins
      ? {
          origin: jsonOrigin(origin, options),
          ...(filled.length > 0
            ? {
                placeholders: filled.map((each) => ({
                  ...{ name: each.name, kind: each.kind },
                  ...placeOf(each.place, options),
                })),
              }
            : {}),
          ...(assumed.length > 0 ? { unless: assumed } : {}),
          ...(others.length > 0
            ? {
                others: others.map((other) => ({
                  value: jsonValue(other.value),
                  ...jsonOrigin(other.origin, options),
                })),
              }
            : {}),
        }
      : {}),
  };
}

/** Numbers are strings in the form that YAML reads, because JSON has no large ones. */
export function jsonValue(value: Shown): unknown {
  switch (value.kind) {
    case "text":
      return value.text;
    case "plain":
      return plainValue(value.text);
    case "secret":
      return mask;
    case "null":
      return null;
    case "list":
      return [];
    default:
      return {};
  }
}

/** Numbers that JSON keeps exactly, and booleans; the text of all others. */
function plainValue(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

function jsonOrigin(origin: Origin, options: JsonOptions): object {
  switch (origin.kind) {
    case "file":
      return placeOf(origin.place, options);
    case "variable":
      return { variable: origin.name, ...placeOf(origin.place, options) };
    case "default":
      return { default: true, ...(origin.since === undefined ? {} : { since: origin.since }) };
  }
}

const placeOf = (place: Place | undefined, { fileName }: JsonOptions): object =>
  place === undefined ? {} : { file: fileName(place.uri), line: place.line + 1 };
