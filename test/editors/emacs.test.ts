// The set-up that docs/editors.md gives for Emacs, in a real one: findings are shown, a proposal is inserted, and a fix is
// applied.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { documentedIn, misplaced, moved } from "./misplaced";

const documented = documentedIn("elisp");

const command = [process.execPath, resolve("dist/cli.js"), "lsp", "--stdio"];

/** What a person's configuration has besides: packages, the command's place, and the first of all choices as the chosen one. */
const setUp = `(package-initialize)
(require 'yaml-mode)
${documented.replace('"kestra-config" "lsp" "--stdio"', command.map((part) => JSON.stringify(part)).join(" "))}
(require 'jsonrpc)
(setq jsonrpc-default-request-timeout 60 eglot-sync-connect 60 eglot-connect-timeout 60 eglot-confirm-server-initiated-edits nil)
(advice-add 'completing-read :override
  (lambda (_prompt choices &rest _) (caar choices)))
(defun shown-findings ()
  (flymake-start)
  (while (not (flymake-diagnostics)) (accept-process-output nil 0.05) (flymake-start))
  (mapcar (lambda (found) (format "%d %s"
            (line-number-at-pos (flymake-diagnostic-beg found)) (flymake-diagnostic-text found)))
          (flymake-diagnostics)))
(find-file "application.yml")
(call-interactively 'eglot)
`;

/** Otherwise what the server asks last, Emacs answers when it has ended it already, and fails. */
const end = `(eglot-shutdown (eglot-current-server) nil 60)\n`;

const hasEmacs =
  spawnSync("emacs", [
    ...["--batch", "--eval", "(progn (package-initialize) (require 'yaml-mode) (require 'eglot))"],
  ]).status === 0;

describe("Emacs", function () {
  this.timeout(120_000);
  let folder = "";
  before(function () {
    if (hasEmacs) return;
    console.log("    Emacs with eglot and yaml-mode is not installed: its test is skipped.");
    this.skip();
  });
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-emacs-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What Emacs prints, and the file as it has saved it, when a file with the misplaced role is open. */
  function does(lisp: string): { out: string; text: string } {
    writeFileSync(join(folder, "application.yml"), misplaced);
    writeFileSync(join(folder, "init.el"), `${setUp}${lisp}\n(save-buffer)\n${end}`);
    const { status, stdout, stderr } = spawnSync("emacs", ["--batch", "-l", "init.el"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, HOME: folder },
    });
    assert.equal(status, 0, stderr);
    return { out: stdout, text: readFileSync(join(folder, "application.yml"), "utf8") };
  }

  it("shows findings", () => {
    const { out } = does('(princ (mapconcat #\'identity (shown-findings) "\\n"))');
    assert.match(out, /^3 .*misplaced-default-role/);
  });

  it("inserts a proposal", () => {
    const { text } = does('(goto-char (point-max)) (insert "  secur") (completion-at-point)');
    assert.equal(text, `${misplaced}  security:\n`);
  });

  it("applies a fix", () => {
    const { text } = does(
      '(shown-findings) (search-forward "defaultRole") (let ((last-nonmenu-event ?k)) (eglot-code-actions (point) (point) "quickfix" t))',
    );
    assert.equal(text, moved);
  });
});
