// Where a configuration would be in a file in which none is recognised. Only looks at the outline of the file, because
// nothing in it needs to be valid.
import type { LanguageId } from "../document/codeBlocks/codeBlock";
import { splitLines } from "../document/lines";

/** A sentence for the user, without line breaks. */
export function expectationFor(
  name: string,
  text: string,
  language: LanguageId | undefined,
): string {
  if (language && language !== "terraform-template") return inLanguage[language];
  const lines = splitLines(text);
  if (lines.every((line) => /^\s*(?:#|$)/.test(line))) return `The file is empty. ${atTopLevel}`;
  const roots = new Set(lines.map((line) => rootKey.exec(line)?.[1]));
  if (roots.has("services"))
    return "In a compose file, it is expected in the variable KESTRA_CONFIGURATION of a service.";
  const kind = /^kind:[ \t]*["']?(\w+)/m.exec(text)?.[1];
  if (kind === "ConfigMap" || kind === "Secret")
    return `In a ${kind}, it is expected as the value of a key that ends with '.yml' or '.yaml'.`;
  if (kind !== undefined && roots.has("apiVersion"))
    return "In a manifest, it is expected in a ConfigMap or a Secret, or in the variable KESTRA_CONFIGURATION of a container.";
  if (isValues(name, lines, roots))
    return "In values of Kestra's Helm chart, it is expected below 'configurations.application' at the top level.";
  return atTopLevel;
}

const atTopLevel = "It is expected below 'kestra' or 'micronaut' at the top level.";

const inLanguage: Readonly<Record<Exclude<LanguageId, "terraform-template">, string>> = {
  markdown: "In Markdown, it is expected in a fenced code block with the language 'yaml'.",
  shellscript:
    "In a script, it is expected in a heredoc, or in KESTRA_CONFIGURATION as a string of several lines.",
  terraform: "In Terraform, it is expected in a heredoc.",
  dockerfile: "In a Dockerfile, it is expected in a heredoc.",
};

/** A key that is not indented. */
const rootKey = /^\uFEFF?["']?([\w-]+)["']?:/;

const isValues = (
  name: string,
  lines: readonly string[],
  roots: ReadonlySet<string | undefined>,
): boolean =>
  (name.toLowerCase().split(/[/\\]/).at(-1) ?? "").split(/[._-]/).includes("values") ||
  lines.some((line) => line.trimStart().startsWith("configurations:")) ||
  ["image", "replicaCount", "extraEnv"].filter((key) => roots.has(key)).length > 1;
