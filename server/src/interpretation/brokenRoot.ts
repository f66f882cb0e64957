// A plain file that is only a configuration with the root key that its first line was meant to be.
import { type RootLikeLine, rootLikeLine } from "../document/fileKinds/brokenRoot";
import type { BrokenRoot } from "../document/fileKinds/fileKind";
import { plain, wholeFile } from "../document/fileKinds/plain";
import { applyChanges, type TextChange } from "../document/span";
import type { TextReader } from "../document/yaml/read";
import { type Config, parseSeparately, readConfiguration } from "../micronaut/configuration";
import { belongingOfKeys, isOurs, isUnambiguous } from "./recognise";

interface ConfigWithBrokenRoot {
  readonly config: Config;
  /** Whether its keys show that it is Kestra's; if not, its name or a server that reads it may. */
  readonly isCertain: boolean;
}

export function configWithBrokenRoot(
  text: string,
  reader: TextReader,
): ConfigWithBrokenRoot | undefined {
  const line = rootLikeLine(text);
  if (!line) return undefined;
  const possible = correctionsOf(text, line);
  const certain = possible.filter(({ isCertain }) => isCertain);
  const isCertain = certain.length > 0;
  const brokenRoot = brokenRootOf(line, isCertain ? certain : possible);
  if (!brokenRoot) return undefined;
  const config = readConfiguration(text, plain, { ...wholeFile(text), brokenRoot }, reader);
  return { config, isCertain };
}

/** A text whose first line is a root key with keys below it. */
interface Correction {
  readonly changes: readonly TextChange[];
  readonly intended: string;
  readonly isReadable: boolean;
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
    return [{ changes, intended, isReadable: problems.length === 0, isCertain }];
  });

function brokenRootOf(
  { at, name, corrections, hasValue }: RootLikeLine,
  possible: readonly Correction[],
): BrokenRoot | undefined {
  const [first] = possible;
  const best = possible.find(({ isReadable }) => isReadable) ?? first;
  if (!best) return undefined;
  const isCertain = !hasValue && (best.isReadable || corrections.length === 1);
  return { at, name, changes: isCertain ? best.changes : [], intended: best.intended };
}
