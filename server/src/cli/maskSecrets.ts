// Text that is to be shown, with what may be a secret in it masked. By the names of keys and line by line, so that it
// also holds for comments, for other things in a compose file, and for text that cannot be read as YAML.
import { indentation } from "../document/lines";
import { parseYaml } from "../document/yaml/read";
import { applyChanges, type TextChange } from "../document/span";
import type { SyntaxNode } from "../document/syntax";
import { withoutUsers } from "../interpretation/secretKeys";
import { everyKey } from "../knowledge/schema/keys";

const mask = "***";

/** The names of the keys that are secrets, in every spelling. */
const knownNames = [
  ...new Set(
    [...everyKey()]
      .filter(({ schema }) => schema.secret)
      .map(({ path }) => (path.at(-1) ?? "").replaceAll("-", "[-_]?")),
  ),
];

/**
 * A name behind which a secret may stand: a known one, or one that sounds like it, also with letters amiss. No longer than
 * anybody writes, for the search begins at each letter of a line anew.
 */
const secretName = `(?:${knownNames.join("|")}|[\\w.-]{0,200}(?:s[ecr]{3,5}t|pas+w|pwd|passphrase|token|credential|private|connection-?string|service-?account|sas|pem|[-_.](?:key|keys)|(?:api|access|account|shared|encryption|signing|master)-?key)[\\w.-]{0,200})`;

const isSecretName = new RegExp(`^${secretName}$`, "i");

const assigned = `(?:^|[\\s{,"'#(-])["']?${secretName}["']?[ \\t]*[:=]`;

/** A value in quotes, or all up to the end of the line. */
const assignment = new RegExp(
  `(${assigned}[ \\t]*)("(?:[^"\\\\\\n]|\\\\.)*"?|'(?:[^'\\n]|'')*'?|[^\\s"'|>#][^\\r\\n]*)`,
  "gi",
);

/** Only a placeholder without a default, a reference or nothing: it tells where the secret is, and not the secret. */
const tellsNothing = /^["']?(\$?\$\{[\w.-]+\}|\*[\w-]+|null|~)?["']?[ \t]*(#.*)?$/;

/** The same text, line by line, with values masked that may be secrets. */
export const maskSecrets = (text: string): string =>
  maskFollowingLines(applyChanges(text, [...namedValues(text)]))
    .replace(assignment, (all, name: string, value: string) =>
      tellsNothing.test(value) ? all : name + masked(value),
    )
    .replace(/[^\s"'`]+/g, (word) =>
      withoutUsers(word, (user) => /^[^:]*:|^/.exec(user)?.[0] + mask),
    );

const masked = (value: string): string => {
  const quote = /^["']/.exec(value)?.[0] ?? "";
  return quote + mask + quote;
};

/** A name whose value goes on in the lines below it, or begins there. */
const goesOn = new RegExp(
  `${assigned}[ \\t]*(?:[|>][^\\r\\n]*|"(?:[^"\\\\]|\\\\.)*|'(?:[^']|'')*|[&!]\\S+[^\\r\\n]*|#[^\\r\\n]*|[^\\s"'|>][^\\r\\n]*)?\\r?$`,
  "i",
);

/** What ends like the head of a block of text; a value that does so by chance only has more hidden below it. */
const isBlockHeader = /[|>][-+0-9]*[ \t]*(?:#[^]*|\r?$)/;

/** A line that is neither key, item nor comment stands at the wrong depth, or is of a block that has lost its own. */
const isAdrift = (line: string): boolean => {
  const written = line.trim();
  return !/^#|^-\s|^(?:-|---|\.\.\.)$/.test(written) && !/:(?:\s|$)/.test(written);
};

/** Below such a name every deeper line: in a block of text all of them, else those that are no keys of their own. */
function maskFollowingLines(text: string): string {
  let above: number | undefined;
  let isBlock = false;
  const lines = text.split("\n").map((line) => {
    if (line.trim() === "") return line;
    const depth = indentation(line);
    if (above !== undefined && (depth > above || isAdrift(line))) {
      const isKey = !isBlock && /^\s*(- )?["']?[\w.-]+["']?:(\s|$)/.test(line);
      return isKey ? line : line.replace(/\S[^\r]*/, mask);
    }
    above = goesOn.test(line) ? depth : undefined;
    isBlock = isBlockHeader.test(line);
    return line;
  });
  return lines.join("\n");
}

/** Values that stand beside their name: `name: DB_PASSWORD` and `value: …`. */
function* namedValues(text: string): Generator<TextChange> {
  for (const root of parseYaml(text).documents) yield* within(root);

  function* within(node: SyntaxNode | undefined): Generator<TextChange> {
    if (node?.kind === "list") for (const item of node.items) yield* within(item);
    if (node?.kind !== "map") return;
    const called = node.pairs.find(({ key }) => key.text === "name")?.value;
    const isSecret = called?.kind === "scalar" && isSecretName.test(called.text);
    for (const { key, value } of node.pairs) {
      if (isSecret && key.text === "value" && value?.kind === "scalar") yield* hidden(value.span);
      else yield* within(value);
    }
  }

  function* hidden(span: TextChange["span"]): Generator<TextChange> {
    const written = text.slice(span.start, span.end);
    if (tellsNothing.test(written)) return;
    const [first = "", ...rest] = written.split("\n");
    const head = /^[|>]/.test(first) ? first : masked(first);
    yield {
      span,
      text: [head, ...rest.map((line) => line.replace(/\S[^\r]*/, mask))].join("\n"),
    };
  }
}
