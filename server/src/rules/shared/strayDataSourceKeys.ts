// Keys below `datasources` that are not names of data sources: settings of a container that are indented too far, and
// settings of a data source whose name is missing.
import { message } from "../../messages/message";
import { certain } from "../../interpretation/values/flags";
import { valueOf } from "../../interpretation/values/value";
import { orderBelow } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { at, type ConfigNode, isLeaf, winner } from "../../micronaut/tree/node";
import type { Finding } from "../rule";
import { groupOf } from "./keyGroup";
import { isEvaluatedHere } from "./inserted";
import { fixesByMovingAll } from "./moving";

export function* strayDataSourceFindings(config: Config): Iterable<Finding> {
  const below = [...(at(config.root, ["datasources"])?.children.values() ?? [])].filter((node) => {
    const entry = winner(node);
    return entry && isEvaluatedHere(config, node, entry);
  });
  for (const node of below) {
    if (!isContainerSetting(node)) continue;
    const entry = winner(node);
    if (entry)
      yield {
        at: entry.key,
        what: message("misplaced-key.container.what", { written: entry.written }),
        why: message("misplaced-key.container.why"),
        todo: message("misplaced-key.container.todo"),
      };
  }
  const settings = below.filter(isSettingWithoutName);
  const group = groupOf(settings);
  if (!group) return;
  const { first, list, related } = group;
  const name = nameOfDataSource(config);
  const place = `datasources.${name ?? "<name>"}`;
  yield {
    at: first.key,
    what: message("misplaced-key.dataSource.what", { written: first.written }),
    ...related,
    why: message("misplaced-key.dataSource.why"),
    todo: message("misplaced-key.group.todo", { list, place }),
    fixes: () =>
      name === undefined
        ? []
        : fixesByMovingAll(
            config,
            settings.map(({ path }) => ({
              from: path,
              to: ["datasources", name, path.at(-1) ?? ""],
            })),
            message("fix.moveTo", { to: place }),
          ),
  };
}

const dataSourceKeys = new Set(orderBelow(["datasources", "name"]));

const hasDataSourceKeys = ({ children }: ConfigNode): boolean =>
  [...children.keys()].some((name) => dataSourceKeys.has(name));

/** A setting of a compose service or of a container, indented too far. */
export const isContainerSetting = (node: ConfigNode): boolean =>
  node.path.length === 2 &&
  node.path[0] === "datasources" &&
  containerSettings.has(node.name) &&
  !hasDataSourceKeys(node);

const containerSettings = new Set(
  "build command container-name depends-on entrypoint env-file environment expose healthcheck hostname image labels logging networks ports restart secrets volumes".split(
    " ",
  ),
);

/** `url` and others directly below `datasources`. */
export const isSettingWithoutName = (node: ConfigNode): boolean =>
  node.path.length === 2 &&
  node.path[0] === "datasources" &&
  dataSourceKeys.has(node.name) &&
  node.entries.some(isLeaf);

/** The name that Kestra's database has in the documentation: that of its kind. */
function nameOfDataSource(config: Config): string | undefined {
  const url = certain(valueOf(config, ["datasources", "url"])).text ?? "";
  const [, kind = ""] = /^jdbc:(\w+):/.exec(url) ?? [];
  return kind === "postgresql"
    ? "postgres"
    : ["h2", "mysql", "sqlserver"].find((name) => name === kind);
}
