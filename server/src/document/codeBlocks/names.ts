// The language of a file by its name.
import type { LanguageId } from "./codeBlock";

const names: readonly (readonly [RegExp, LanguageId])[] = [
  [/\.(?:md|mdx|markdown)$/i, "markdown"],
  [/\.(?:sh|bash|zsh|ksh)$/i, "shellscript"],
  [/\.tf$/i, "terraform"],
  [/\.ya?ml\.(?:tftpl|tpl)$/i, "terraform-template"],
  [/(?:^|[/\\])(?:Dockerfile|Containerfile)(?:\.[^/\\]*)?$|\.Dockerfile$/i, "dockerfile"],
];

/** Undefined for YAML and for files of any other language. */
export const languageOfName = (name: string): LanguageId | undefined =>
  names.find(([pattern]) => pattern.test(name))?.[1];

/** Whether a file is YAML according to its name, which may also end in `.yml.dist` or the like. */
export const isYamlName = (name: string): boolean => /\.(?:ya?ml|json)(?:\.[^/\\.]*)?$/i.test(name);
