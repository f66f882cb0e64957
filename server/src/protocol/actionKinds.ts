// The kinds of our code actions, which the server announces before it has loaded the features.

/** "Fix all": everything that is safe to apply without asking, when a file is saved. */
export const fixAllKind = "source.fixAll.kestraConfig";

/** Converts a whole file to Kestra 2.0; editors can show it in a menu or run it by kind. */
export const convertKind = "source.convertTo2.kestraConfig";

/** The guided setups; editors show them among the refactorings. */
export const setUpKind = "refactor.setUp.kestraConfig";
