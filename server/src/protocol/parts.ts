// The parts of the server's bundle, each a file `<name>.js` beside the others, in the order in which they are loaded.

/** The wire answers first; the answers are loaded behind it, and French for whoever speaks it. */
export const serverParts = ["wire", "answers", "french"] as const;
