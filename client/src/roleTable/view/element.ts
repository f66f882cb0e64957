// Elements of the page. Whatever comes from a file becomes text, never markup: there is no other way to fill one.

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; `true` is an attribute without a value, `false` and nothing are none. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}
