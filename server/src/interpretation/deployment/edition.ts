// Edition and version of the Kestra that reads a configuration: from the image its containers run, or as somebody says.
import { lineEnd, nextLine } from "../../document/lines";
import type { Image } from "../../document/fileKinds/image";
import type { Config } from "../../micronaut/configuration";
import { formatVersion, type KestraVersion, parseVersion } from "../../knowledge/versions";

export type Edition = "open-source" | "enterprise";

/** The edition in an image, from any registry; nothing for images that others have made. */
export function editionIn(image: Image | undefined): Edition | undefined {
  const path = image?.name?.toLowerCase() ?? "";
  if (/(^|\/)kestra-ee$/.test(path)) return "enterprise";
  return /(^|\/)kestra\/kestra$/.test(path) ? "open-source" : undefined;
}

/** The version in an image's tag; nothing for `latest` and its like, and for the tags that others have given. */
export const versionIn = (image: Image | undefined): KestraVersion | undefined =>
  editionIn(image) && image?.tag !== undefined ? parseVersion(image.tag) : undefined;

/** The edition that reads a configuration; nothing where its containers do not agree. */
export const editionOf = (config: Config): Edition | undefined =>
  agreed(imagesOf(config).map(editionIn));

/** The version a configuration is for, and who says so. */
export interface Target {
  readonly version: KestraVersion;
  readonly source: "setting" | "comment" | "image";
}

/** The version a configuration is for: the user's setting comes first, then a comment at its top, then the image. */
export function targetWithSource(
  config: Config,
  chosen: KestraVersion | undefined,
): Target | undefined {
  if (chosen) return { version: chosen, source: "setting" };
  const written = commentedVersion(config);
  if (written) return { version: written, source: "comment" };
  const version = imageVersion(config);
  return version && { version, source: "image" };
}

/** The version a configuration is for, as far as anybody says it. */
export const targetOf = (
  config: Config,
  chosen: KestraVersion | undefined,
): KestraVersion | undefined => targetWithSource(config, chosen)?.version;

/** `# kestra-config: version=1.3` before the first key of the configuration, or else of the file that carries it. */
function commentedVersion({ text, region }: Config): KestraVersion | undefined {
  for (const top of [region.span.start, 0]) {
    for (const line of leadingComments(text, top)) {
      const [, version] = /^#\s*kestra-config:\s*version=(\S+)$/.exec(line) ?? [];
      const parsed = version === undefined ? undefined : parseVersion(version);
      if (parsed) return parsed;
    }
  }
  return undefined;
}

/** The comments from a place on, above everything else; line by line, for a file may hold many configurations. */
function* leadingComments(text: string, from: number): Generator<string> {
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const content = text
      .slice(start, lineEnd(text, start))
      .replace(/^\uFEFF/, "")
      .trim();
    if (content.startsWith("#")) yield content;
    else if (content !== "" && content !== "---") return;
  }
}

/** The version in the images; nothing where they do not agree. */
function imageVersion(config: Config): KestraVersion | undefined {
  const versions = imagesOf(config).map(versionIn);
  const names = versions.map((version) => version && formatVersion(version));
  return agreed(names) === undefined ? undefined : versions[0];
}

/** The images of the servers; what another file adds to a server may leave its image out. */
const imagesOf = ({ workloads, elsewhere }: Config): (Image | undefined)[] => [
  ...workloads.map(({ image }) => image),
  ...elsewhere.workloads.flatMap(({ workload: { image } }) => (image ? [image] : [])),
];

/** What all of them are; nothing where one differs or is not known. */
const agreed = <T>([first, ...rest]: readonly (T | undefined)[]): T | undefined =>
  rest.every((other) => other === first) ? first : undefined;
