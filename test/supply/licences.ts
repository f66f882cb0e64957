// Licences as packages name them, and which of them we can do with.

/** Licences that ask for no more than their text and the names to go along. */
export const mayShip = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
]);

/** What is only run here, and never handed on, may also be under these. */
export const mayDevelop = new Set([
  ...mayShip,
  "Artistic-2.0",
  "CC-BY-3.0",
  "CC0-1.0",
  "PSF-2.0",
  "Python-2.0",
  "WTFPL",
  "Zlib",
]);

/**
 * Whether an expression of SPDX's, such as `(MIT AND Zlib)`, is met by the licences of a set: of OR one is enough, and it
 * binds less than AND. Whatever is said in another way is not.
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
  return inner
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => allowed.has(licence)));
}
