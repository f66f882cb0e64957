// The language of a file by its name, and by its first line if the name has no extension.
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

/** The same for a file with this text. */
export const languageOfText = (name: string, text: string): LanguageId | undefined =>
  languageOfName(name) ??
  (hasExtension(name) || !/^#!.*sh\b/.test(text) ? undefined : "shellscript");

const hasExtension = (name: string): boolean => /\.[^/\\.]*$/.test(name);

/** Whether a file may be YAML according to its name, which may also end in `.yml.dist` or have no extension. */
export const isYamlName = (name: string): boolean =>
  (!hasExtension(name) && !otherNames.test(name)) || /\.(?:ya?ml|json)(?:\.[^/\\.]*)?$/i.test(name);

/** Files of other programs that have no extension. */
const otherNames =
  /(?:^|[/\\])(?:Makefile|Jenkinsfile|Vagrantfile|Procfile|Justfile|Caddyfile|LICENSE|README)$/i;
