// Licences as SPDX expressions, and which of them are allowed.

/** Allowed for code that ships. These licences only require their text and the copyright notices. */
export const mayShip = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
]);

/** Also allowed for code that is only run during development and never redistributed. */
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

/** Also allowed for the parts of a program that only a test starts, unchanged and like a user of it. */
export const mayRun = new Set([
  ...mayDevelop,
  "BSD",
  "CC-BY-4.0",
  "EPL-2.0",
  "LGPL-2.1+",
  "MIT/X11",
  "OFL-1.1",
  "Public Domain",
  "Unlicense",
]);

/**
 * Whether the allowed licences satisfy an SPDX expression such as `(MIT AND Zlib)`. OR needs one side and has a lower
 * precedence than AND. Other notations are not allowed.
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
  return inner
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => allowed.has(licence)));
}
