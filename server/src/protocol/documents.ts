// Which documents may be relevant at all.
import { rootLikeLine } from "../document/fileKinds/brokenRoot";
import { mayHaveRoot } from "../document/fileKinds/plain";
import { configurationVariable, namesKestra } from "../document/fileKinds/source";
import { largestText } from "../document/limits";

/** Language ids of documents that may contain a configuration; the content decides, not the language. */
export const languages = ["yaml", "dockercompose", "spring-boot-properties-yaml", "helm"] as const;

/** Language ids of documents that may contain code blocks of YAML. The client serves them only if the user wants it. */
export const codeBlockLanguages = ["markdown", "shellscript", "terraform", "dockerfile"] as const;

/**
 * What a file with a configuration is usually called, as a glob pattern of VS Code: in a workspace that contains such a file, the
 * client looks for a configuration before any file is opened. One pattern, because each costs a search for file names.
 */
export const usualNames = "**/{*kestra*,application*,*compose*,*values*,*configmap*}.{yml,yaml}";

/**
 * A cheap test whether a text may contain a configuration, or a container that runs Kestra's server according to the
 * last part of its image. False for most YAML, so that no server starts for it. Only the beginning of an oversized text
 * is tested.
 */
export function mayContainConfiguration(text: string): boolean {
  const start = text.slice(0, largestText);
  return (
    (namesKestra.test(start) &&
      (start.includes(configurationVariable) ||
        mayHaveRoot(start) ||
        rootWithoutColon.test(start))) ||
    rootLikeLine(start) !== undefined ||
    [...start.matchAll(image)].some(([, written = ""]) => isOurImage(written))
  );
}

/** A root key with a slip, in a string of a file. */
const rootWithoutColon = /^ +(?:- )?["'`]?(?:kestra|micronaut)["']?[=;\uFF1A]?[ \t]*\r?$/m;

const image = /\b(?:[Ii]mage|repository)["']?[ \t]*:[ \t]*(?:&[^\s#]+[ \t]+)?([^\s#]*)/g;

/** Longer image references are not considered. */
const longestImage = 500;

const isOurImage = (written: string): boolean =>
  // eslint-disable-next-line redos/no-vulnerable -- at most longestImage characters
  written.length <= longestImage && /(?:^|[/"'-])kestra(?:-[\w.-]+)?(?:[:@"',}]|$)/.test(written);
