// Masks possible secrets in text to be shown. Works on key names line by line, so it also covers comments, unrelated
// parts of a compose file, and text that is not valid YAML.
import { indentation } from "../document/lines";
import { parseYaml } from "../document/yaml/read";
import { applyChanges, type TextChange } from "../document/span";
import type { SyntaxNode } from "../document/syntax";
import { maskCredentials } from "./credentials";
import { withoutParameters, withoutUsers } from "./secretKeys";
import { findAction } from "../knowledge/roles/actions";
import { everyKey } from "../knowledge/schema/keys";

const stars = "***";

/** The names of all secret keys, in every spelling. */
const knownNames = [
  ...new Set(
    [...everyKey()]
      .filter(({ schema }) => schema.secret)
      .map(({ path }) => (path.at(-1) ?? "").replaceAll("-", "[-_]?")),
  ),
];

/**
 * A name that may be followed by a secret: a known one, or one that resembles it, including misspellings. The length is
 * limited because the search restarts at each character of a line.
 */
const secretName = `(?:${knownNames.join("|")}|[\\w.-]{0,200}(?:s[ecr]{3,5}t|pas+w|pwd|passphrase|token|credential|private|connection[-_]?string|service[-_]?account|sas|pem|[-_.](?:key|keys)|(?:api|access|account|shared|encryption|signing|master)-?key)[\\w.-]{0,200})`;

const secretNamePattern = new RegExp(`^${secretName}$`, "i");

/** Whether a name resembles that of a secret, also misspelt. Wider than what counts as a secret in findings. */
export const mayNameSecret = (name: string): boolean =>
  secretNamePattern.test(name) || /(?:^|[-_.])(?:pass|pw)$/i.test(name);

/** Also the spaces that text from web pages and chats contains. */
const spaces = "[^\\S\\r\\n]*";

const assigned = `(?:^|[\\s{,"'#(-])["']?${secretName}["']?${spaces}[:=]`;

/** A quoted value with what wrongly follows it, what wrongly follows `|`, or everything up to the end of the line. */
const assignment = new RegExp(
  `(${assigned}${spaces})((?:"(?:[^"\\\\\\n]|\\\\.)*"?|'(?:[^'\\n]|'')*'?)(?:[ \\t]+[^\\s#,}\\])][^\\r\\n]*)?|[|>][-+\\d]*[ \\t]+[^\\s#][^\\r\\n]*|[^\\s"'|>#][^\\r\\n]*)`,
  "gi",
);

/** The password of a URL, up to the last `@`: it may contain any character. A port is not one. */
// eslint-disable-next-line redos/no-vulnerable -- the length of its parts is limited
const password = /(:[/\\]{2}[^\s/@:?#]{0,100}:)(?!\d{0,5}[/?#])[^\s"'`]{0,300}@/g;

/** A name without its colon, before a word that is not one of prose. */
const unassigned = new RegExp(
  `^([ \\t]*(?:- )?${secretName}[ \\t]+)(?=[^\\s\\d]*\\d)[^\\s:=]{8,}[ \\t]*$`,
  "gim",
);

/** An option of a command before its value. */
const option = /(^|[\s"'`])--([a-z][\w.-]{0,100})[ \t](?![-"'`])[^\s"'`]+/gim;

/** The name and the value of a setting in Terraform. */
const terraformValue =
  /\bname {0,30}= {0,30}"([^"\n]{1,200})"[\s,]{1,50}value {0,30}= {0,30}"([^"\n]{1,1000})/g;

/** Tokens that can be told by how they are written: in an HTTP header, and of well-known services. */
const token =
  /(?<![\w.-])(Bearer |)(?:gh[pousr]_|glpat-|xox[abprs]-|AKIA|eyJ|(?<=Bearer ))[\w.+/~-]{8,}=*/g;

/** Just a placeholder without a default, an alias or nothing: it refers to the secret but does not reveal it. */
const referencePattern = /^["']?(\$?\$\{[\w.-]+\}|\*[\w-]+|null|~)?["']?[ \t]*(#.*)?$/;

const isReferenceOnly = (value: string): boolean => referencePattern.test(value);

const namesSecret = new RegExp(assigned, "i");

/** Text where a merge key takes a mapping: someone has pasted it, and nothing tells what it is. */
const mergedText = /(<<:[ \t]+)[^\s*[{&#][^\r\n]*/g;

/** A cheap test whether `maskSecrets` may find something other than a password in a URL. */
export const mayMaskSecret = (text: string): boolean =>
  /[\n{]/.test(text) || (/[:=]/.test(text) && namesSecret.test(text));

/** The text with possible secrets replaced by `mask`; the number of lines stays the same. */
export function maskSecrets(text: string, mask = stars): string {
  const secrets = new Set<string>();
  const withoutNamed = maskFollowingLines(applyChanges(text, [...namedValues(text, mask)]), mask);
  return maskCredentials(withoutNamed, mask)
    .replace(assignment, (all, name: string, value: string) => {
      if (isReferenceOnly(value) || isGrant(value)) return all;
      secrets.add(value.replace(/^["']|["']$/g, ""));
      return name + masked(value, mask);
    })
    .replace(mergedText, (_all, before: string) => before + mask)
    .replace(unassigned, (_all, name: string) => name + mask)
    .replace(option, (all, before: string, name: string) =>
      mayNameSecret(name) ? `${before}--${name} ${mask}` : all,
    )
    .replace(terraformValue, (all, name: string, value: string) => {
      const last = name.split(/[^\w.-]/).at(-1) ?? "";
      if (!mayNameSecret(last) || isReferenceOnly(value)) return all;
      return all.slice(0, -value.length) + mask;
    })
    .replace(token, (all, before: string) => (/\d/.test(all) ? before + mask : all))
    .replace(/#[^\r\n]*/g, (comment) => withoutWords(comment, secrets, mask))
    .replace(password, (_all, before: string) => `${before}${mask}@`)
    .replace(/[^\s"'`]+/g, (word) =>
      withoutUsers(word, (user) => /^[^:]*:|^/.exec(user)?.[0] + mask),
    )
    .replace(/\S+/g, (word) => withMaskedParameters(word, mask));
}

/** Only actions: the permission on secrets has the name of a secret. */
function isGrant(value: string): boolean {
  const [listed = ""] = value.split("#");
  const words = listed.match(/\w+/g) ?? [];
  return words.length > 0 && !/[^\w\s,"'[\]-]/.test(listed) && words.every(findAction);
}

/** A URL may contain quotes, so only those at its end are kept. */
function withMaskedParameters(word: string, mask: string): string {
  const [end = ""] = /(?<!["'`\]},])["'`\]},]*$/.exec(word) ?? [];
  return withoutParameters(word.slice(0, word.length - end.length), mask) + end;
}

/** A comment may repeat the secret of its line, and a fix may move it to a line without the name of the secret. */
export const withoutWords = (comment: string, secrets: ReadonlySet<string>, mask: string): string =>
  comment.replace(/[^\s"'`,;()]+/g, (word) => (secrets.has(word) ? mask : word));

const masked = (value: string, mask: string): string => {
  const quote = /^["']/.exec(value)?.[0] ?? "";
  return quote + mask + quote;
};

/** A name whose value begins or continues on the following lines. */
const continuesBelow = new RegExp(
  `${assigned}[ \\t]*(?:[|>][^\\r\\n]*|"(?:[^"\\\\]|\\\\.)*|'(?:[^']|'')*|[&!]\\S+[^\\r\\n]*|#[^\\r\\n]*|[^\\s"'|>][^\\r\\n]*)?\\r?$`,
  "i",
);

/** Ends like the header of a block scalar. If a value does so by coincidence, more lines below it are masked. */
const isBlockHeader = /[|>][-+0-9]*[ \t]*(?:#[^]*|\r?$)/;

/** A line that is neither a key, an item nor a comment: it may be a wrongly indented part of a value. */
const isLooseLine = (line: string): boolean => {
  const written = line.trim();
  return !/^#|^-\s|^(?:-|---|\.\.\.)$/.test(written) && !/:(?:\s|$)/.test(written);
};

/** Masks the deeper lines below such a name: all of them in a block scalar, otherwise those that are not keys. */
function maskFollowingLines(text: string, mask: string): string {
  let above: number | undefined;
  let isBlock = false;
  const lines = text.split("\n").map((line) => {
    if (line.trim() === "") return line;
    const depth = indentation(line);
    if (above !== undefined && (depth > above || isLooseLine(line))) {
      const isKey = !isBlock && /^\s*(- )?["']?[\w.-]+["']?:(\s|$)/.test(line);
      return isKey || isGrant(line) ? line : line.replace(/\S[^\r]*/, mask);
    }
    above = continuesBelow.test(line) ? depth : undefined;
    isBlock = isBlockHeader.test(line);
    return line;
  });
  return lines.join("\n");
}

/** Values in a sibling key of their name: `name: DB_PASSWORD` and `value: …`. */
function* namedValues(text: string, mask: string): Generator<TextChange> {
  for (const root of parseYaml(text).documents) yield* within(root);

  function* within(node: SyntaxNode | undefined): Generator<TextChange> {
    if (node?.kind === "list") for (const item of node.items) yield* within(item);
    if (node?.kind !== "map") return;
    const called = node.pairs.find(({ key }) => key.text === "name")?.value;
    const isSecret = called?.kind === "scalar" && mayNameSecret(called.text);
    for (const { key, value } of node.pairs) {
      if (isSecret && key.text === "value" && value?.kind === "scalar") yield* hidden(value.span);
      else yield* within(value);
    }
  }

  function* hidden(span: TextChange["span"]): Generator<TextChange> {
    const written = text.slice(span.start, span.end);
    if (isReferenceOnly(written)) return;
    const [first = "", ...rest] = written.split("\n");
    const head = /^[|>]/.test(first) ? first : masked(first, mask);
    yield {
      span,
      text: [head, ...rest.map((line) => line.replace(/\S[^\r]*/, mask))].join("\n"),
    };
  }
}
