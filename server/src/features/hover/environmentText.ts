// How environment variables and the keys of a configuration relate: which key a variable sets, and which of them wins.
// Neither the value of a variable nor of a secret is ever shown.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Variable, Workload } from "../../document/fileKinds/workload";
import { contains, type Span } from "../../document/span";
import { addressesOf, clientAround } from "../../interpretation/clients/clients";
import {
  keysSetBy,
  setsKey,
  variablesWin,
  winningVariables,
} from "../../interpretation/deployment/environmentVariables";
import { targetOf } from "../../interpretation/deployment/edition";
import { problemWith } from "../../interpretation/deployment/variableProblems";
import { isSecretName } from "../../interpretation/secretKeys";
import { findKey, type Key } from "../../knowledge/schema/keys";
import type { KestraFile } from "../../interpretation/kestraFile";
import type { Config } from "../../micronaut/configuration";
import { isLeaf, isListItem, walk } from "../../micronaut/tree/node";
import { and, message, sentences, type Text } from "../../messages/message";
import { describeVariableProblem } from "../../rules/shared/variableProblemText";
import { describeKey } from "./keyText";
import { lineLink } from "./lineLink";
import { paragraphs } from "./markdown";

/** The hover text for the variable whose name is at `offset`, if it sets a known key. */
export function describeVariableAt(
  file: KestraFile,
  document: TextDocument,
  offset: number,
): { readonly span: Span; readonly value: Text } | undefined {
  const isHere = ({ at }: Variable): boolean => contains(at, offset);
  const workloads = file.workloads.filter(({ variables }) => variables.some(isHere));
  const variable = workloads.flatMap(({ variables }) => variables).find(isHere);
  if (!variable) return undefined;
  const configs = file.configs.filter((config) =>
    config.workloads.some((reader) => workloads.includes(reader)),
  );
  const problem = describeProblem(file, configs, workloads, variable);
  if (problem) return { span: variable.at, value: problem };
  const written = configs.flatMap((config) => placesOf(config, variable.name));
  const keys = keysOf(variable.name, written);
  if (keys.length === 0) return undefined;
  const value = paragraphs(
    message("environmentText.variable", { name: variable.name }),
    ...keys.map(describeKey),
    ...callbacks(configs[0], keys),
    ...(variable.arrival?.kind === "from-outside"
      ? [message("environmentText.fromOutside")]
      : [describeRewritten(variable, keys), describeOverridden(document, workloads, written)]),
  );
  return { span: variable.at, value };
}

/** What is wrong with the name of a variable, in place of the key that it does not set. */
function describeProblem(
  file: KestraFile,
  configs: readonly Config[],
  [workload]: readonly Workload[],
  variable: Variable,
): Text | undefined {
  const config = configs[0] ?? file.around;
  if (!config || !workload) return undefined;
  const found = problemWith(config, workload, variable, targetOf(config, undefined));
  if (!found) return undefined;
  const { what, why, todo } = describeVariableProblem(config, { variable, ...found });
  const title = message("environmentText.variable", { name: variable.name });
  return paragraphs(title, sentences(what, why, todo));
}

/** A key of a configuration, and the position of its winning value. */
interface WrittenKey {
  readonly path: readonly string[];
  readonly at: number;
}

/** The keys with a value in a configuration that a variable sets, too. */
const placesOf = ({ root }: Config, variable: string): WrittenKey[] =>
  [...walk(root)].flatMap(({ path, entries }) => {
    const at = setsKey(variable, path) ? entries.findLast(isLeaf)?.key.start : undefined;
    return at === undefined ? [] : [{ path, at }];
  });

/** The known keys that a variable sets; a name of several words is only known if the configuration has it. */
function keysOf(variable: string, written: readonly WrittenKey[]): Key[] {
  const here = written.flatMap(({ path }) => findKey(path) ?? []);
  const keys = [...here, ...keysSetBy(variable)];
  return [...new Map(keys.map((key) => [key.path.join("."), key])).values()];
}

/** The redirect URI of a client, if the keys belong to one. */
function callbacks(config: Config | undefined, keys: readonly Key[]): Text[] {
  return keys.flatMap(({ path }) => {
    const name = clientAround(path)?.name;
    if (!config || name === undefined) return [];
    return [
      message("environmentText.redirect", {
        client: name,
        address: addressesOf(config, name).redirect,
      }),
    ];
  });
}

/** What the container gets for a value that another program writes in another form. */
function describeRewritten(
  { name, node, arrival }: Variable,
  keys: readonly Key[],
): Text | undefined {
  if (arrival?.kind !== "rewritten" || node?.kind !== "scalar" || arrival.text === node.text)
    return undefined;
  const isSecret = isSecretName(name) || keys.some(({ schema }) => schema.secret);
  return isSecret
    ? message("environmentText.rewrittenSecret")
    : message("environmentText.rewritten", { text: arrival.text });
}

function describeOverridden(
  document: TextDocument,
  workloads: readonly Workload[],
  written: readonly WrittenKey[],
): Text | undefined {
  if (written.length === 0 || !workloads.some(variablesWin)) return undefined;
  const lines = and(written.map(({ at }) => lineLink(document, at)));
  return message("environmentText.overrides", { lines });
}

/** A sentence about the variables that override the key at `path`, or the list that contains it. */
export function describeOverriding(
  config: Config,
  document: TextDocument,
  path: readonly string[],
): Text | undefined {
  const key = isListItem(path.at(-1) ?? "") ? path.slice(0, -1) : path;
  // A variable without a value may not exist.
  const variables = winningVariables(config, key).filter(
    ({ arrival }) => arrival?.kind !== "from-outside",
  );
  if (variables.length === 0) return undefined;
  const places = and(
    variables.map(({ name, at }) =>
      message("environmentText.place", { name, line: lineLink(document, at.start) }),
    ),
  );
  return variables.length === 1
    ? message("environmentText.overridden", { variable: places })
    : message("environmentText.overriddenBySeveral", { variables: places });
}
