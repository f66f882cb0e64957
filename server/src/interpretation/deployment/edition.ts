// Edition and version of the Kestra that reads a configuration: from the image of its containers, or as set by the
// user.
import { lineEnd, nextLine } from "../../document/lines";
import type { Image } from "../../document/fileKinds/image";
import type { Config } from "../../micronaut/configuration";
import { formatVersion, type KestraVersion, parseVersion } from "../../knowledge/versions";

export type Edition = "open-source" | "enterprise";

/** The edition of an official image, from any registry; undefined for other images. */
export function editionIn(image: Image | undefined): Edition | undefined {
  const path = image?.name?.toLowerCase() ?? "";
  if (/(^|\/)kestra-ee$/.test(path)) return "enterprise";
  return /(^|\/)kestra\/kestra$/.test(path) ? "open-source" : undefined;
}

/** The version in an image's tag; undefined for tags like `latest` and for images that are not official. */
export const versionIn = (image: Image | undefined): KestraVersion | undefined =>
  editionIn(image) && image?.tag !== undefined ? parseVersion(image.tag) : undefined;

/** The edition that reads a configuration; undefined if its containers differ. */
export const editionOf = (config: Config): Edition | undefined =>
  agreed(imagesOf(config).map(editionIn));

/** The version a configuration targets, and where that comes from. */
export interface Target {
  readonly version: KestraVersion;
  readonly source: "setting" | "comment" | "image";
}

/** The version a configuration targets: from the user's setting, else a comment at its top, else the image. */
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

/** The version a configuration targets, if known. */
export const targetOf = (
  config: Config,
  chosen: KestraVersion | undefined,
): KestraVersion | undefined => targetWithSource(config, chosen)?.version;

/** `# kestra-config: version=1.3` before the first key of the configuration, or else of the file that contains it. */
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

/** The leading comments from an offset on. Read lazily, because a file may contain many configurations. */
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

/** The version of the images; undefined if they differ. */
function imageVersion(config: Config): KestraVersion | undefined {
  const versions = imagesOf(config).map(versionIn);
  const names = versions.map((version) => version && formatVersion(version));
  return agreed(names) === undefined ? undefined : versions[0];
}

/** The images of the servers. Another file that adds to a server may omit its image. */
const imagesOf = ({ workloads, otherFiles }: Config): (Image | undefined)[] => [
  ...workloads.map(({ image }) => image),
  ...otherFiles.workloads.flatMap(({ workload: { image } }) => (image ? [image] : [])),
];

/** The common value; undefined if one differs or is unknown. */
const agreed = <T>([first, ...rest]: readonly (T | undefined)[]): T | undefined =>
  rest.every((other) => other === first) ? first : undefined;
