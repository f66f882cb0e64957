// Converts a non-literal configuration to a literal block scalar, and checks whether the server reads it correctly as
// it is.
import { parseYaml } from "../../document/yaml/read";
import { applyChanges, type TextChange } from "../../document/span";
import { type Config, parseSeparately, readConfiguration } from "../configuration";
import type { ConfigNode } from "../tree/node";
import { areEqual, valuesOf } from "../values/flatValues";

/** Whether the server gets the intended configuration in spite of the other style. */
export function isReadCorrectly({ region: { nonLiteral } }: Config): boolean {
  if (nonLiteral?.actual === undefined) return false;
  const actual = parseSeparately(nonLiteral.actual);
  return (
    actual.problems.length === 0 &&
    haveEqualValues(actual.root, parseSeparately(nonLiteral.intended).root)
  );
}

/**
 * Changes that convert it to a literal block scalar. Undefined unless the result, parsed again, is exactly the intended
 * configuration, and the file has no new problems.
 */
export function literalChanges(config: Config): readonly TextChange[] | undefined {
  const { text, fileKind, region } = config;
  const { nonLiteral } = region;
  if (!nonLiteral || nonLiteral.literal.length === 0) return undefined;
  const intended = parseSeparately(nonLiteral.intended);
  const after = applyChanges(text, nonLiteral.literal);
  const [found] = fileKind
    .find(after, (part) => parseYaml(after, part))
    .regions.filter((other) => !other.nonLiteral && other.span.start >= nonLiteral.at.start)
    .sort((a, b) => a.span.start - b.span.start);
  if (!found || intended.problems.length > 0) return undefined;
  const literal = readConfiguration(after, fileKind, found);
  const isExact =
    literal.problems.length === 0 &&
    haveEqualValues(literal.root, intended.root) &&
    parseYaml(after).problems.length <= parseYaml(text).problems.length;
  return isExact ? nonLiteral.literal : undefined;
}

const haveEqualValues = (a: ConfigNode, b: ConfigNode): boolean =>
  areEqual(valuesOf(a), valuesOf(b));
