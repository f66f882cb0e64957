// Shows the Markdown of hovers and completions: paragraphs, lists, code, bold text and links. Everything else is text, so that
// nothing from a file can become markup.
import { element } from "../../client/src/rolePage/element";

export function markdownElement(markdown: string): HTMLElement {
  const root = element("div", { class: "markdown" });
  let fence: string[] | undefined;
  let list: HTMLElement | undefined;
  let paragraph: HTMLElement | undefined;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) {
      if (fence) root.append(element("pre", {}, fence.join("\n")));
      fence = fence ? undefined : [];
      [list, paragraph] = [undefined, undefined];
      continue;
    }
    if (fence) {
      fence.push(line);
      continue;
    }
    const [, item] = /^(?:- |\d+\. )(.*)$/.exec(line) ?? [];
    if (item !== undefined) {
      if (!list) root.append((list = element(line.startsWith("-") ? "ul" : "ol")));
      list.append(element("li", {}, ...inline(item)));
      paragraph = undefined;
    } else if (line.trim() === "") {
      [list, paragraph] = [undefined, undefined];
    } else if (paragraph) {
      paragraph.append(" ", ...inline(line));
    } else {
      list = undefined;
      root.append((paragraph = element("p", {}, ...inline(line))));
    }
  }
  if (fence) root.append(element("pre", {}, fence.join("\n")));
  return root;
}

/** Code is between runs of as many backticks; a run without another one is text. */
function inline(text: string): (Node | string)[] {
  const parts = text.split(/(`+)/);
  const found: (Node | string)[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? "";
    const close = index % 2 === 1 ? parts.indexOf(part, index + 1) : -1;
    if (close === -1) found.push(...emphasised(part));
    else {
      const code = parts.slice(index + 1, close).join("");
      found.push(element("code", {}, code.replace(/^ | $/g, "")));
      index = close;
    }
  }
  return found;
}

const span = /\*\*([^*]+)\*\*|\[([^[\]]*)\]\(([^()\s]*)\)/;

/** Bold text and links. */
function emphasised(text: string): (Node | string)[] {
  const [whole, bold, title = "", address = ""] = span.exec(text) ?? [];
  if (whole === undefined) return text === "" ? [] : [text];
  const start = text.indexOf(whole);
  return [
    text.slice(0, start),
    bold === undefined ? link(title, address) : element("strong", {}, bold),
    ...emphasised(text.slice(start + whole.length)),
  ];
}

/** Only web pages are links: other addresses refer to the file, or would run code. */
const link = (title: string, address: string): Node | string =>
  /^https?:\/\//.test(address)
    ? element("a", { href: address, target: "_blank", rel: "noreferrer" }, title)
    : title;
