// The set-ups in docs/agents.md: each is valid, and starts our server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { contributes } from "../../package.json";
import { agentTools } from "../../server/src/agentTools";
import { readArguments } from "../../server/src/cli/options";

const page = readFileSync("docs/agents.md", "utf8").replaceAll("\r\n", "\n");
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(
    ([, text = ""]) => text,
  );

interface Server {
  readonly command: string;
  readonly args: readonly string[];
}

/** The command lines after `npx -y kestra-config`. */
function documented(): string[][] {
  const json = blocks("json").flatMap((text) =>
    Object.values(JSON.parse(text) as Record<string, Record<string, Server>>).flatMap((servers) =>
      Object.values(servers).map(({ command, args }) => [command, ...args]),
    ),
  );
  const shell = blocks("sh").map((text) => (text.split(" -- ")[1] ?? "").trim().split(" "));
  const toml = blocks("toml").map((text) => {
    const [, command = ""] = /^command = "(.*)"$/m.exec(text) ?? [];
    const [, args = "[]"] = /^args = (.*)$/m.exec(text) ?? [];
    return [command, ...(JSON.parse(args) as string[])];
  });
  return [...json, ...shell, ...toml];
}

describe("docs/agents.md", () => {
  it("starts our server in every client", () => {
    const all = documented();
    assert.equal(all.length, 6);
    for (const [command, yes, name, ...args] of all) {
      assert.deepEqual([command, yes, name], ["npx", "-y", "kestra-config"]);
      assert.equal(readArguments(args).kind, "serve-agents");
    }
  });
  it("names the tools as VS Code does", () => {
    const names = contributes.languageModelTools.map(({ toolReferenceName }) => toolReferenceName);
    assert.deepEqual(
      [...page.matchAll(/`#(\w+)`/g)].map(([, name]) => name),
      names,
    );
  });
  it("lists all tools", () =>
    assert.deepEqual(
      [...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name),
      agentTools.map(({ name }) => name),
    ));
});
