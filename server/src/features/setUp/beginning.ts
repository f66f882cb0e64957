// Where a configuration can begin in a file that has none yet: in the whole of an empty file, in a block that is there and
// empty, below the key of a chart's values, or in a variable that the server's container does not have yet.
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
 * A configuration without any key, in the file's text with the little that it needs to begin; nothing where a file holds
 * something else, or reads its configuration from elsewhere.
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
  // What it reads already would be read no more.
  if (!server?.place || another || server.sources.length > 0 || /--config|-c /.test(server.command))
    return undefined;
  const { documents, problems } = parseYaml(text);
  if (problems.length > 0) return undefined;
  const steps = { level: indentStep(text, documents), item: listStep(text, documents) };
  const changes = changesAt(text, server.place, steps, (form) => [entryIn(form)]);
  return changes && readKestraFile(applyChanges(text, changes)).configs[0];
}

/** The variable with an empty block. */
function entryIn(form: VariableForm): NewEntry {
  const lines: Record<VariableForm, string[]> = {
    pair: [`${configurationVariable}: |`],
    assignment: ["|", `${configurationVariable}=`],
    named: [`name: ${configurationVariable}`, "value: |"],
  };
  return { lines: lines[form], inline: `${configurationVariable}: ""` };
}
