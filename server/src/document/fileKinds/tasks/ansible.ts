// Ansible playbooks and task files. A task writes a file (`copy`), starts a container, applies manifests, or installs a
// chart. From the documentation of ansible.builtin.copy, community.docker.docker_container,
// containers.podman.podman_container, kubernetes.core.k8s and kubernetes.core.helm. Jinja templates are parts of values.
import type { Pair, SyntaxNode, YamlDocument } from "../../syntax";
import type { Found } from "../fileKind";
import { jobContainer } from "./jobContainer";
import { embeddedIn } from "../embedded";
import { findInValues } from "../helm/helm";
import { findInManifests } from "../kubernetes/kubernetes";
import { foundInValue } from "../nested";
import { type FileReader, isFilled, textOf } from "../reader";
import { withUnseenVariables } from "../regions";
import { composeWriter, configurationWriter } from "./writtenFiles";

const writer: Parameters<typeof configurationWriter>[0] = {
  id: "ansible",
  words: ["copy", "docker_container", "podman_container", "k8s", "helm"],
  mayBe: (text) => /^\uFEFF?[ \t]*-[ \t]/m.test(text) && modules.test(text),
  filesIn: (reader, root) =>
    modulesIn(reader, root, "copy").map(({ value }) => ({
      path: textOf(reader.pairAt(value, "dest")?.value) ?? "",
      content: reader.pairAt(value, "content"),
    })),
  findElse: (reader, root, read) => [
    ...["docker_container", "podman_container"].flatMap((module) =>
      modulesIn(reader, root, module).map(({ value }): Found => {
        const name = textOf(reader.pairAt(value, "name")?.value) ?? "";
        const workload = jobContainer(reader, name, value, "env");
        return { regions: embeddedIn(reader.text, [workload]), workloads: [workload] };
      }),
    ),
    ...["definition", "resource_definition"].flatMap((key) =>
      modulesIn(reader, root, "k8s").flatMap(({ value }) => {
        const definition = reader.pairAt(value, key)?.value;
        const items = reader.itemsOf(definition);
        return (items.length > 0 ? items : [definition]).flatMap((item) =>
          foundInValue(reader, item, read, (nested, manifest) =>
            findInManifests(nested, [manifest]),
          ),
        );
      }),
    ),
    ...["values", "release_values"].flatMap((key) =>
      modulesIn(reader, root, "helm").flatMap(({ value }) => {
        const found = foundInValue(reader, reader.pairAt(value, key)?.value, read, findInValues);
        const hasFiles = isFilled(reader.pairAt(value, "values_files")?.value);
        return hasFiles ? found.map(withUnseenVariables) : found;
      }),
    ),
  ],
};

/** Cheap check for one of these modules. */
const modules = /\b(?:copy|docker_container|podman_container|k8s|helm)["']?[ \t]*:/;

/** The tasks of a module, also of one in a collection: its name is after the last dot. */
const modulesIn = (reader: FileReader, root: YamlDocument, module: string): Pair[] =>
  tasksIn(reader, root).flatMap((task) =>
    reader
      .pairsOf(task)
      .map(({ pair }) => pair)
      .filter(({ key }) => key.text.split(".").at(-1) === module),
  );

/** The tasks in a list of plays or tasks, and in the blocks of tasks. */
const tasksIn = (reader: FileReader, list: SyntaxNode | undefined): readonly SyntaxNode[] =>
  reader
    .itemsOf(list)
    .flatMap((item) => [
      item,
      ...["tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always"].flatMap(
        (key) => tasksIn(reader, reader.pairAt(item, key)?.value),
      ),
    ]);

export const ansible = configurationWriter(writer);

export const composeInAnsible = composeWriter(writer);
