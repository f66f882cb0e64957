// An anchor and its aliases.
import { type Anchor, anchorsIn } from "../../document/yaml/anchors";
import { lineEnd, lineStart } from "../../document/lines";
import { contains, type Span } from "../../document/span";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import { named, type Named, type NamedOptions, withSign } from "./places";

/** The anchor or alias at `offset`. Other extensions may handle those in the file's own YAML. */
export function anchorAt(
  file: KestraFile,
  offset: number,
  { yamlIsChecked }: NamedOptions,
): Named | undefined {
  // Called at every cursor movement, and most lines have none.
  const line = file.text.slice(lineStart(file.text, offset), lineEnd(file.text, offset));
  const part = /[&*]\S/.test(line) ? yamlAround(file, offset, yamlIsChecked) : undefined;
  const isHere = ({ at, aliases }: Anchor): boolean =>
    [at, ...aliases].some((each) => contains(withSign(each), offset));
  const anchor = part && anchorsIn(file.text, part).find(isHere);
  if (!anchor) return undefined;
  const inFile = { text: file.text };
  const places = [anchor.at, ...anchor.aliases].map((at, index) => ({
    inFile,
    at,
    declares: index === 0,
    exact: true,
  }));
  return named("anchor", anchor.name, places, offset);
}

/** The span of the YAML document around `offset` that we handle. */
export function yamlAround(
  file: KestraFile,
  offset: number,
  yamlIsChecked: boolean,
): Span | undefined {
  const region = configAt(file, offset)?.region;
  if (region?.embedded) return region.within ?? region.span;
  return yamlIsChecked ? undefined : { start: 0, end: file.text.length };
}
