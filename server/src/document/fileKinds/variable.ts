// Any other file with the launcher's variable as a literal block scalar: values of other charts, services of a CI job,
// Ansible tasks. Dollar signs are not interpolated there.
import { variableRegions } from "./embedded";
import { type Host, nothing } from "./fileKind";
import { once } from "./regions";
import { configurationVariable } from "./source";

export const variable: Host = {
  id: "variable",
  dollar: "$",
  isContained: (text) => !/network_mode|hostNetwork/.test(text),
  find(text, read) {
    if (!text.includes(configurationVariable)) return nothing;
    const { documents } = read();
    const regions = documents.flatMap((root) => [...variableRegions(text, root)]);
    return { ...nothing, regions: once(regions) };
  },
};
