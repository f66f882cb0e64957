// Rename: an SSO client, an anchor, an environment variable that a placeholder refers to.
import { message } from "../../messages/message";
import type { Range } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { anchorsIn } from "../../document/yaml/anchors";
import { keysSetBy } from "../../interpretation/deployment/environmentVariables";
import type { KestraFile } from "../../interpretation/kestraFile";
import { deploymentOf } from "../../micronaut/deployment";
import { toRange } from "../ranges";
import { yamlAround } from "./anchor";
import { declares, namedAt } from "./named";
import type { Named, NamedOptions } from "./places";
import { renameClient } from "./renameClient";
import { changesByFile, refused, type Renaming } from "./renaming";

/** The name at `offset` that can be renamed, and its range; undefined if there is none. */
export function renamable(
  file: KestraFile,
  document: TextDocument,
  offset: number,
  options: NamedOptions,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const named = namedAt(file, offset, options);
  if (!named || named.kind === "property" || named.kind === "interpolation") return undefined;
  const range = toRange(document, named.at);
  // In the name of a variable, a client is in upper case.
  const placeholder = named.kind === "client" ? writtenIn(named) : named.name;
  return { range, placeholder };
}

function writtenIn({ name, at, places }: Named & { readonly kind: "client" }): string {
  const here = places.find((place) => place.at === at);
  return here && here.as !== "variable" ? here.inFile.text.slice(at.start, at.end) : name;
}

/** The edits that rename the name at `offset`, or the reason why it cannot be renamed. */
export function rename(
  file: KestraFile,
  offset: number,
  to: string,
  options: NamedOptions,
): Renaming | undefined {
  const named = namedAt(file, offset, options);
  switch (named?.kind) {
    case "client":
      return renameClient(named, to.trim());
    case "anchor":
      return whyNoAnchor(file, named, to, options) ?? edits(named, to);
    case "variable":
      return whyNoVariable(file, named, to) ?? edits(named, to);
    default:
      return undefined;
  }
}

type Plain = Exclude<Named, { readonly kind: "client" }>;

const edits = ({ name, places }: Plain, to: string): Renaming => ({
  kind: "edits",
  title: message("rename.title", { name, to }),
  files: changesByFile(places, () => to),
});

function whyNoAnchor(
  file: KestraFile,
  { at, name }: Plain,
  to: string,
  { yamlIsChecked }: NamedOptions,
): Renaming | undefined {
  if (!/^[\w.-]+$/.test(to)) return refused(message("rename.anchorCharacters"));
  const part = yamlAround(file, at.start, yamlIsChecked);
  const isTaken = part && anchorsIn(file.text, part).some((anchor) => anchor.name === to);
  return isTaken && to !== name ? refused(message("rename.anchorTaken", { to })) : undefined;
}

function whyNoVariable(
  file: KestraFile,
  { name, places }: Plain,
  to: string,
): Renaming | undefined {
  if (!/^[A-Z_][A-Z\d_]*$/.test(to)) {
    return refused(message("rename.variableCharacters"));
  }
  if (to === name) return undefined;
  if (keysSetBy(to).length > 0) return refused(message("rename.variableSetsKey", { to }));
  const isTaken = file.configs.some((config) =>
    deploymentOf(config).variables.some(({ variable }) => variable.name === to),
  );
  if (isTaken) return refused(message("rename.variableTaken", { to }));
  if (!places.some(declares) || places.some(({ isGiven }) => isGiven)) {
    return refused(message("rename.variableElsewhere"));
  }
  return places.every(({ exact }) => exact)
    ? undefined
    : refused(message("rename.variableSpelling"));
}
