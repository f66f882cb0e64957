// A lens before it is converted to the protocol, and the editor's options for lenses.
import type { Text } from "../../messages/message";
import type { Span } from "../../document/span";
import type { KestraVersion } from "../../knowledge/versions";

export interface LensOptions {
  readonly target: KestraVersion | undefined;
  /** The commands that the editor supports. */
  readonly commands: readonly string[];
  /** Which lenses are enabled. */
  readonly show: Readonly<
    Record<"addresses" | "checkIssuer" | "defaultRole" | "effectiveConfiguration", boolean>
  >;
}

/** A lens's title and its command; most have no command. */
export interface Lens {
  readonly at: Span;
  readonly title: Text;
  readonly tooltip?: Text;
  readonly command?: { readonly id: string; readonly argument: unknown };
}
