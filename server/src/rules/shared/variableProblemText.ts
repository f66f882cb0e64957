// The sentences about a variable whose name is wrong, for findings and hovers.
import { anyUnseen, codePoint } from "../../document/foreignCharacters";
import { message } from "../../messages/message";
import type { VariableProblem } from "../../interpretation/deployment/variableProblems";
import type { Key } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import type { Finding } from "../rule";

export function describeVariableProblem(
  config: Config,
  { variable: { name }, problem }: VariableProblem,
): Pick<Finding, "what" | "why" | "todo"> {
  switch (problem.kind) {
    case "storage":
      return {
        what: message("environment-name.storage.what", { name, type: problem.type }),
        why: message("environment-name.storage.why", { unknown: problem.unknown }),
        todo: readAsPlaceholder(config, name, problem.key),
      };
    case "empty":
      return {
        what: message("environment-name.empty.what", { name }),
        why: message("environment-name.empty.why"),
        todo: readAsPlaceholder(config, name, problem.key),
      };
    case "dropped":
      return {
        what: message("environment-name.dropped.what", { name }),
        why: message("environment-name.dropped.why"),
        todo:
          problem.meant === undefined
            ? readAsPlaceholder(config, name, problem.key)
            : message("environment-name.rename.todo", { meant: problem.meant }),
      };
    case "exact": {
      const spelling = problem.key.schema.exactSpelling ?? "";
      return {
        what: message("environment-name.exact.what", { name }),
        why: message("environment-name.exact.why", { key: spelling }),
        todo: message("environment-name.exact.todo"),
      };
    }
    case "misspelt":
      return {
        what: message("environment-name.misspelt.what", { name }),
        why: message("environment-name.misspelt.why", {
          key: problem.key.path.join("."),
          meant: problem.meant,
        }),
        todo: message("environment-name.rename.todo", { meant: problem.meant }),
      };
    case "unknown":
      return {
        what: message("environment-name.unknown.what", { name }),
        why: message("environment-name.unknown.why", { block: problem.block }),
        todo: message("environment-name.unknown.todo"),
      };
    case "configuration":
      return {
        what: message("environment-name.configuration.what", { name }),
        why: message("environment-name.configuration.why"),
        todo: message("environment-name.configuration.todo"),
      };
    case "configuration-name":
      return {
        what: message("environment-name.configuration.what", {
          name: name.replace(anyUnseen, (character) => `(${codePoint(character)})`),
        }),
        why: message("environment-name.configuration-name.why"),
        todo: message("environment-name.rename.todo", { meant: problem.meant }),
      };
    case "folder":
      return {
        what: message("environment-name.folder.what", { name }),
        why: message("environment-name.folder.why"),
        todo: message("environment-name.configuration.todo"),
      };
  }
}

/** The name of a variable for a placeholder: without the prefix with which it would set a key. */
export const variableForPlaceholder = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[\W_]+/g, "_")
    .replace(/^KESTRA_/, "");

const readAsPlaceholder = (config: Config, name: string, key: Key | undefined): Finding["todo"] =>
  key
    ? message("environment-name.placeholder.todo", {
        key: key.path.at(-1) ?? "",
        placeholder: `${config.fileKind.dollar}{${variableForPlaceholder(name)}}`,
      })
    : message("environment-name.remove.todo");
