// A headless Neovim that is controlled from outside: it receives keys and evaluates expressions.
import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { documentedIn } from "./misplaced";

export const hasNeovim = spawnSync("nvim", ["--version"]).status === 0;

export interface Neovim {
  /** The folder of the file; it is removed at the end. */
  readonly folder: string;
  /** Types keys in Vim's notation, such as `o<Esc>`. */
  types(keys: string): Promise<void>;
  /** The value of a Vim expression. */
  evaluates(expression: string): Promise<string>;
  /** Evaluates again until the value fits. The test's own timeout ends the wait. */
  waitFor(expression: string, fits: (value: string) => boolean): Promise<string>;
  text(): Promise<string>;
  waitForText(fits: (text: string) => boolean): Promise<string>;
  quit(): Promise<void>;
}

const lines = 'json_encode(getline(1, "$"))';

const textOf = (value: string): string =>
  (JSON.parse(value || "[]") as string[]).map((line) => `${line}\n`).join("");

/** The configuration in docs/editors.md with the local build as the command. It selects the first of all choices. */
export const documentedSetUp = (): string => `${documentedIn("lua").replace(
  '{ "kestra-config", "lsp", "--stdio" }',
  `{ ${JSON.stringify(process.execPath)}, ${JSON.stringify(resolve("dist/cli.js"))}, "lsp", "--stdio" }`,
)}
vim.cmd("filetype plugin on")
vim.ui.select = function(items, options, choose)
  choose(items[1], 1)
end
`;

/**
 * Opens a file with this text in a new folder; `setUp` is Lua that runs first, like a user's configuration, and `program`
 * another Neovim than the installed one.
 */
export async function openNeovim(
  name: string,
  text: string,
  setUp: string,
  program = "nvim",
): Promise<Neovim> {
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-nvim-"));
  const socket = join(folder, "socket");
  const init = join(folder, "init.lua");
  writeFileSync(init, setUp);
  writeFileSync(join(folder, name), text);
  const editor: ChildProcess = spawn(
    program,
    ["--headless", "-n", "-i", "NONE", "-u", init, "--listen", socket, join(folder, name)],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: folder } },
  );
  const remote = promisify(execFile);
  const evaluates = async (expression: string): Promise<string> => {
    // Older versions print the result to standard error.
    const { stdout, stderr } = await remote(program, [
      ...["--server", socket, "--remote-expr", expression],
    ]);
    return (stdout || stderr).trimEnd();
  };
  async function waitFor(expression: string, fits: (value: string) => boolean): Promise<string> {
    for (;;) {
      assert.equal(editor.exitCode, null, "Neovim has ended");
      const value = await evaluates(expression).catch(() => "");
      if (fits(value)) return value;
    }
  }
  await waitFor("1", (value) => value === "1");
  return {
    folder,
    evaluates,
    waitFor,
    types: async (keys) =>
      void (await remote(program, ["--server", socket, "--remote-send", keys])),
    text: async () => textOf(await evaluates(lines)),
    waitForText: async (fits) => textOf(await waitFor(lines, (value) => fits(textOf(value)))),
    async quit() {
      const ended = once(editor, "exit");
      editor.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
