// The variables of a container whose names are wrong. A variable that sets no key may have another purpose: a placeholder,
// a script or a flow may read it. So most problems are only certain if the server's configuration can be seen.
import { anyUnseen } from "../../document/foreignCharacters";
import { lineStart } from "../../document/lines";
import { contains } from "../../document/span";
import { configuredPaths, configurationVariable } from "../../document/fileKinds/source";
import type { Variable, Workload } from "../../document/fileKinds/workload";
import { nearest } from "../../knowledge/nearest";
import {
  configurationFiles,
  configurationFolder,
  startsWithoutScript,
} from "../../knowledge/startScript";
import { isAtLeast, type KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { certain } from "../values/flags";
import { valueOf } from "../values/value";
import { editionIn } from "./edition";
import { type NameProblem, nameProblemOf } from "./variableNames";

export interface VariableProblem {
  readonly variable: Variable;
  readonly problem:
    | NameProblem
    /** The variable for a folder has the path of a file. */
    | { readonly kind: "folder" }
    /** It contains a configuration, and its name is almost that of the variable for it. */
    | { readonly kind: "configuration-name"; readonly meant: string };
  /** `stops`: Kestra does not start. `likely`: something that is not in this file may read the variable or the key. */
  readonly outcome: "stops" | "fails" | "likely";
}

/** The problems with the variables of a container whose server reads `config`, or no configuration of the file. */
export function variableProblems(
  config: Config,
  workload: Workload,
  target: KestraVersion | undefined,
): VariableProblem[] {
  const variables = new Map(workload.variables.map((variable) => [variable.name, variable]));
  return [...variables.values()].flatMap((variable) => {
    const found = problemWith(config, workload, variable, target);
    return found ? [{ variable, ...found }] : [];
  });
}

/** The problem with one variable of a container. */
export function problemWith(
  config: Config,
  workload: Workload,
  variable: Variable,
  target: KestraVersion | undefined,
): Omit<VariableProblem, "variable"> | undefined {
  if (variable.name === configurationFolder)
    return isFile(variable) ? { problem: { kind: "folder" }, outcome: "fails" } : undefined;
  if (isAlmostConfiguration(variable)) {
    const isCertain =
      isSeen(workload) &&
      !isReferenced(config, workload, variable.name) &&
      workload.variables.every(({ name }) => name !== configurationVariable);
    return isCertain
      ? { problem: { kind: "configuration-name", meant: configurationVariable }, outcome: "fails" }
      : undefined;
  }
  const problem = nameProblemOf(variable.name);
  if (!problem) return undefined;
  const outcome = outcomeOf(problem, config, workload, variable, target);
  return outcome && { problem, outcome };
}

const isFile = ({ node }: Variable): boolean =>
  node?.kind === "scalar" && /\.ya?ml\s*$/.test(node.text);

function isAlmostConfiguration({ name, node }: Variable): boolean {
  if (node?.kind !== "scalar" || !/^[ \t]*(?:kestra|micronaut)[ \t]*:/m.test(node.text))
    return false;
  const letters = name.replace(anyUnseen, "").toUpperCase();
  const isEqual = name !== configurationVariable && letters === configurationVariable;
  return isEqual || nearest(letters, [configurationVariable]) !== undefined;
}

function outcomeOf(
  problem: NameProblem,
  config: Config,
  workload: Workload,
  variable: Variable,
  target: KestraVersion | undefined,
): VariableProblem["outcome"] | undefined {
  const { name, arrival } = variable;
  const stops = arrival?.kind === "from-outside" ? "fails" : "stops";
  switch (problem.kind) {
    case "storage": {
      const type = storageOf(config, workload);
      if (type === undefined) return "fails";
      return type === problem.type ? stops : undefined;
    }
    case "empty":
      return stops;
    case "dropped":
      return startsWithoutScript(workload.command) ? undefined : "fails";
    case "exact":
      return isReferenced(config, workload, name) ? undefined : "fails";
    case "configuration":
      return isReferenced(config, workload, name) || !isSeen(workload) ? undefined : "fails";
    case "unknown":
      return isReferenced(config, workload, name) ||
        !isSeen(workload) ||
        isForFlows(config, name, target)
        ? undefined
        : "likely";
    case "misspelt": {
      const isSetToo = workload.variables.some((other) => other.name === problem.meant);
      if (isSetToo || isReferenced(config, workload, name)) return undefined;
      if (isSeen(workload) && !isForFlows(config, name, target)) return "fails";
      return problem.hasSameLetters ? "likely" : undefined;
    }
  }
}

/** The type of storage, if it is certain. */
function storageOf(config: Config, { command }: Workload): string | undefined {
  if (/\bserver\s+local\b/.test(command)) return "local";
  return certain(valueOf(config, ["kestra", "storage", "type"])).text;
}

/** Whether a placeholder, a command or an expression in the file reads the variable. */
function isReferenced({ text }: Config, { variables }: Workload, name: string): boolean {
  const own = variables.filter((one) => one.name === name).map(({ entry }) => entry);
  // `NAME: ${NAME}` only passes the variable on, also in other containers.
  return positionsOf(text, name).some(
    (index) =>
      /[$%{(.]/.test(text.charAt(index - 1)) &&
      !own.some((entry) => contains(entry, index)) &&
      !isDeclared(text.slice(lineStart(text, index), index), name),
  );
}

/** Where a word is in a text. */
function positionsOf(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!/\w/.test(text.charAt(at + word.length))) found.push(at);
  return found;
}

/** Whether a line gives the variable a value. */
const isDeclared = (line: string, name: string): boolean =>
  positionsOf(line, name).some((at) => /^["']?\s*[:=]/.test(line.slice(at + name.length)));

/** Whether this file contains the whole configuration of the server. */
function isSeen({ variables, sources, command, image, hasUnseenVariables }: Workload): boolean {
  // Other images may contain a configuration.
  if (editionIn(image) === undefined || configuredPaths(command).length > 0) return false;
  if (sources.length > 0) return sources.every(({ kind }) => kind === "region");
  const hasConfiguration = variables.some(
    ({ name }) => name === configurationVariable || name === configurationFiles,
  );
  return !hasUnseenVariables && !hasConfiguration;
}

/** Whether flows can read the variable with `{{ envs.… }}`. */
function isForFlows(config: Config, name: string, target: KestraVersion | undefined): boolean {
  const { kind, text } = valueOf(config, ["kestra", "variables", "env-vars-prefix"]);
  if (kind !== "absent") return text === undefined || name.startsWith(text);
  return target !== undefined && !isAtLeast(target, "0.23") && name.startsWith("KESTRA_");
}
