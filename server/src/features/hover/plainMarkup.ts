// Converts Markdown to plain text for editors that only show plain text.

/** Removes the markup that we use. Of the links, only those to web pages keep their address. */
export const withoutMarkup = (markdown: string): string =>
  markdown
    .replace(/\[([^[\]]*)\]\((https?:[^()]*)\)/g, "$1: $2")
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\*\*(.*?)\*\*/g, "$1")
    .split("\n")
    .map(withoutFences)
    .join("\n");

/** Removes backticks and one space inside each pair; an unclosed backtick is kept. */
function withoutFences(line: string): string {
  const parts = line.split(/(`+)/);
  let text = "";
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? "";
    const close = index % 2 === 1 ? parts.indexOf(part, index + 1) : -1;
    if (close === -1) text += part;
    else {
      text += parts
        .slice(index + 1, close)
        .join("")
        .replace(/^ | $/g, "");
      index = close;
    }
  }
  return text;
}
