// Corrections of an LDAP search filter: the first one that is a valid filter and asks for the user.
import { hasUser, isQuoted, readSearchFilter } from "../../micronaut/values/searchFilter";

/** Parentheses instead of curly brackets, and missing or surplus parentheses at the ends. */
export function closedFilter(text: string): string | undefined {
  if (!/^[({]/.test(text)) return undefined;
  const inner = text.slice(1);
  const withoutLast = inner.slice(0, -1);
  const candidates = [`${withoutLast})`, inner, `${inner})`, `${inner}))`, withoutLast];
  return candidates.map((candidate) => `(${candidate}`).find(isValid);
}

/** Other parentheses, spaces or numbers with the same conditions. */
export function correctedFilter(text: string): string | undefined {
  const trimmed = text.trim();
  const candidates = [
    // ((mail={0}))
    trimmed.startsWith("(") ? trimmed.slice(1, -1) : trimmed,
    // ( mail = {0} )
    ["(", ")", "="].reduce(withoutSpaces, trimmed),
    // &(objectClass=person)(mail={0})
    `(${trimmed})`,
    // (objectClass=person)(mail={0})
    `(&${trimmed})`,
    // (&objectClass=person)(mail={0})
    trimmed.replace(/^\(([&|])([^()&|!]+)\)(.+)$/s, "($1($2)$3)"),
    // (&!(uid=bob)(mail={0}))
    trimmed.replace(/(?<=[^(])!(\([^()]*\))/g, "(!$1)"),
    // (mail={1})
    trimmed.replace(/\{\d+\}/g, "{0}"),
    // (mail='{0}')
    trimmed.replace(/=["']([^"'()]*)["'](?=\))/g, "=$1"),
  ];
  return candidates.find((candidate) => candidate !== trimmed && isValid(candidate));
}

const withoutSpaces = (text: string, mark: string): string =>
  text
    .split(mark)
    .map((part) => part.trim())
    .join(mark);

function isValid(text: string): boolean {
  const { problem, standard, conditions } = readSearchFilter(text);
  return (
    !problem &&
    standard &&
    conditions.some(({ value }) => hasUser(value)) &&
    !conditions.some(isQuoted)
  );
}
