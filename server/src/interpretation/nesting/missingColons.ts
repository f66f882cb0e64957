// Lines that were meant to be a key and a value, but have something else than a colon between them, so that the server
// reads them as one string.
import { isFirstOnLine, lineEnd, lineStart } from "../../document/lines";
import { joinSpans, type Span, type TextChange } from "../../document/span";
import type { ScalarNode } from "../../document/syntax";
import { findKey, type Key } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import { finder } from "../../micronaut/tree/finder";
import { type Entry, winner } from "../../micronaut/tree/node";

export interface MissingColon {
  readonly at: Span;
  /** The whole value, in which the line is. */
  readonly covers: Span;
  /** The key that the server does not get. */
  readonly name: string;
  /** Write the colon; empty if the key would not be where it belongs. */
  readonly changes: readonly TextChange[];
}

export function missingColons(config: Config): MissingColon[] {
  return stringsWithKey(config.root).flatMap((node) => {
    const entry = winner(node);
    const line = entry && lineIn(node.path, entry);
    return entry && line ? (locate(config, entry, line) ?? []) : [];
  });
}

const stringsWithKey = finder((node) => {
  const entry = winner(node);
  return entry !== undefined && lineIn(node.path, entry) !== undefined;
});

interface KeyLine {
  readonly value: ScalarNode;
  readonly name: string;
  /** Between the key and its value. */
  readonly separator: string;
  /** It is the only line of a mapping, and not one of several lines of a value. */
  readonly isOnly: boolean;
}

/** The line of a value in which there is a key that belongs there. */
function lineIn(path: readonly string[], { whole, value }: Entry): KeyLine | undefined {
  if (!whole || value?.kind !== "scalar" || value.style !== "plain") return undefined;
  if (!mayBeLine.test(value.text)) return undefined;
  const key = findKey(path);
  if (!key) return undefined;
  if (key.schema.type === "object") return keyLineOf(value, path, value.text, true);
  if (!isOneWord(key)) return undefined;
  const [, ...others] = value.text.split(" ");
  return others.length > 0
    ? keyLineOf(value, path.slice(0, -1), others.join(" "), false)
    : undefined;
}

const mayBeLine = /[\s=;\uFF1A]/;

/** What may be between a key and its value: a no-break space is a part of the string. */
const keyLine = /^([\w.-]+)(\s*[=;\uFF1A]\s*|:\u00A0\s*|\s+)(?=\S)/;

function keyLineOf(
  value: ScalarNode,
  parent: readonly string[],
  text: string,
  isOnly: boolean,
): KeyLine | undefined {
  const [, name, separator] = keyLine.exec(text) ?? [];
  if (name === undefined || separator === undefined) return undefined;
  const key = findKey([...parent, ...normalise(name).split(".")]);
  return key?.chosen === false ? { value, name, separator, isOnly } : undefined;
}

/** Whether spaces in a value are certainly wrong. */
const isOneWord = ({ schema }: Key): boolean =>
  schema.type === "integer" ||
  schema.type === "boolean" ||
  [...(schema.enum ?? []), ...(schema.suggestions ?? [])].some((word) => !/\s/.test(String(word)));

function locate(
  { text }: Config,
  entry: Entry,
  { value, name, separator, isOnly }: KeyLine,
): MissingColon | undefined {
  const { span } = value;
  const covers = joinSpans(entry.key, span);
  if (entry.inherited) return undefined;
  if (!isOnly) {
    const start = text.indexOf(name, lineEnd(text, span.start));
    if (start === -1 || start >= span.end || !isFirstOnLine(text, start)) return undefined;
    return {
      at: { start, end: Math.min(span.end, lineEnd(text, start)) },
      covers,
      name,
      changes: [],
    };
  }
  const start = span.start + name.length;
  const end = start + separator.length;
  if (text.slice(span.start, end) !== name + separator) return undefined;
  const isOwnLine = isFirstOnLine(text, span.start) && lineStart(text, span.start) > entry.key.end;
  const isWhole = span.end <= lineEnd(text, span.start);
  const changes = isOwnLine && isWhole ? [{ span: { start, end }, text: ": " }] : [];
  return {
    at: { start: span.start, end: Math.min(span.end, lineEnd(text, start)) },
    covers,
    name,
    changes,
  };
}
