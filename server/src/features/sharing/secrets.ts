// The secrets in a text with their places, as far as it can be read as YAML: values of secret keys and variables, values that
// contain a secret, and what repeats one.
import type { Span, TextChange } from "../../document/span";
import { applyChanges } from "../../document/span";
import type { Pair, ScalarNode, SyntaxNode } from "../../document/syntax";
import { parseYaml } from "../../document/yaml/read";
import { maskSecrets, withoutWords } from "../../interpretation/maskSecrets";
import { isExampleText } from "../../rules/shared/exampleValues";
import { documentIn, isBlock, isReference, valueIn, withPartsReplaced, withValue } from "./scalars";
import {
  isSecretAt,
  isSecretMapping,
  isSecretVariable,
  looksRandom,
  mayContainSecrets,
  pathBelow,
} from "./secretNames";

export interface SecretPlace {
  readonly span: Span;
  /** What to write there, with another value for the secret. */
  write(value: string): string;
}

export interface Secrets {
  readonly places: readonly SecretPlace[];
  /** Parts of the text that cannot be read completely, so that secrets in them may not be among the places. */
  readonly unreadable: readonly Span[];
}

/** The usual value instead of a secret. */
export const usual = "masked";

/** A shorter secret may be any word, and masking that word elsewhere would reveal it. */
const minRepeated = 12;

/** In a comment, shorter secrets are only masked as words. */
const minInComment = 4;

/** Why a value is a secret: its own name, a Secret of Kubernetes that contains it, or the name of the mapping around it. */
type Reason = "named" | "data" | "around" | undefined;

interface Value {
  readonly node: ScalarNode;
  readonly reason: Reason;
  /** All that is replaced. */
  readonly span: Span;
}

export function secretsIn(text: string): Secrets {
  const { values, comments, unreadable, referenced } = readText(text);
  const isSecret = ({ node, reason, span }: Value): boolean => {
    const written = text.slice(span.start, span.end).trim();
    if (written === "" || isHarmless(node.text.trim())) return false;
    if (referenced.has(node.span.start) || /PRIVATE KEY-----/.test(node.text)) return true;
    if (reason === "around") return looksRandom(node.text);
    return reason === "named" || (reason === "data" && documentIn(node.text) === undefined);
  };
  const secrets = new Set(values.filter(isSecret).map(({ node }) => valueIn(node.text.trim())));
  const long = [...secrets].filter((secret) => secret.length >= minRepeated);

  const ofValues = values.map((value): SecretPlace => {
    const { node, span } = value;
    const written = text.slice(span.start, span.end);
    const isWhole = isSecret(value) || long.some((secret) => node.text.includes(secret));
    return {
      span,
      write: (instead) =>
        isWhole
          ? withValue(written, node, instead)
          : withPartsReplaced(written, node, instead, withoutSecrets),
    };
  });
  const ofComments = comments.map((span): SecretPlace => {
    const comment = text.slice(span.start, span.end);
    return {
      span,
      write: (instead) =>
        [...secrets].reduce(
          (safe, secret) =>
            secret.length < minInComment ? safe : safe.replaceAll(secret, instead),
          withoutWords(maskSecrets(comment, instead), secrets, instead),
        ),
    };
  });
  const places = [...ofValues, ...ofComments].filter(
    ({ span, write }) => write(usual) !== text.slice(span.start, span.end),
  );
  return { places: separate(places), unreadable };
}

const withoutSecrets = (text: string, instead: string): string =>
  replaced(text, secretsIn(text), () => instead).text;

/** The text with other values in the places of secrets, and how many values were replaced. */
export function replaced(
  text: string,
  { places, unreadable }: Secrets,
  valueAt: (place: SecretPlace) => string,
): { readonly text: string; readonly count: number } {
  const changeAt = (place: SecretPlace, from = 0): TextChange => ({
    span: { start: place.span.start - from, end: place.span.end - from },
    text: place.write(valueAt(place)),
  });
  const isWithin = ({ span }: SecretPlace, part: Span): boolean =>
    part.start <= span.start && span.end <= part.end;
  const readable = places.filter((place) => !unreadable.some((part) => isWithin(place, part)));
  let count = places.length;
  // What the parser cannot read is masked line by line.
  const unread = unreadable.map((part) => {
    const own = places
      .filter((place) => isWithin(place, part))
      .map((place) => changeAt(place, part.start));
    const before = applyChanges(text.slice(part.start, part.end), own);
    const after = maskSecrets(before, usual);
    count += Math.max(0, after.split(usual).length - before.split(usual).length);
    return { span: part, text: after };
  });
  return {
    text: applyChanges(text, [...readable.map((place) => changeAt(place)), ...unread]),
    count,
  };
}

/** It refers to a secret, is an example, or is a switch that is named like one. */
const isHarmless = (value: string): boolean =>
  isReference(value) || isExampleText(value) || /^(?:true|false|null|~)$/i.test(value);

// What is written

interface Written {
  readonly values: readonly Value[];
  readonly comments: readonly Span[];
  /** No part contains another one. */
  readonly unreadable: readonly Span[];
  /** Where the values start that a secret key refers to. */
  readonly referenced: ReadonlySet<number>;
}

function readText(text: string): Written {
  const values: Value[] = [];
  const comments: Span[] = [];
  const unreadable: Span[] = [];
  const referenced = new Set<number>();
  read({ start: 0, end: text.length }, false);
  return { values, comments, unreadable, referenced };

  /** Reads a part that is YAML by itself. */
  function read(part: Span, isInUnreadable: boolean): void {
    const { documents, problems, readable } = parseYaml(text, part);
    const isClean = problems.length === 0 && readable === text.slice(part.start, part.end);
    if (!isClean && !isInUnreadable) unreadable.push(part);
    const scalars: Span[] = [];
    const bodies: Span[] = [];
    for (const root of documents) walk(root, [], undefined);
    comments.push(...commentsBetween(text, part, scalars));
    for (const body of bodies) read(body, isInUnreadable || !isClean);

    function walk(node: SyntaxNode | undefined, path: readonly string[], reason: Reason): void {
      if (node?.kind === "scalar") add(node, node.span, reason);
      if (node?.kind === "list")
        for (const [index, item] of node.items.entries()) {
          const before = node.items[index - 1];
          // A command line as a list.
          const isArgument =
            before?.kind === "scalar" &&
            /^--?\w/.test(before.text) &&
            isSecretVariable(before.text);
          walk(item, [...path, `[${index}]`], isArgument ? "named" : reason);
        }
      if (node?.kind !== "map") return;
      const textOf = (name: string): string | undefined => {
        const value = node.pairs.find(({ key }) => key.text === name)?.value;
        return value?.kind === "scalar" ? value.text : undefined;
      };
      const isVariable = isSecretVariable(textOf("name") ?? "");
      const isSecretFile = textOf("kind") === "Secret";
      for (const pair of node.pairs) {
        const { key, value } = pair;
        scalars.push(key.span);
        if (key.text.includes("@")) values.push({ node: key, span: key.span, reason: undefined });
        const own = pathBelow(path, key.text);
        if (isSecretFile && /^(?:stringData|data)$/.test(key.text)) walk(value, own, "data");
        else if (value?.kind === "map")
          walk(
            value,
            own,
            reason === "named" || isSecretMapping(own)
              ? "named"
              : mayContainSecrets(own, key.text)
                ? "around"
                : undefined,
          );
        else if ((isVariable && key.text === "value") || isSecretAt(own, key.text))
          addSecret(pair, own);
        else walk(value, own, value?.kind === "scalar" ? reason : undefined);
      }
    }

    function addSecret({ key, value, span }: Pair, path: readonly string[]): void {
      if (value?.kind === "alias" && value.target)
        return scalarsIn(value.target).forEach(({ start }) => referenced.add(start));
      if (value?.kind === "list") return walk(value, path, "named");
      const node = value?.kind === "scalar" ? value : nothingAt(span.end);
      const start = value?.span.start ?? span.end;
      const between = text
        .slice(key.span.end, start)
        .replace(/#[^\n]*/g, (all) => " ".repeat(all.length));
      const at = between.search(/[!&]/);
      // A password may begin like a tag, an anchor or an alias.
      const from = at < 0 || isProperties(between.slice(at)) ? start : key.span.end + at;
      add(node, { start: from, end: Math.max(span.end, node.span.end) }, "named");
    }

    /** Tags of YAML, and anchors that are used. */
    function isProperties(written: string): boolean {
      return written
        .trim()
        .split(/\s+/)
        .every(
          (word) =>
            /^!!\w+$/.test(word) || (word.startsWith("&") && text.includes(`*${word.slice(1)}`)),
        );
    }

    function add(node: ScalarNode, span: Span, reason: Reason): void {
      scalars.push(span);
      if (!isBlock(node) || reason === "named") return void values.push({ node, span, reason });
      const written = text.slice(span.start, span.end);
      const header = written.indexOf("\n") + 1;
      if (header === 0) return;
      const body = { start: span.start + header, end: span.end };
      const isDocument = parseYaml(node.text).documents[0]?.kind === "map";
      if (reason === "data" && !isDocument) return void values.push({ node, span, reason });
      const comment = written.slice(0, header).indexOf("#");
      if (comment >= 0)
        comments.push({ start: span.start + comment, end: span.start + written.search(/\r?\n/) });
      bodies.push(body);
    }
  }
}

const nothingAt = (offset: number): ScalarNode => ({
  kind: "scalar",
  style: "plain",
  text: "",
  span: { start: offset, end: offset },
});

function scalarsIn(node: SyntaxNode): Span[] {
  if (node.kind === "scalar") return [node.span];
  if (node.kind === "list") return node.items.flatMap(scalarsIn);
  return node.kind === "map"
    ? node.pairs.flatMap(({ value }) => (value ? scalarsIn(value) : []))
    : [];
}

/** The comments in a part, which are between its scalars. */
function commentsBetween(text: string, part: Span, scalars: readonly Span[]): Span[] {
  const found: Span[] = [];
  let at = part.start;
  for (const scalar of [...scalars]
    .sort((a, b) => a.start - b.start)
    .concat({ start: part.end, end: part.end })) {
    for (const { index, 0: written } of text.slice(at, scalar.start).matchAll(/#[^\r\n]*/g)) {
      const start = at + index;
      if (start === 0 || /\s/.test(text[start - 1] ?? ""))
        found.push({ start, end: start + written.length });
    }
    at = Math.max(at, scalar.end);
  }
  return found;
}

/** Places of a text that is not valid may overlap; they become one. */
function separate(places: readonly SecretPlace[]): SecretPlace[] {
  const result: SecretPlace[] = [];
  for (const place of [...places].sort((a, b) => a.span.start - b.span.start)) {
    const before = result.at(-1);
    if (!before || before.span.end <= place.span.start) result.push(place);
    else {
      const end = Math.max(before.span.end, place.span.end);
      result[result.length - 1] = {
        span: { start: before.span.start, end },
        write: (value) => value,
      };
    }
  }
  return result;
}
