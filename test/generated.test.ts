// The generated files are up to date and their contents are correct.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseYaml } from "../server/src/document/yaml/read";
import { findingsIn } from "./check";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets = Object.entries(
  JSON.parse(readFileSync("snippets/kestra-config.code-snippets", "utf8")) as Record<
    string,
    Snippet
  >,
);

/** The text that an editor inserts for a snippet. `stop` maps each default to what the user types over it. */
const expand = (body: readonly string[], stop = (text: string): string => text): string =>
  `${body
    .join("\n")
    .replaceAll("\t", "  ")
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, (_, text: string) => stop(text))
    .replace(/\\([\\$}])/g, "$1")}\n`;

/** Replaces the example values that a user has to replace. */
const filled = (stop: string): string =>
  stop === "user pool id"
    ? "eu-west-1_AbC"
    : /^CLIENT_/.test(stop)
      ? `\${${stop}}`
      : /^[a-z ]+$/.test(stop)
        ? "kestra"
        : stop;

describe("generated files", () => {
  it("are up to date", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/generate.ts", "--check"],
      {
        encoding: "utf8",
      },
    );
    assert.equal(status, 0, stderr);
  }).timeout(30_000);

  for (const [name, { body, prefix }] of snippets) {
    it(`snippet '${name}' is valid YAML without findings once its example values are replaced`, () => {
      const text = expand(body, filled);
      assert.deepEqual(parseYaml(text).problems, []);
      const ids = findingsIn(text);
      assert.deepEqual(
        ids
          // The role in the documentation is broad, and the documentation points that out.
          .filter(({ severity, rule }) => severity !== "hint" && rule.id !== "broad-default-role")
          .map(({ rule }) => rule.id),
        [],
        text,
      );
      assert.match(prefix, /^kestra-/);
    });
  }

  it("have a snippet that equals the example in the documentation", () => {
    const page = snippets.find(([, { prefix }]) => prefix === "kestra-sso-authentik-page");
    assert.equal(
      expand(page?.[1].body ?? []),
      readFileSync("test/fixtures/public/authentik-page.yml", "utf8"),
    );
  });
});
