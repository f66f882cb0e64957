// Completes a fix that makes the configuration read variables: the container gets the variables, and the env file or a
// Secret gets their values.
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { message, type Text, type Worded } from "../../messages/message";
import { changesBetween } from "../../document/edits/changes";
import { applyChanges } from "../../document/span";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import { nameOf } from "../../knowledge/location";
import { setsTo } from "../../document/envFile";
import { type NeededVariable, supplyVariables } from "../../rules/shared/supplyVariable";
import type { Config } from "../../micronaut/configuration";
import type { Fix } from "../../rules/rule";
import type { SiblingFile } from "../../project/siblingFile";
import { siblingEdits, type EditAbilities } from "./siblingEdits";
import { toEdits } from "../ranges";

/** What is known about the folder of a file, and about the editor that shows it. */
export interface Surroundings {
  /** Undefined if the folder cannot be read. */
  readonly sibling: SiblingFile | undefined;
  readonly abilities: EditAbilities;
}

/** An editor about which nothing is known. */
export const unknownSurroundings: Surroundings = {
  sibling: undefined,
  abilities: { several: false, creates: false, confirms: false, confirmsNewFiles: false },
};

/**
 * The title and the edit of a fix. `config` is the configuration of `file` that it changes. Undefined if it would remove a
 * value that belongs in the sibling file and cannot be written there.
 */
export function fixWithVariables(
  file: KestraFile,
  config: Config,
  document: TextDocument,
  fix: Fix,
  { sibling, abilities }: Surroundings,
): { readonly title: Text; readonly edit: Worded<WorkspaceEdit> } | undefined {
  const { text, configs } = file;
  const { uri, version } = document;
  const { title, changes } = fix;
  const needs = fix.needs?.() ?? [];
  const alone = { title, edit: { changes: { [uri]: toEdits(document, changes) } } };
  const after = applyChanges(text, changes);
  const reread = needs.length > 0 ? readKestraFile(after, file) : undefined;
  const changed = reread?.configs[configs.indexOf(config)];
  if (!reread || !changed) return alone;
  const supply = supplyVariables(reread, changed, needs);
  const own =
    supply.changes.length > 0
      ? toEdits(document, changesBetween(text, applyChanges(after, supply.changes)))
      : toEdits(document, changes);
  const kept =
    supply.sibling && sibling && siblingEdits(supply.sibling.variables, sibling, abilities);
  const isLost = ({ name, value = "" }: NeededVariable): boolean =>
    value !== "" && !kept?.names.has(name) && !setsTo(sibling?.text ?? "", name, value);
  if (config.fileKind.variablesFile && needs.some(isLost)) return undefined;
  if (!kept) {
    const edit = { changes: { [uri]: own } };
    return supply.secret
      ? { title: message("supplyFix.inSecret", { title, secret: supply.secret.name }), edit }
      : { title, edit };
  }
  const name = nameOf(sibling.uri);
  return {
    title: kept.ignores
      ? message("supplyFix.inIgnoredFile", { title, file: name })
      : message("supplyFix.inFile", { title, file: name }),
    edit: {
      documentChanges: [...kept.documentChanges, { textDocument: { uri, version }, edits: own }],
      ...(kept.changeAnnotations ? { changeAnnotations: kept.changeAnnotations } : {}),
    },
  };
}
