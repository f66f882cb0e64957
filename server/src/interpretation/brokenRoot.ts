// A plain file that is only a configuration with the root key that its first line was meant to be.
import { type RootLikeLine, rootLikeLine } from "../document/fileKinds/brokenRoot";
import type { BrokenRoot } from "../document/fileKinds/fileKind";
import { plain, wholeFile } from "../document/fileKinds/plain";
import { applyChanges } from "../document/span";
import type { TextReader } from "../document/yaml/read";
import { type Config, parseSeparately, readConfiguration } from "../micronaut/configuration";
import { belongingOfKeys, isOurs, isUnambiguous } from "./recognise";

export function configWithBrokenRoot(text: string, reader: TextReader): Config | undefined {
  const line = rootLikeLine(text);
  const brokenRoot = line && brokenRootOf(text, line);
  if (!brokenRoot) return undefined;
  return readConfiguration(text, plain, { ...wholeFile(text), brokenRoot }, reader);
}

function brokenRootOf(
  text: string,
  { at, name, corrections, isExact, hasValue }: RootLikeLine,
): BrokenRoot | undefined {
  const possible = corrections.flatMap((changes) => {
    const intended = applyChanges(text, changes);
    const { root, problems } = parseSeparately(intended);
    const hasKeys = (root.children.get(name)?.children.size ?? 0) > 0;
    const isPossible =
      hasKeys && isOurs(belongingOfKeys(root, text)) && (isExact || isUnambiguous(root));
    return isPossible ? [{ changes, intended, isReadable: problems.length === 0 }] : [];
  });
  const [first] = possible;
  const best = possible.find(({ isReadable }) => isReadable) ?? first;
  if (!best) return undefined;
  const isCertain = !hasValue && (best.isReadable || corrections.length === 1);
  return { at, name, changes: isCertain ? best.changes : [], intended: best.intended };
}
