// Creates elements of the page. Content is always text, never markup, so text from a file cannot inject HTML.

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children. `true` adds an attribute without a value; `false` and undefined add none. */
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
