// Which containers run Kestra's server: those whose image is Kestra's or derived from it, and those that contain its
// configuration. Companion programs have Kestra's name in their images, too.
import { configurationVariable } from "../../document/fileKinds/source";
import type { Workload } from "../../document/fileKinds/workload";

/** Words in an image name that mark another program: one that runs next to Kestra, or one that uses it. */
const otherPrograms = new Set(
  "agent api backup cli client db database docs dind elasticsearch exporter gateway init kafka mcp minio mysql nginx operator postgres postgresql proxy redis sync terraform ui".split(
    " ",
  ),
);

/** Whether a container runs Kestra's server, judging by its image and variables. */
export const isServer = ({ image, variables, removed = [] }: Workload): boolean =>
  isServerImage(image?.name) ||
  [...variables, ...removed].some(({ name }) => name === configurationVariable);

/** `kestra/kestra`, `registry.kestra.io/docker/kestra-ee` and images built on them, such as `acme/my-kestra`. */
export function isServerImage(name: string | undefined): boolean {
  const words = name?.split("/").at(-1)?.toLowerCase().split(/[-_.]/) ?? [];
  return words.includes("kestra") && !words.some((word) => otherPrograms.has(word));
}
