// Resolves the placeholders of a value as the running server would, as far as the files determine it.
import type { ConfigNode } from "../../micronaut/tree/node";
import { type Config, serversOf } from "../../micronaut/configuration";
import { sets } from "../../micronaut/environment";
import { type Property, propertyNamed } from "../../micronaut/tree/properties";
import { placeholdersIn, resolvePlaceholders } from "../../micronaut/values/placeholders";
import type { WrittenValue } from "../../micronaut/values/written";
import { variableFor } from "../deployment/environmentVariables";
import { writtenValueOf, variableIn } from "./placeValues";

export interface Filled {
  /** The names for which a value was found. */
  readonly names: readonly string[];
  /** The names that no file sets, so that a default applies. */
  readonly assumed: readonly string[];
  /** The variables among them that may be set outside the files and would change the value. */
  readonly unless: readonly string[];
  /** The name whose missing value makes the string unknown; undefined if the string is known. */
  readonly needs: string | undefined;
}

export const notFilled: Filled = { names: [], assumed: [], unless: [], needs: undefined };

/** A string with its placeholders filled in; also unknown if it is random or stops the server. */
export function fillIn(config: Config, written: string): WrittenValue & Filled {
  const names = new Set<string>();
  const missing = new Set<string>();
  const unknown = new Set<string>();
  const resolution = resolvePlaceholders(written, (name) => {
    const found = lookUp(config, name);
    if (!found) missing.add(name);
    else if (found === "unknown") unknown.add(name);
    else names.add(name);
    return found === "unknown" ? "" : found?.text;
  });
  const isKnown = resolution.kind === "value" && unknown.size === 0;
  const assumed = [...missing];
  if (isKnown) {
    const unless = seesAllVariables(config) ? [] : assumed.flatMap(asVariable);
    const { text } = resolution;
    return { kind: "text", text, names: [...names], assumed, unless, needs: undefined };
  }
  const [needs = assumed[0] ?? placeholdersIn(written)[0]?.names[0]] = unknown;
  return { kind: "unknown", ...notFilled, needs };
}

type Found = { readonly text: string | null } | "unknown" | undefined;

/** The value of a name: a string, a key without a value, or unknown. */
function lookUp(config: Config, name: string): Found {
  const [first, ...more] = sourcesOfName(config, name);
  if (!first) return undefined;
  if (more.length > 0) return "unknown";
  return textIn(
    first.kind === "variable" ? first.written : writtenValueOf(first.holder, first.property.node),
  );
}

/** What a name in a placeholder finds. */
export type NameSource =
  | { readonly kind: "variable"; readonly name: string; readonly written: WrittenValue }
  /** A key of the configuration or of another one that the server reads. */
  | { readonly kind: "key"; readonly holder: Config; readonly property: Property };

/** What a name in a placeholder finds; several if it is unknown which one wins. Variables override files. */
export function sourcesOfName(config: Config, name: string): NameSource[] {
  const variable = variableIn(
    serversOf(config),
    config,
    (each) => each === name || sets(each, [name]),
  );
  if (variable) return [{ kind: "variable", ...variable }];
  return [config, ...config.otherFiles.configs.map((other) => other.config)]
    .filter(({ root }) => mayHave(root, name))
    .flatMap((holder) => {
      const property = propertyNamed(holder.root, name);
      return property ? [{ kind: "key", holder, property }] : [];
    });
}

/** A cheap first check: most names are variables, and naming every property of a large file is slow. */
function mayHave(root: ConfigNode, name: string): boolean {
  const [top = ""] = name.split(/[.[]/);
  return [...root.children.values()].some(
    (child) =>
      child.name.replace(/-$/, "") === top || child.entries.some(({ written }) => written === top),
  );
}

const textIn = ({ kind, text }: WrittenValue): Found =>
  text !== undefined ? { text } : kind === "nothing" ? { text: null } : "unknown";

/** Whether the files contain every variable of every server, so that a missing one is certainly unset. */
const seesAllVariables = (config: Config): boolean => {
  const servers = serversOf(config);
  return servers.length > 0 && servers.every(({ hasUnseenVariables }) => !hasUnseenVariables);
};

function asVariable(name: string): string[] {
  const variable = variableFor([name]);
  return /^[A-Z_][A-Z0-9_]*$/.test(variable) ? [variable] : [];
}
