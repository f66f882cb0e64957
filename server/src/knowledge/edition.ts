// Edition and version of the Kestra that reads a configuration, from the image its containers run.
import type { Image } from "../document/hosts/image";
import type { Config } from "../micronaut/configuration";
import { type KestraVersion, parseVersion } from "./versions";

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

/** The version a configuration is for: the one the user chose, else the one that reads it, as far as that is known. */
export function targetOf(
  config: Config,
  chosen: KestraVersion | undefined,
): KestraVersion | undefined {
  if (chosen) return chosen;
  const versions = imagesOf(config).map(versionIn);
  const names = versions.map((version) => version && `${version.major}.${version.minor}`);
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
