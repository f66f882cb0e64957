// Gives a server's container the environment variables that its configuration reads, without writing their values: a
// compose file passes the variable on from its .env file, and a cluster reads it from a Secret.
import { message, type Text } from "../../messages/message";
import {
  addEntries,
  type Entries,
  type NewEntry,
  filledBlock,
  fillBlock,
  insertBlock,
  type Steps,
  wordEntry,
} from "../../document/edits/entries";
import type { VariableForm, VariablePlace } from "../../document/fileKinds/workload";
import { indentStep, listStep } from "../../document/layout";
import { parseYaml } from "../../document/yaml/read";
import { applyChanges, type TextChange } from "../../document/span";
import type { ListNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { areEqual, valuesOf } from "../../micronaut/values/flatValues";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";

/** A variable that a configuration reads, and its value if known. */
export interface NeededVariable {
  readonly name: string;
  readonly value?: string;
}

export interface Supply {
  /** Changes in the file that describes the container. */
  readonly changes: readonly TextChange[];
  /** The sibling file that has to define variables, and those variables; absent if there are none. */
  readonly sibling?: { readonly name: string; readonly variables: readonly NeededVariable[] };
  /** The Secret that has to contain variables, under their own names; absent if no new reference to it is written. */
  readonly secret?: { readonly name: string; readonly keys: readonly string[] };
  /** What is left for the user to do. */
  readonly notes: readonly Text[];
}

/** The proposed name of the Secret, which users can change. */
export const secretName = "kestra-sso";

/**
 * How the containers that read `config` get the variables they do not have yet. `config` is one of `file`, which must
 * have been read from the text that is to be changed. Doing it again changes nothing.
 */
export function supplyVariables(
  file: KestraFile,
  config: Config,
  variables: readonly NeededVariable[],
): Supply {
  const { changes, refused } = changesFor(file, config, variables);
  const names = variables.map(({ name }) => name);
  if (config.workloads.length === 0)
    return {
      changes: [],
      notes: names.map((name) => message("supplyVariable.start", { name })),
    };
  const notes = refused.map(({ container, missing }) =>
    missing.length > 1
      ? message("supplyVariable.giveMany", { container, names: missing.join(", ") })
      : message("supplyVariable.giveOne", { container, name: missing[0] ?? "" }),
  );
  if (config.fileKind.variablesFile) {
    const filled = variables.filter(({ name }) => isFilledIn(file, config, changes, name));
    const sibling = { name: config.fileKind.variablesFile, variables: filled };
    return { changes, notes, ...(filled.length > 0 ? { sibling } : {}) };
  }
  const keys = names.filter((name) => isMissing(config, name));
  if (changes.length === 0 || keys.length === 0) return { changes, notes };
  const secret = secretName;
  const todo =
    keys.length > 1
      ? message("supplyVariable.secretMany", { secret, keys: keys.join(", ") })
      : message("supplyVariable.secretOne", { secret, key: keys[0] ?? "" });
  return { changes, notes: [...notes, todo], secret: { name: secretName, keys } };
}

const isMissing = ({ workloads }: Config, name: string): boolean =>
  workloads.some(({ variables }) => !variables.some((variable) => variable.name === name));

/** Whether a container gets the variable from the sibling file, through a new entry or one that references it. */
function isFilledIn(
  { text }: KestraFile,
  config: Config,
  changes: readonly TextChange[],
  name: string,
): boolean {
  const written = config.workloads.flatMap(({ variables }) =>
    variables.filter((variable) => variable.name === name),
  );
  if (changes.length > 0 && isMissing(config, name)) return true;
  return written.some(({ value }) => {
    // A name without a value passes on the variable of the tool itself, which includes those of the sibling file.
    const referenced = value ? text.slice(value.start, value.end) : "";
    const named = [...referenced.matchAll(/\$\{?(\w+)/g)].map(([, word]) => word);
    return referenced === "" || named.includes(name);
  });
}

interface Changes {
  readonly changes: readonly TextChange[];
  /** The containers whose missing variables could not be added. */
  readonly refused: readonly { readonly container: string; readonly missing: readonly string[] }[];
}

function changesFor(
  file: KestraFile,
  config: Config,
  variables: readonly NeededVariable[],
): Changes {
  const { text } = file;
  const { documents } = parseYaml(text);
  const steps = { level: indentStep(text, documents), item: listStep(text, documents) };
  const changes: TextChange[] = [];
  const refused: Changes["refused"][number][] = [];
  const done = new Set<number>();
  for (const workload of config.workloads) {
    const has = new Set(workload.variables.map(({ name }) => name));
    const missing = variables.map(({ name }) => name).filter((name) => !has.has(name));
    if (missing.length === 0) continue;
    const { place } = workload;
    const at = place && offsetOf(place);
    // Containers that share a block share its variables.
    if (at !== undefined && done.has(at)) continue;
    const written =
      place && isOnlyUsedByReaders(file, config, place)
        ? changesAt(text, place, steps, (form, list) =>
            missing.map((name) => entryOf(form, name, steps.level, list)),
          )
        : undefined;
    if (
      at === undefined ||
      !written ||
      !isSound(file, applyChanges(text, [...changes, ...written]))
    ) {
      refused.push({ container: workload.name, missing });
      continue;
    }
    done.add(at);
    for (const one of written) changes.push(one);
  }
  return { changes, refused };
}

/** The offset of the block, or of the mapping that it is missing from: the same for containers that share it. */
function offsetOf({ pair, within }: VariablePlace): number {
  const block = pair && filledBlock(pair);
  return (block ?? pair?.key ?? within).span.start;
}

/** Whether only containers that read the configuration would get variables that are written at a place. */
const isOnlyUsedByReaders = (
  { containers }: KestraFile,
  { workloads }: Config,
  place: VariablePlace,
): boolean =>
  containers.every(
    (other) =>
      workloads.includes(other) ||
      // The block may also come from a merge key.
      (!other.environments.some(({ key }) => key.start === place.key?.start) &&
        (!other.place || offsetOf(other.place) !== offsetOf(place))),
  );

/** Changes that add entries to a container's variables, in the form that is used there. */
export function changesAt(
  text: string,
  place: VariablePlace,
  steps: Steps,
  entriesIn: (form: VariableForm, list?: ListNode) => NewEntry[],
): TextChange[] | undefined {
  const { pair, within, missing, forms } = place;
  const block = pair && missing.length === 0 ? filledBlock(pair) : undefined;
  if (block) {
    const form = forms.find((candidate) => (block.kind === "map") === (candidate === "pair"));
    const list = block.kind === "list" ? block : undefined;
    return form && addEntries(text, block, entriesIn(form, list));
  }
  const [form = "pair"] = forms;
  const entries: Entries = { kind: form === "pair" ? "map" : "list", all: entriesIn(form) };
  return pair
    ? fillBlock(text, within, pair, missing, entries, steps)
    : insertBlock(text, within, missing, entries, steps);
}

/**
 * A variable whose value is defined elsewhere. In a compose file a bare name would work as well, but `${NAME}` shows
 * where the value comes from, and Compose warns if it is missing.
 */
function entryOf(form: VariableForm, name: string, step: number, list?: ListNode): NewEntry {
  const filled = `\${${name}}`;
  if (form === "pair") return { lines: [`${name}: "${filled}"`], inline: `${name}: "${filled}"` };
  if (form === "assignment") return wordEntry(list, `${name}=${filled}`);
  const deeper = " ".repeat(step);
  return {
    lines: [
      `name: ${name}`,
      "valueFrom:",
      `${deeper}secretKeyRef:`,
      `${deeper}${deeper}name: ${secretName}`,
      `${deeper}${deeper}key: ${name}`,
    ],
    inline: `{ name: ${name}, valueFrom: { secretKeyRef: { name: ${secretName}, key: ${name} } } }`,
  };
}

/** Whether the changed file has the same configurations and no additional problems. */
function isSound(file: KestraFile, after: string): boolean {
  const { text, configs, nonLiteral } = file;
  if (parseYaml(after).problems.length > parseYaml(text).problems.length) return false;
  const read = readKestraFile(after, file);
  return (
    read.nonLiteral.length === nonLiteral.length &&
    read.configs.length === configs.length &&
    read.configs.every(({ root, problems }, index) => {
      const before = configs[index];
      if (!before || problems.length > before.problems.length) return false;
      return areEqual(valuesOf(before.root), valuesOf(root));
    })
  );
}
