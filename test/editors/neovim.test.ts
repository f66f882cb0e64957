// The configuration for Neovim in docs/editors.md, in a real Neovim: findings, completion and a fix.
import assert from "node:assert/strict";
import { misplaced, fixed } from "./misplaced";
import { documentedSetUp, hasNeovim, type Neovim, openNeovim } from "./neovim";

describe("Neovim", function () {
  this.timeout(60_000);
  let editor: Neovim;
  before(function () {
    if (hasNeovim) return;
    console.log("    Neovim is not installed: this test is skipped.");
    this.skip();
  });
  beforeEach(async () => {
    editor = await openNeovim("application.yml", misplaced, documentedSetUp());
  });
  afterEach(() => editor.quit());

  const codes =
    'luaeval(\'table.concat(vim.tbl_map(function(d) return (d.lnum + 1) .. " " .. d.message end, vim.diagnostic.get(0)), "|")\')';
  const shown = (what: RegExp) => editor.waitFor(codes, (value) => what.test(value));

  it("shows findings", async () => {
    const found = await shown(/defaultRole|default role/i);
    assert.match(found, /^3 /);
  });

  it("inserts a completion item", async () => {
    await shown(/./);
    // Vim inserts an item at once if it is the only match.
    await editor.types(":set noautoindent indentkeys=<CR>Go  secur<C-x><C-o>");
    const text = await editor.waitForText((now) => /security/.test(now.slice(misplaced.length)));
    assert.ok(text.startsWith(misplaced), text);
    assert.equal(text.slice(misplaced.length), "  security:\n");
  });

  it("applies a fix", async () => {
    await shown(/./);
    await editor.types(":3<CR>ww:lua vim.lsp.buf.code_action()<CR>");
    const text = await editor.waitForText((now) => now !== misplaced);
    assert.equal(text, fixed);
  });
});
