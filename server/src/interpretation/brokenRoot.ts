// A configuration with the root key that its first line was meant to be.
import { type RootLikeLine, rootLikeLine } from "../document/fileKinds/brokenRoot";
import type { BrokenRoot } from "../document/fileKinds/fileKind";
import { plain, wholeFile } from "../document/fileKinds/plain";
import { indentation } from "../document/lines";
import { originalOf } from "../document/placed";
import { applyChanges, partOfSpan, type TextChange } from "../document/span";
import type { YamlDocument } from "../document/syntax";
import type { TextReader } from "../document/yaml/read";
import { type Config, parseSeparately, readConfiguration } from "../micronaut/configuration";
import { belongingOf, belongingOfKeys, isOurs, isUnambiguous } from "./recognise";

interface ConfigWithBrokenRoot {
  readonly config: Config;
  /** Whether its keys show that it is Kestra's; if not, its name or a server that reads it may. */
  readonly isCertain: boolean;
}

/** A plain file that is only a configuration with that key. */
export function configWithBrokenRoot(
  text: string,
  reader: TextReader,
): ConfigWithBrokenRoot | undefined {
  const line = rootLikeLine(text);
  if (!line) return undefined;
  const possible = correctionsOf(text, line);
  const certain = possible.filter(({ isCertain }) => isCertain);
  const isCertain = certain.length > 0;
  const brokenRoot = brokenRootOf(line, isCertain ? certain : possible)?.brokenRoot;
  if (!brokenRoot) return undefined;
  const config = readConfiguration(text, plain, { ...wholeFile(text), brokenRoot }, reader);
  return { config, isCertain };
}

/** A configuration in a file, with its root key if it is only a configuration or readable with that key. */
export function withBrokenRoot(config: Config): Config {
  const { region, text, problems } = config;
  const { span, within, nonLiteral, refusals } = region;
  if (nonLiteral || refusals || within || hasNone.has(originalOf(config.documents))) return config;
  const own = text.slice(span.start, span.end);
  const isPart = region.embedded || region.shared;
  const left = isPart ? leftmost(own) : 0;
  const line = rootLikeLine(own, left);
  if (!line) {
    hasNone.add(originalOf(config.documents));
    return config;
  }
  const isAlreadyOurs = isOurs(belongingOf(config));
  if (isAlreadyOurs && problems.length === 0) return config;
  // All other lines may belong to it.
  const outer = isPart && region.column < left ? rootLikeLine(own, region.column) : undefined;
  const found = certainRootOf(own, line) ?? (outer && certainRootOf(own, outer));
  if (!found || (isAlreadyOurs && found.problems >= problems.length)) return config;
  const { at, changes, ...others } = found.brokenRoot;
  const brokenRoot = {
    ...others,
    at: partOfSpan(span, at.start, at.end),
    changes: changes.map((change) => ({
      ...change,
      span: partOfSpan(span, change.span.start, change.span.end),
    })),
  };
  return { ...config, region: { ...region, brokenRoot } };
}

/** Documents whose first line is not like a root key. A part of a file with the same lines has the same documents. */
const hasNone = new WeakSet<readonly YamlDocument[]>();

/** The indentation of the outermost line, apart from lines that only end the string. */
const leftmost = (text: string): number =>
  text
    .split("\n")
    .reduce(
      (column, line) =>
        /^\s*(?:#|$)|^(?:---|\.\.\.)\s*$/.test(line) ? column : Math.min(column, indentation(line)),
      Infinity,
    );

/** A text whose first line is a root key with keys below it. */
interface Correction {
  readonly changes: readonly TextChange[];
  readonly intended: string;
  /** The number of problems that are left. */
  readonly problems: number;
  readonly isCertain: boolean;
}

const correctionsOf = (
  text: string,
  { name, corrections, isExact }: RootLikeLine,
): readonly Correction[] =>
  corrections.flatMap((changes) => {
    const intended = applyChanges(text, changes);
    const { root, problems } = parseSeparately(intended);
    if ((root.children.get(name)?.children.size ?? 0) === 0) return [];
    const isCertain = isOurs(belongingOfKeys(root, text)) && (isExact || isUnambiguous(root));
    return [{ changes, intended, problems: problems.length, isCertain }];
  });

interface FoundRoot {
  readonly brokenRoot: BrokenRoot;
  readonly problems: number;
}

const certainRootOf = (text: string, line: RootLikeLine): FoundRoot | undefined =>
  brokenRootOf(
    line,
    correctionsOf(text, line).filter(({ isCertain }) => isCertain),
  );

function brokenRootOf(
  { at, name, corrections, hasValue }: RootLikeLine,
  possible: readonly Correction[],
): FoundRoot | undefined {
  const [first] = possible;
  const best = possible.find(({ problems }) => problems === 0) ?? first;
  if (!best) return undefined;
  const { changes, intended, problems } = best;
  const isCertain = !hasValue && (problems === 0 || corrections.length === 1);
  return { brokenRoot: { at, name, changes: isCertain ? changes : [], intended }, problems };
}
