// The size of the bundles.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageExtension } from "../package";
import { figuresByName, ours, row, type Measurement } from "./row";
import type { RunSize } from "./runSize";

/** The .vsix is only built if its packager may be installed. */
export const bundleSizes = ({
  folder,
  builds,
  mayInstall,
}: Pick<RunSize, "builds"> & { folder: string; mayInstall: boolean }): Measurement[] => [
  ...["server.js", "client.js"].map((name) => {
    const what = `bundle, ${name}`;
    return {
      rows: [what],
      run: async () => {
        const sizes = figuresByName();
        for (const build of builds)
          sizes.add(build.name, sizeWithParts(join(build.folder, "dist"), name) / 1_000);
        return [row(what, sizes.byName, "KB")];
      },
    };
  }),
  ...(mayInstall
    ? [
        {
          rows: ["bundle, .vsix"],
          run: async () => {
            const file = packageExtension({ out: join(folder, "bench.vsix"), log: console.error });
            return [row("bundle, .vsix", { [ours]: [statSync(file).size / 1_000] }, "KB")];
          },
        },
      ]
    : []),
];

/** The size of a bundle and of all files next to it that it loads. */
function sizeWithParts(folder: string, name: string) {
  const files = [name];
  let size = 0;
  for (const file of files) {
    const text = readFileSync(join(folder, file), "latin1");
    size += text.length;
    for (const [, part = ""] of text.matchAll(/\brequire\("\.\/([\w.-]+\.js)"\)/g))
      if (!files.includes(part)) files.push(part);
  }
  return size;
}
