// Edition and version of the Kestra that reads a configuration: from the image of its containers, or as set by the
// user.
import { lineEnd, nextLine } from "../../document/lines";
import type { Image } from "../../document/fileKinds/image";
import type { Config } from "../../micronaut/configuration";
import {
  formatVersion,
  type KestraVersion,
  parseVersion,
  releaseOfMovingTag,
} from "../../knowledge/versions";

export type Edition = "open-source" | "enterprise";

/** The edition of an official image, from any registry; undefined for other images. */
export function editionIn(image: Image | undefined): Edition | undefined {
  const path = image?.name?.toLowerCase() ?? "";
  if (/(^|\/)kestra-ee$/.test(path)) return "enterprise";
  return /(^|\/)kestra\/kestra$/.test(path) ? "open-source" : undefined;
}

/** The version that an image's tag means; undefined for unknown tags and for images that are not official. */
function versionIn(image: Image | undefined): KestraVersion | undefined {
  if (image?.tag === undefined || !editionIn(image)) return undefined;
  return parseVersion(image.tag) ?? movingVersionIn(image);
}

/** The version that `latest` and the like mean. With a digest, it is the one at the time of pinning, which is unknown. */
const movingVersionIn = ({ tag = "", hasDigest }: Image): KestraVersion | undefined =>
  hasDigest ? undefined : releaseOfMovingTag(tag);

/** The edition that reads a configuration; undefined if its containers differ. */
export const editionOf = (config: Config): Edition | undefined =>
  agreed(imagesOf(config).map(editionIn));

/** The version a configuration targets, and where that comes from. */
export interface Target {
  readonly version: KestraVersion;
  readonly source: "setting" | "comment" | "image";
  /** The image tag that is taken for the newest release, such as `latest`. */
  readonly movingTag?: string;
}

/** The version a configuration targets: from the user's setting, else a comment at its top, else the image. */
export function targetWithSource(
  config: Config,
  chosen: KestraVersion | undefined,
): Target | undefined {
  if (chosen) return { version: chosen, source: "setting" };
  const written = commentedVersion(config);
  if (written) return { version: written, source: "comment" };
  return imageTarget(config);
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
function imageTarget(config: Config): Target | undefined {
  const images = imagesOf(config);
  const versions = images.map(versionIn);
  const [version] = versions;
  const names = versions.map((each) => each && formatVersion(each));
  if (!version || agreed(names) === undefined) return undefined;
  const moving = images.find((image) => image?.tag !== undefined && movingVersionIn(image));
  return { version, source: "image", ...(moving?.tag ? { movingTag: moving.tag } : {}) };
}

/** The images of the servers. Another file that adds to a server may omit its image. */
const imagesOf = ({ workloads, otherFiles }: Config): (Image | undefined)[] => [
  ...workloads.map(({ image }) => image),
  ...otherFiles.workloads.flatMap(({ workload: { image } }) => (image ? [image] : [])),
];

/** The common value; undefined if one differs or is unknown. */
const agreed = <T>([first, ...rest]: readonly (T | undefined)[]): T | undefined =>
  rest.every((other) => other === first) ? first : undefined;
