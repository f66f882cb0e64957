// What is written in Markdown, for editors that show plain text only.

/** Text without the marks that we use; of links, only those to pages lead anywhere when they are read. */
export const withoutMarkup = (markdown: string): string =>
  markdown
    .replace(/\[([^[\]]*)\]\((https?:[^()]*)\)/g, "$1: $2")
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/\*\*(.*?)\*\*/g, "$1")
    .split("\n")
    .map(withoutFences)
    .join("\n");

/** Text in backticks without them and the one blank inside of each; what opens and is not closed stays. */
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
