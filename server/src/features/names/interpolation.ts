// A variable that is interpolated into a file before it is read, so the server never sees it.
import { dollarsIn } from "../../document/dollars";
import { contains, type Span } from "../../document/span";
import type { KestraFile } from "../../interpretation/kestraFile";
import { assignedIn, named, type Named, type NamedOptions } from "./places";

/** The interpolated variable at `offset`. */
export function interpolationAt(
  file: KestraFile,
  offset: number,
  options: NamedOptions,
): Named | undefined {
  if (file.configs[0]?.fileKind.dollar !== "$$") return undefined;
  const inFile = { text: file.text };
  const written = namesIn(file.text);
  const here = written.find(({ at }) => contains(at, offset));
  if (!here) return undefined;
  const uses = written
    .filter(({ name }) => name === here.name)
    .map(({ at }) => ({ inFile, at, declares: false, exact: true }));
  const places = [...assignedIn(options, here.name), ...uses];
  return named("interpolation", here.name, places, offset);
}

const namesIn = (text: string): { readonly name: string; readonly at: Span }[] =>
  dollarsIn(text).flatMap(({ kind, start, end }) => {
    const match = /^(\$\{?)(\w+)/.exec(text.slice(start, end));
    if (!match || !kind.startsWith("replaced")) return [];
    const [, before = "", name = ""] = match;
    const at = start + before.length;
    return [{ name, at: { start: at, end: at + name.length } }];
  });
