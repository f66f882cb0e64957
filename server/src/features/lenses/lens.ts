// A lens before it is an answer of the protocol, and what the editor wants of lenses.
import type { Text } from "../../messages/message";
import type { Span } from "../../document/span";
import type { KestraVersion } from "../../knowledge/versions";

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
  readonly title: Text;
  readonly tooltip?: Text;
  readonly command?: { readonly id: string; readonly argument: unknown };
}
