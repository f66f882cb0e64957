// Prints the release notes: the changelog of the version. It is an error if the tag does not match the version in package.json,
// or if the changelog has no notes for it.
import { readFileSync } from "node:fs";

const read = (/** @type {string} */ name) => readFileSync(name, "utf8");

try {
  console.log(releaseNotes(process.argv[2] ?? ""));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} tag */
function releaseNotes(tag) {
  const { version } = JSON.parse(read("package.json"));
  if (tag !== `v${version}`) {
    throw new Error(
      `The tag is '${tag}', but the version in package.json is ${version}. Tag the commit v${version}, or change the version.`,
    );
  }
  const sections = read("CHANGELOG.md").split(/^## /m);
  const section = sections.find((text) => text.split(/[\s\]]/, 1)[0] === version);
  const [, ...lines] = section?.split("\n") ?? [];
  const notes = lines.join("\n").trim();
  if (notes === "") throw new Error(`CHANGELOG.md has no notes for ${version}.`);
  return notes;
}
