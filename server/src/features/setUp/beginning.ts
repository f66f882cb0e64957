// Finds where to start a configuration in a file that has none yet: an empty file, an empty block scalar, a key of
// Helm values, or a new variable of the server's container.
import { findInsertionPoint } from "../../document/fileKinds";
import { indentStep, listStep } from "../../document/layout";
import { parseYaml } from "../../document/yaml/read";
import { applyChanges } from "../../document/span";
import type { VariableForm } from "../../document/fileKinds/workload";
import type { NewEntry } from "../../document/edits/entries";
import { configurationVariable } from "../../document/fileKinds/source";
import { type Config, readConfiguration } from "../../micronaut/configuration";
import { blankConfig, type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import { changesAt } from "../../rules/shared/supplyVariable";

/**
 * An empty configuration in the text of the file, with the lines that it needs to start. Undefined if the file is
 * something else or its server reads its configuration from elsewhere.
 */
export function beginning(file: KestraFile): Config | undefined {
  const { text, nonLiteral } = file;
  if (nonLiteral.length > 0) return undefined;
  return blankConfig(text) ?? inItsPlace(text) ?? inVariable(file);
}

function inItsPlace(text: string): Config | undefined {
  const found = findInsertionPoint(text);
  if (!found) return undefined;
  return readConfiguration(applyChanges(text, found.changes), found.fileKind, found.region);
}

function inVariable({ text, workloads }: KestraFile): Config | undefined {
  const [server, another] = workloads;
  // With this variable, the server would no longer read its other sources.
  if (!server?.place || another || server.sources.length > 0 || /--config|-c /.test(server.command))
    return undefined;
  const { documents, problems } = parseYaml(text);
  if (problems.length > 0) return undefined;
  const steps = { level: indentStep(text, documents), item: listStep(text, documents) };
  const changes = changesAt(text, server.place, steps, (form) => [entryIn(form)]);
  return changes && readKestraFile(applyChanges(text, changes)).configs[0];
}

/** The variable with an empty block scalar. */
function entryIn(form: VariableForm): NewEntry {
  const lines: Record<VariableForm, string[]> = {
    pair: [`${configurationVariable}: |`],
    assignment: ["|", `${configurationVariable}=`],
    named: [`name: ${configurationVariable}`, "value: |"],
  };
  return { lines: lines[form], inline: `${configurationVariable}: ""` };
}
