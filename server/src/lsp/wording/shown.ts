// What of an answer is shown to a person, by the names of its members. All else, above all edits and what commands are
// handed, is for machines and stays as it is.
import type { Say } from "./translator";

const texts = new Set([
  "message",
  "title",
  "label",
  "tooltip",
  "detail",
  "description",
  "documentation",
  "prompt",
  "placeholder",
  "reason",
  "what",
  "carrier",
  "notices",
  "summary",
  "allows",
  "governs",
  "fixed",
  "note",
]);

/** Edits, what comes back to us, and what stands in the file. */
const untouched = new Set([
  "changes",
  "documentChanges",
  "textEdit",
  "additionalTextEdits",
  "data",
  "value",
  "role",
]);

/** The same answer, with what is shown of it said by `say`. */
export function shown<T>(answer: T, say: Say): T {
  return inAnswer(answer, "", say) as T;
}

function inAnswer(value: unknown, name: string, say: Say): unknown {
  if (Array.isArray(value)) return value.map((item) => inAnswer(item, name, say));
  if (typeof value === "string") return texts.has(name) ? say(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  if ("kind" in value && value.kind === "markdown" && "value" in value)
    return { ...value, value: inMarkdown(String(value.value), say) };
  return Object.fromEntries(
    Object.entries(value).map(([member, own]) => {
      if (untouched.has(member) || (member === "label" && "textEdit" in value))
        return [member, own];
      return [
        member,
        inAnswer(own, name === "next" && member === "text" ? "message" : member, say),
      ];
    }),
  );
}

/** Markdown line by line, for a line is what a sentence does not go beyond; code stays as it is. */
export function inMarkdown(markdown: string, say: Say): string {
  let isCode = false;
  return markdown
    .split("\n")
    .map((line) => {
      if (line.startsWith("```")) isCode = !isCode;
      const [, mark = "", text = ""] = /^(\s*(?:[-*] |\d+\. |#+ )?)([^]*)$/.exec(line) ?? [];
      return isCode || text === "" ? line : mark + say(text);
    })
    .join("\n");
}
