// Code lenses: above each SSO client the addresses to enter at its provider, above the default role how much it grants, and
// at the top what the server ends up with.
import type { CodeLens } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Worded } from "../../messages/message";
import type { KestraFile } from "../../interpretation/kestraFile";
import { toRange } from "../ranges";
import { clientLenses } from "./clientLenses";
import { effectiveLens } from "./effectiveLens";
import type { LensOptions } from "./lens";
import { roleLens } from "./roleLens";

/** The lenses of a file; those at the same place are in reading order. */
export function codeLenses(
  file: KestraFile,
  document: TextDocument,
  options: LensOptions,
): Worded<CodeLens>[] {
  const { uri } = document;
  const lenses = [
    ...effectiveLens(file, uri, options),
    ...file.configs.flatMap((config) => [
      ...clientLenses(config, uri, options),
      ...roleLens(config, uri, options),
    ]),
  ];
  return lenses.map(({ at, title, tooltip, command }) => ({
    range: toRange(document, at),
    command: {
      title,
      ...(tooltip === undefined ? {} : { tooltip }),
      // A command without an id does nothing, and editors only show its title.
      command: command?.id ?? "",
      ...(command ? { arguments: [command.argument] } : {}),
    },
  }));
}
