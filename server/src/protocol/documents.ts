// Which documents may be ours at all.

/** Languages in which a configuration may be opened; the file's content decides, not its language. */
export const languages = ["yaml", "dockercompose", "spring-boot-properties-yaml", "helm"] as const;

/**
 * A cheap test whether a text may hold a configuration, or a container that runs Kestra's server by the last part of its
 * image; false for most YAML, so that no server starts for it.
 */
export const mayHoldConfiguration = (text: string): boolean =>
  /KESTRA_CONFIGURATION|(^|[\s{,"'])(micronaut|kestra)["']?\s*[.:]/m.test(text) || image.test(text);

const image =
  /\b(image|repository)["']?[ \t]*:[ \t]*(&\S+[ \t]+)?([^\s#]*[/"'-])?kestra(-[\w.-]+)?(?=[:@"'\s,}]|$)/m;
