// Words of a POSIX shell.

/** The characters as one word, in single quotes unless no character is special. */
export const shellWord = (text: string): string =>
  /^[\w./:@%+=-]+$/.test(text) && !text.startsWith("-")
    ? text
    : `'${text.replaceAll("'", "'\\''")}'`;

/** The value of a variable as one word. */
export const shellVariable = (name: string): string => `"$${name}"`;
