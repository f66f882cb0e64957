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

const span = /(`+)(.*?[^`])\1(?!`)|\*\*(.+?)\*\*|\[([^[\]]*)\]\(([^()\s]*)\)/g;

function inline(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const found of text.matchAll(span)) {
    const [whole, , code, bold, title, address = ""] = found;
    parts.push(text.slice(end, found.index));
    if (code !== undefined) parts.push(element("code", {}, code.replace(/^ (.*) $/, "$1")));
    else if (bold !== undefined) parts.push(element("strong", {}, ...inline(bold)));
    else parts.push(link(title ?? "", address));
    end = found.index + whole.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== "");
}

/** Only web pages are links: other addresses refer to the file, or would run code. */
const link = (title: string, address: string): Node | string =>
  /^https?:\/\//.test(address)
    ? element("a", { href: address, target: "_blank", rel: "noreferrer" }, ...inline(title))
    : title;
