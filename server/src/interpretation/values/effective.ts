// What a key is when the server runs, as far as the files tell: variables that win, other files of the deployment, and
// placeholders filled in. Where only the running server knows it, nothing is said.
import type { Variable, Workload } from "../../document/fileKinds/workload";
import { type Companion, type Config, serversOf } from "../../micronaut/configuration";
import { sets } from "../../micronaut/environment";
import { at, isLeaf, scalarOf } from "../../micronaut/tree/node";
import { type LookUp, resolvePlaceholders } from "../../micronaut/values/placeholders";
import { propertyNamed } from "../../micronaut/tree/properties";
import { resolveScalar, textOf } from "../../micronaut/values/scalars";
import { filledIn, serverTextOf } from "../../micronaut/values/serverText";
import { variableFor, variablesWin } from "../deployment/environmentVariables";
import { isTemplated } from "../../micronaut/values/dynamic";

export type Effective = { readonly kind: "absent" | "unknown" } | Known;

export interface Known {
  readonly kind: "known";
  readonly text: string;
  readonly from: Origin;
  /** The names that its placeholders found a value under. */
  readonly names: readonly string[];
  /** The variables that, set where nobody can look, make it something else: its defaults hold without them. */
  readonly unless: readonly string[];
}

/** Who says it: the configuration itself, a variable, or another file of the same deployment. */
export type Origin =
  | { readonly kind: "here" }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "file"; readonly uri: string };

const unknown: Effective = { kind: "unknown" };

/** What the key at a normalised path is in effect; only for keys with one value. */
export function effectiveAt(config: Config, path: readonly string[]): Effective {
  const { configs } = config.elsewhere;
  if (configs.some(({ rank }) => rank === "instead")) return unknown;
  const variable = variableIn(serversOf(config).filter(variablesWin), config, (name) =>
    sets(name, path),
  );
  if (variable === "unknown") return unknown;
  if (variable) {
    const { name, text } = variable;
    return filledInFrom(config, text, { kind: "variable", name });
  }
  const others = configs.filter((other) => says(other.config, path));
  if (others.some(({ rank }) => rank === "unknown")) return unknown;
  const above = others.filter(({ rank }) => rank === "above");
  if (above.length > 0) return toldBy(config, above, path);
  if (says(config, path)) {
    const text = textAt(config, path);
    return text === undefined ? unknown : filledInFrom(config, text, { kind: "here" });
  }
  return others.length > 0 ? toldBy(config, others, path) : { kind: "absent" };
}

const says = ({ root }: Config, path: readonly string[]): boolean => {
  const node = at(root, path);
  return node !== undefined && (node.children.size > 0 || node.entries.some(isLeaf));
};

/** Of several other files nobody knows which one comes last. */
function toldBy(config: Config, others: readonly Companion[], path: readonly string[]): Effective {
  const [other, ...more] = others;
  const text = other && more.length === 0 ? textAt(other.config, path) : undefined;
  if (!other || text === undefined) return unknown;
  return filledInFrom(config, text, { kind: "file", uri: other.uri });
}

/** The value as it is written, before placeholders are filled in. */
function textAt(config: Config, path: readonly string[]): string | undefined {
  const node = at(config.root, path);
  const scalar = scalarOf(node);
  if (!scalar || !node || node.children.size > 0 || isTemplated(scalar)) return undefined;
  if (!scalar.text.includes("$")) return textOf(resolveScalar(scalar));
  const { text } = serverTextOf(config, scalar);
  return text.includes(filledIn) ? undefined : text;
}

/** What is noted while placeholders are filled in. */
interface Notes {
  readonly names: Set<string>;
  readonly missing: Set<string>;
  isUnknown: boolean;
}

function filledInFrom(config: Config, text: string, from: Origin): Effective {
  const notes: Notes = { names: new Set(), missing: new Set(), isUnknown: false };
  const resolution = resolvePlaceholders(text, lookUpIn(config, notes));
  if (resolution.kind !== "value" || notes.isUnknown) return unknown;
  const unless = seesAllVariables(config) ? [] : [...notes.missing].flatMap(asVariable);
  return { kind: "known", text: resolution.text, from, names: [...notes.names], unless };
}

const lookUpIn =
  (config: Config, notes: Notes): LookUp =>
  (name) => {
    const found = lookUp(config, name);
    if (found === undefined) notes.missing.add(name);
    else notes.names.add(name);
    if (found !== "unknown") return found?.text;
    notes.isUnknown = true;
    return "";
  };

function lookUp(
  config: Config,
  name: string,
): { readonly text: string | null } | "unknown" | undefined {
  const variable = variableIn(
    serversOf(config),
    config,
    (each) => each === name || sets(each, [name]),
  );
  if (variable) return variable;
  const holders = [config, ...config.elsewhere.configs.map((other) => other.config)].flatMap(
    (holder) => {
      const property = propertyNamed(holder.root, name);
      return property ? [{ holder, property }] : [];
    },
  );
  const [first, ...more] = holders;
  if (!first) return undefined;
  const { holder, property } = first;
  if (more.length > 0) return "unknown";
  if (property.value.kind === "null") return { text: null };
  const text = textAt(holder, property.node.path);
  return text === undefined ? "unknown" : { text };
}

/** Whether the files show every variable of every server, so that a missing one is not set. */
const seesAllVariables = (config: Config): boolean => {
  const servers = serversOf(config);
  return servers.length > 0 && servers.every(({ hasUnseenVariables }) => !hasUnseenVariables);
};

function asVariable(name: string): string[] {
  const variable = variableFor([name]);
  return /^[A-Z_][A-Z0-9_]*$/.test(variable) ? [variable] : [];
}

/** The variable that all servers start with; unknown where they differ, or its value comes from elsewhere. */
function variableIn(
  servers: readonly Workload[],
  config: Config,
  matches: (name: string) => boolean,
): { readonly name: string; readonly text: string } | "unknown" | undefined {
  const found = servers.map(({ variables }) => variables.findLast(({ name }) => matches(name)));
  const [first] = found;
  if (found.every((variable) => !variable)) return undefined;
  const [text, ...others] = found.map((variable) => variable && textOfVariable(config, variable));
  if (!first || text === undefined || others.some((other) => other !== text)) return "unknown";
  return { name: first.name, text };
}

/** A variable's value as the container gets it; nothing where that is filled in by somebody else. */
function textOfVariable(config: Config, { name, entry, node }: Variable): string | undefined {
  if (node?.kind !== "scalar" || isTemplated(node)) return undefined;
  const isOwn = config.workloads.some(({ variables }) => variables.some((v) => v.node === node));
  // Each kind of file has its own dollars; those of another file are not told here.
  if (node.text.includes("$") && (!isOwn || node.text.includes("$("))) return undefined;
  const { text } = serverTextOf(config, node);
  if (text.includes(filledIn)) return undefined;
  const isAssignment = node.span.start === entry.start && text.startsWith(`${name}=`);
  const value = isAssignment ? text.slice(name.length + 1) : text;
  return value === "" ? undefined : value;
}
