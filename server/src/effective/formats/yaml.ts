// The properties as YAML, nested by the dots in their names. Read as a configuration, it has the same properties.
import { message } from "../../messages/message";
import { noteOn, type NotePart, originNote } from "../notes";
import { type Effective, type EffectiveProperty, isItem, type Overridden } from "../property";
import type { Line } from "./lines";
import { yamlScalar, yamlText } from "./scalar";

export interface YamlOptions {
  /** Whether comments show where values come from and what they override. */
  readonly origins: boolean;
}

interface Branch {
  property?: EffectiveProperty;
  /** The mappings that this one replaces. */
  readonly replaced: Overridden[];
  readonly children: Map<string, Branch>;
}

/** One line for each property, mapping and overridden place, in the order of the properties. */
export function yamlLines(
  effective: Pick<Effective, "properties" | "replaced">,
  { origins }: YamlOptions,
): Line[] {
  return inMapping(branchOf(effective), "", "")
    .map(({ code, note }) => ({
      code,
      note: origins ? note : [],
    }))
    .filter(({ code, note }) => code.trim() !== "" || note.length > 0);
}

function branchOf({ properties, replaced }: Pick<Effective, "properties" | "replaced">): Branch {
  const top = emptyBranch();
  for (const property of properties) {
    let branch = top;
    for (const name of property.path) {
      let below = branch.children.get(name);
      if (!below) branch.children.set(name, (below = emptyBranch()));
      branch = below;
    }
    branch.property = property;
  }
  for (const { path, origin } of replaced) {
    const branch = path.reduce<Branch | undefined>((above, name) => above?.children.get(name), top);
    branch?.replaced.push({ value: { kind: "mapping" }, origin });
  }
  return top;
}

const emptyBranch = (): Branch => ({ replaced: [], children: new Map() });

/** The keys of a mapping; `prefix` is the beginning of dotted keys. */
function inMapping(branch: Branch, indent: string, prefix: string): Line[] {
  return [...branch.children].flatMap(([name, child]) =>
    isItem(name) ? [] : entry(prefix + name, child, indent),
  );
}

function entry(key: string, branch: Branch, indent: string): Line[] {
  const { property, replaced } = branch;
  const written = `${indent}${yamlText(key)}:`;
  const deeper = `${indent}  `;
  if (!property) {
    const below = inMapping(branch, deeper, "");
    // Items whose list is not among the properties.
    if (below.length === 0) return [];
    const lost = replaced.map((other) => ({ code: deeper, note: overriddenNote(other, false) }));
    return [{ code: written, note: [] }, ...lost, ...below];
  }
  const { value } = property;
  const own: Line[] =
    value.kind === "list" && value.length > 0
      ? [
          { code: written, note: noteOn(property) },
          ...overriddenLines(property, deeper),
          ...inList(branch, value.length, deeper),
        ]
      : [
          { code: `${written} ${yamlScalar(value)}`, note: noteOn(property) },
          ...overriddenLines(property, indent),
        ];
  // A key that has a value and keys below it: those are written with dots.
  return [...own, ...inMapping(branch, indent, `${key}.`)];
}

/** Also the items without a value, so that the others keep their numbers. */
function inList({ children }: Branch, length: number, indent: string): Line[] {
  return Array.from({ length }, (_, index) => children.get(`[${index}]`)).flatMap((item) =>
    itemLines(item, indent),
  );
}

function itemLines(item: Branch | undefined, indent: string): Line[] {
  const deeper = `${indent}  `;
  const { property } = item ?? {};
  const below = item
    ? property?.value.kind === "list" && property.value.length > 0
      ? inList(item, property.value.length, deeper)
      : property
        ? []
        : inMapping(item, deeper, "")
    : [];
  const [first, ...rest] = below;
  if (!first)
    return [
      {
        code: `${indent}- ${property ? yamlScalar(property.value) : item ? "{}" : "null"}`,
        note: property ? noteOn(property) : [],
      },
    ];
  return [{ ...first, code: `${indent}- ${first.code.slice(deeper.length)}` }, ...rest];
}

const overriddenLines = ({ others, unknown }: EffectiveProperty, indent: string): Line[] =>
  others.map((other) => ({ code: indent, note: overriddenNote(other, unknown !== undefined) }));

export const overriddenNote = (
  { value, origin }: Overridden,
  mayWin: boolean,
): readonly NotePart[] => [
  {
    kind: "text",
    text: message(mayWin ? "effective.candidate" : "effective.overridden"),
  },
  { kind: "text", text: ` ${yamlScalar(value)}, ` },
  ...originNote(origin),
];
