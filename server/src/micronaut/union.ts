// Making one block of two that are the same key: the later one's content joins the earlier one.
import { removePair } from "../document/edit";
import type { YamlDocument } from "../document/syntax";
import { buildTree, type Duplicate } from "./build";
import type { Config } from "./configuration";
import { isFaithful } from "./faithful";
import type { Order } from "./insert";
import { merge, type Moved } from "./merge";
import type { Move } from "./move";
import type { ConfigNode } from "./node";
import { afterSteps, changesTo, type Step } from "./rewrite";
import { valuesOf } from "./values";

/** How to make one of two equal keys; "moved" is the later one. */
export function planUnion(config: Config, duplicate: Duplicate, order: Order): Move | undefined {
  const { earlier, later, map, path } = duplicate;
  const there = alone(earlier.value);
  const moved: Moved = { config, pair: later, map, node: alone(later.value) };
  const { conflicts } = merge(moved, path, there, order, "moved");
  return {
    conflicts,
    changes(prefer) {
      const remove: Step = (current) => removePair(current.text, map, later);
      const after = afterSteps(config, [remove, ...merge(moved, path, there, order, prefer).steps]);
      if (!after) return undefined;
      const expected = valuesOf(config.root);
      const joined = path.join(".");
      for (const inner of [...expected.keys()])
        if (inner === joined || inner.startsWith(`${joined}.`)) expected.delete(inner);
      const [weak, strong] = prefer === "moved" ? [there, moved.node] : [moved.node, there];
      for (const side of [weak, strong]) {
        for (const [inner, value] of valuesOf(side))
          expected.set(inner === "" ? joined : `${joined}.${inner}`, value);
      }
      return isFaithful(config, after, expected) ? changesTo(config, after) : undefined;
    },
  };
}

/** The tree of a value by itself. */
function alone(value: YamlDocument): ConfigNode {
  const { root } = buildTree([value]);
  if (value?.kind !== "scalar") return root;
  const entry = {
    key: value.span,
    written: "",
    pair: undefined,
    whole: true,
    map: undefined,
    value,
    document: 0,
    inherited: false,
  };
  return { ...root, entries: [entry] };
}
