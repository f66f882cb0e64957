// Files that are a configuration as a whole: application.yml and similar files, under any name.
import { type FileKind, nothingFound, type Region } from "./fileKind";

/** The two root keys of Kestra's configuration, as a key or the first part of a dotted one. */
const root = /(^|[\s{,"'])(micronaut|kestra)["']?\s*[.:]/m;

/** The same in another case, which the server reads, too. */
const rootInOtherCase = /^\uFEFF?["']?(micronaut|kestra)["']?[ \t]*[.:]/im;

/** Whether a text may contain a root key. */
export const mayHaveRoot = (text: string): boolean => root.test(text) || rootInOtherCase.test(text);

export const plain: FileKind = {
  id: "plain",
  dollar: "$",
  isContained: () => false,
  find: (text) =>
    mayHaveRoot(text) ? { ...nothingFound, regions: [wholeFile(text)] } : nothingFound,
};

export const wholeFile = (text: string): Region => ({
  span: { start: 0, end: text.length },
  column: 0,
  embedded: false,
  shared: false,
  problems: [],
});
