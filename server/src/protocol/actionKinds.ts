// The kinds of our code actions, which the server announces before it has loaded what makes them.

/** "Fix all": everything that may be done without asking, when a file is saved. */
export const fixAllKind = "source.fixAll.kestraConfig";

/** Converts a whole file to Kestra 2.0; an editor can offer it in a menu or be told to run it. */
export const convertKind = "source.convertTo2.kestraConfig";

/** The set-ups; an editor shows them among the ways to change what is at the cursor. */
export const setUpKind = "refactor.setUp.kestraConfig";
