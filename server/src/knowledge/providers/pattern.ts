// Redirect URIs as providers such as authentik want them.

/**
 * A regular expression for a text and nothing else, for a provider that matches the whole of an address: every character
 * that means something in such an expression, in whichever language, stands behind a backslash.
 */
export const patternOf = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
