// A property that the server has: its value, where it comes from, and what it overrides.
import type { Version } from "../knowledge/schema/field";
import type { KestraVersion } from "../knowledge/versions";
import type { Text } from "../messages/message";

/** A line of a file. */
export interface Place {
  readonly uri: string;
  /** Starts at 0. */
  readonly line: number;
}

/** A value as it may be shown. */
export type Shown =
  | { readonly kind: "text"; readonly text: string; readonly tag?: string | undefined }
  /** A number, boolean or date, in a form that YAML reads as this value. */
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "null" | "empty-mapping" | "mapping" | "secret" }
  /** The items are separate properties. */
  | { readonly kind: "list"; readonly length: number };

export type Origin =
  | { readonly kind: "file"; readonly place: Place }
  | { readonly kind: "variable"; readonly name: string; readonly place: Place | undefined }
  /** A default, and the first known release that has it. */
  | { readonly kind: "default"; readonly since: Version | undefined };

/** Where a placeholder in a value gets its text from. */
export interface FilledName {
  /** As it may be shown. */
  readonly name: string;
  readonly kind: "variable" | "key";
  readonly place: Place | undefined;
}

/** A place that sets the property in vain. */
export interface Overridden {
  readonly value: Shown;
  readonly origin: Origin;
}

export interface EffectiveProperty {
  /** The name that the server looks up: normalised, with dots, and `[0]` for items. */
  readonly name: string;
  /** The same in its levels; inside a list, names are not normalised. */
  readonly path: readonly string[];
  /** What is written, if the value is unknown. */
  readonly value: Shown;
  readonly origin: Origin;
  /** Why the value is unknown; undefined if it is known. */
  readonly unknown: Text | undefined;
  /** The placeholders that were filled in. */
  readonly filled: readonly FilledName[];
  /** The names that no file sets, so that the default of a placeholder applies. */
  readonly assumed: readonly string[];
  /** Other places that set it. If the value is unknown, one of them may win. */
  readonly others: readonly Overridden[];
  /** For comparing two servers: the value with its secrets. Must never be shown. */
  readonly compared: string;
  /** The characters of the value with its secrets. Must never be shown. */
  readonly text: string;
}

/** A mapping that a later one with the same key replaces, with everything in it. */
export interface ReplacedMapping {
  readonly path: readonly string[];
  readonly origin: Origin;
}

/** Everything that one server ends up with. */
export interface Effective {
  /** The container, if there is one. */
  readonly server: string | undefined;
  /** The file that describes the server. */
  readonly uri: string;
  readonly properties: readonly EffectiveProperty[];
  readonly replaced: readonly ReplacedMapping[];
  /** The release whose defaults are among them. */
  readonly defaultsOf: KestraVersion | undefined;
  /** What the files do not show, in sentences. */
  readonly limits: readonly Text[];
}

/** The names between the dots, without the numbers of items. */
export const isItem = (segment: string): boolean => /^\[\d+\]$/.test(segment);
