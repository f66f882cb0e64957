// Converts a non-literal configuration to a literal block scalar, and checks whether the server reads it correctly as
// it is.
import { parseYaml } from "../../document/yaml/read";
import { applyChanges, type TextChange } from "../../document/span";
import type { NonLiteral } from "../../document/fileKinds/fileKind";
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
  if (nonLiteral.as === "outside") return outsideChanges(config, nonLiteral);
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

/** The same for lines outside of the configuration: the result contains them in addition to what it contained before. */
function outsideChanges(
  { text, fileKind, region }: Config,
  { intended, literal }: NonLiteral,
): readonly TextChange[] | undefined {
  const after = applyChanges(text, literal);
  const found = fileKind
    .find(after, (part) => parseYaml(after, part))
    .regions.find(
      ({ span, nonLiteral }) =>
        !nonLiteral && span.start <= region.span.start + 2 && region.span.start < span.end,
    );
  if (!found) return undefined;
  const { root, problems, duplicates } = readConfiguration(after, fileKind, found);
  const lines = parseSeparately(intended);
  const names = [...lines.root.children.keys()];
  const isExact =
    lines.problems.length + problems.length + duplicates.length === 0 &&
    names.every((name) => root.children.has(name)) &&
    parseYaml(after).problems.length <= parseYaml(text).problems.length;
  return isExact ? literal : undefined;
}

const haveEqualValues = (a: ConfigNode, b: ConfigNode): boolean =>
  areEqual(valuesOf(a), valuesOf(b));
