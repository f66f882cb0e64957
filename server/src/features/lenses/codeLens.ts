// Code lenses: above each SSO client the addresses to enter at its provider, above the default role how much it grants.
import type { CodeLens } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../../document/span";
import type { KestraFile } from "../../interpretation/kestraFile";
import type { KestraVersion } from "../../knowledge/versions";
import { clientLenses } from "./clientLenses";
import { toRange } from "../ranges";
import { roleLens } from "./roleLens";

export interface LensOptions {
  readonly target: KestraVersion | undefined;
  /** The commands the editor has. */
  readonly commands: readonly string[];
  /** Which lenses the user wants. */
  readonly show: Readonly<Record<"addresses" | "checkIssuer" | "defaultRole", boolean>>;
}

/** What a lens says, and what it does when it is clicked; most say something and do nothing. */
export interface Lens {
  readonly at: Span;
  readonly title: string;
  readonly tooltip?: string;
  readonly command?: { readonly id: string; readonly argument: unknown };
}

/** The lenses of a file, those of one place in the order in which they are read. */
export function codeLenses(
  file: KestraFile,
  document: TextDocument,
  options: LensOptions,
): CodeLens[] {
  const { uri } = document;
  const lenses = file.configs.flatMap((config) => [
    ...clientLenses(config, uri, options),
    ...roleLens(config, uri, options),
  ]);
  return lenses.map(({ at, title, tooltip, command }) => ({
    range: toRange(document, at),
    command: {
      title,
      ...(tooltip === undefined ? {} : { tooltip }),
      // Without a name there is nothing to run, and editors show the title alone.
      command: command?.id ?? "",
      ...(command ? { arguments: [command.argument] } : {}),
    },
  }));
}
