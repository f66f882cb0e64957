// What the attributes of a Terraform resource certainly are. Expressions are not evaluated.
import { isFilledIn } from "../../../document/filledIn";
import type { HclValue } from "../../../document/hcl/read";
import type { Found, RegisteredRedirect } from "../registered";
import { objectsOf, type Resource, type Resources } from "./resources";

type Part = Pick<Resource, "body">;

/**
 * Whether Terraform creates the resource exactly once and with these attributes. `count` and `for_each` can create several
 * or none, `dynamic` adds blocks, and `ignore_changes` leaves attributes as they are.
 */
export const isCertain = ({ body }: Resource): boolean =>
  !["count", "for_each", "dynamic"].some((name) => body.entries.has(name)) &&
  !objectsOf(body.entries.get("lifecycle")?.value).some(({ entries }) =>
    entries.has("ignore_changes"),
  );

export const valueIn = ({ body }: Part, name: string): HclValue | undefined =>
  body.entries.get(name)?.value;

export const foundAt = (value: HclValue | undefined): Found | undefined =>
  value?.kind === "string" && !isFilledIn(value.text)
    ? { text: value.text, span: { start: value.start, end: value.end } }
    : undefined;

/** A string that is written out. */
export const foundIn = (part: Part, name: string): Found | undefined =>
  foundAt(valueIn(part, name));

/** All strings of a list; undefined if any of them is unknown. */
export function allFoundIn(part: Part, name: string): Found[] | undefined {
  const list = valueIn(part, name);
  const found = list?.kind === "list" ? list.items.map(foundAt) : undefined;
  return found?.every((each) => each !== undefined) ? found : undefined;
}

/** Redirect URIs without wildcards and placeholders, which mean something else at each provider. */
export function addressesIn(part: Part, name: string): RegisteredRedirect[] | undefined {
  const found = allFoundIn(part, name);
  return found?.every(({ text }) => !/[*{}]/.test(text))
    ? found.map((each) => ({ kind: "exact", ...each }))
    : undefined;
}

/** The resource that a value such as `data.keycloak_realm.company.id` refers to. */
export function referredTo(value: HclValue | undefined, all: Resources): Resource | undefined {
  if (value?.kind !== "expression") return undefined;
  // In JSON and in older files, a reference is the content of a string.
  const [, inner = value.text] = /^"?\$\{([^{}]*)\}"?$/.exec(value.text) ?? [];
  const address = inner.slice(0, Math.max(0, inner.lastIndexOf("."))).trim();
  return all.get(address);
}
