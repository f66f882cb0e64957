// The configuration for Emacs in docs/editors.md, in a real Emacs: findings, completion, a fix and a setup.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { documentedIn, misplaced, fixed } from "./misplaced";

const documented = documentedIn("elisp");

const withClient = `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: kestra
          client-secret: "\${SECRET}"
          openid:
            issuer: https://id.example.com/application/o/kestra/
kestra:
  url: https://kestra.example.com
`;

const command = [process.execPath, resolve("dist/cli.js"), "lsp", "--stdio"];

/** The documented configuration with packages and the local build as the command. Selects the first of all choices. */
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

/** Without this, Emacs fails because it responds to the server's last request after it has stopped the server. */
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
    console.log("    Emacs with eglot and yaml-mode is not installed: this test is skipped.");
    this.skip();
  });
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-emacs-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The output of Emacs and the saved file, after running `lisp` in a file with this text. */
  function runEmacs(lisp: string, before = misplaced): { out: string; text: string } {
    writeFileSync(join(folder, "application.yml"), before);
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
    const { out } = runEmacs('(princ (mapconcat #\'identity (shown-findings) "\\n"))');
    assert.match(out, /^3 .*misplaced-default-role/);
  });

  it("inserts a completion item", () => {
    const { text } = runEmacs('(goto-char (point-max)) (insert "  secur") (completion-at-point)');
    assert.equal(text, `${misplaced}  security:\n`);
  });

  it("applies a fix", () => {
    const { text } = runEmacs(
      '(shown-findings) (search-forward "defaultRole") (let ((last-nonmenu-event ?k)) (eglot-code-actions (point) (point) "quickfix" t))',
    );
    assert.equal(text, fixed);
  });

  it("sets up a client", () => {
    const { text } = runEmacs(
      '(search-forward "clients") (let ((last-nonmenu-event ?k)) (eglot-code-actions (point) (point) nil t))',
      withClient,
    );
    const [above = "", below = ""] = withClient.split(/^(?=kestra:)/m);
    assert.ok(text.startsWith(`${above}        keycloak:\n          client-id: `), text);
    assert.ok(text.endsWith(`\n${below}`), text);
  });
});
