// Any other file with the launcher's variable as a literal block scalar: values of other charts, and files of tools
// that have no file kind of their own. Dollar signs are not interpolated there.
import { variableRegions } from "./embedded";
import { type FileKind, nothingFound } from "./fileKind";
import { distinctRegions } from "./regions";
import { configurationVariable } from "./source";

export const variable: FileKind = {
  id: "variable",
  dollar: "$",
  words: [configurationVariable],
  isContained: (text) => !/network_mode|hostNetwork/.test(text),
  find(text, read) {
    if (!text.includes(configurationVariable)) return nothingFound;
    const { documents } = read();
    const regions = documents.flatMap((root) => [...variableRegions(text, root)]);
    return { ...nothingFound, regions: distinctRegions(regions) };
  },
};
