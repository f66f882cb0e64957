// The resources of a Terraform file, in HCL or in JSON. From Terraform's documentation: "JSON Configuration Syntax".
import { type HclBlock, type HclObject, type HclValue, readHcl } from "../../../document/hcl/read";
import type { Span } from "../../../document/span";
import type { SyntaxNode } from "../../../document/syntax";
import { parseYaml } from "../../../document/yaml/read";

export interface Resource {
  readonly type: string;
  /** It is only looked up. */
  readonly isData: boolean;
  readonly body: HclObject;
  /** Its head. */
  readonly span: Span;
}

/** By address, as in references to them, such as data.keycloak_realm.company. */
export type Resources = ReadonlyMap<string, Resource>;

/** The resources and data sources; none if the text cannot be read completely. */
export function resourcesIn(text: string): Resources {
  const blocks = /^\uFEFF?\s*\{/.test(text) ? jsonBlocks(text) : readHcl(text);
  const resources = new Map<string, Resource>();
  for (const { type: mode, labels, body, start, end } of blocks ?? []) {
    const [type, name] = labels;
    if (type === undefined || name === undefined) continue;
    if (mode !== "resource" && mode !== "data") continue;
    const isData = mode === "data";
    const address = `${isData ? "data." : ""}${type}.${name}`;
    resources.set(address, { type, isData, body, span: { start, end } });
  }
  return resources;
}

/** The same blocks in JSON: `{ "resource": { "type": { "name": { … } } } }`. */
function jsonBlocks(text: string): HclBlock[] {
  const { documents, problems } = parseYaml(text);
  const [root] = documents;
  const file = root && problems.length === 0 ? valueOf(root, 0) : undefined;
  if (file?.kind !== "object") return [];
  return [...file.entries].flatMap(([mode, { value: types }]) =>
    objectsOf(types).flatMap(({ entries }) =>
      [...entries].flatMap(([type, { value: names }]) =>
        objectsOf(names).flatMap((named) =>
          [...named.entries].flatMap(([name, { key, value }]) =>
            objectsOf(value).map((body) => ({ type: mode, labels: [type, name], body, ...key })),
          ),
        ),
      ),
    ),
  );
}

/** A block is written as an object, or several as a list of objects. */
export const objectsOf = (value: HclValue | undefined): HclObject[] =>
  (value?.kind === "list" ? value.items : value ? [value] : []).filter(
    (each) => each.kind === "object",
  );

/** Deeper than a resource is nested. */
const maxDepth = 30;

function valueOf(node: SyntaxNode, depth: number): HclValue {
  const { start, end } = node.span;
  if (node.kind === "list" && depth < maxDepth)
    return { kind: "list", items: node.items.map((item) => valueOf(item, depth + 1)), start, end };
  if (node.kind === "map" && depth < maxDepth) {
    const entries = node.pairs.flatMap(({ key, value }) =>
      value ? [[key.text, { key: key.span, value: valueOf(value, depth + 1) }] as const] : [],
    );
    return { kind: "object", entries: new Map(entries), start, end };
  }
  if (node.kind !== "scalar") return { kind: "expression", text: "", start, end };
  // Strings are templates in JSON, too.
  const isString = node.style === "double-quoted" && !/[$%]\{/.test(node.text);
  return { kind: isString ? "string" : "expression", text: node.text, start, end };
}
