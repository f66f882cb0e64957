// Which documents may be ours at all.
import { largestText } from "../document/limits";

/** Languages in which a configuration may be opened; the file's content decides, not its language. */
export const languages = ["yaml", "dockercompose", "spring-boot-properties-yaml", "helm"] as const;

/**
 * A cheap test whether a text may hold a configuration, or a container that runs Kestra's server by the last part of its
 * image; false for most YAML, so that no server starts for it. Of a text that is too large its beginning decides.
 */
export function mayHoldConfiguration(text: string): boolean {
  const start = text.slice(0, largestText);
  return (
    configuration.test(start) ||
    [...start.matchAll(image)].some(([, written = ""]) => isOurImage(written))
  );
}

const configuration = /KESTRA_CONFIGURATION|(^|[\s{,"'])(micronaut|kestra)["']?\s*[.:]/m;

const image = /\b(?:image|repository)["']?[ \t]*:[ \t]*(?:&[^\s#]+[ \t]+)?([^\s#]*)/g;

/** References to images are shorter. */
const longestImage = 500;

const isOurImage = (written: string): boolean =>
  // eslint-disable-next-line redos/no-vulnerable -- at most longestImage characters
  written.length <= longestImage && /(?:^|[/"'-])kestra(?:-[\w.-]+)?(?:[:@"',}]|$)/.test(written);
