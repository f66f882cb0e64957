// Runs inside VS Code: has it wake the extension by a YAML file that is not ours, and says what VS Code noted of that.
const { spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const vscode = require("vscode");

const id = "kestra-config.kestra-config";

exports.run = async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("No folder is open.");
  const document = await vscode.workspace.openTextDocument(join(folder.uri.fsPath, "build.yml"));
  await vscode.window.showTextDocument(document);
  await vscode.extensions.getExtension(id)?.activate();
  const milliseconds = between("ExtensionCode") + between("ActivateExtension");
  writeFileSync(
    join(folder.uri.fsPath, "activation.json"),
    JSON.stringify({ milliseconds, serverProcesses: serverProcesses() }),
  );
  console.log("1 passed, 0 failed");
};

/**
 * Milliseconds between two marks that VS Code makes around what it does with the extension.
 *
 * @param {string} what
 */
function between(what) {
  const time = (/** @type {string} */ when) =>
    timeOf([`code/extHost/${when}Load${what}/${id}`, `code/extHost/${when}${what}/${id}`]);
  return time("did") - time("will");
}

/** @param {readonly string[]} names */
function timeOf(names) {
  /** @type {{ getMarks(): { name: string, startTime: number }[] } | undefined} */
  const marks = Reflect.get(globalThis, "MonacoPerformanceMarks");
  const mark = marks?.getMarks().find(({ name }) => names.includes(name));
  if (!mark) throw new Error(`VS Code has noted none of ${names.join(", ")}.`);
  return mark.startTime;
}

/** The children of the extension host that are servers of ours. */
function serverProcesses() {
  const { stdout } = spawnSync("ps", ["-o", "args=", "--ppid", String(process.pid)], {
    encoding: "utf8",
  });
  return stdout.split("\n").filter((args) => args.includes(join("dist", "server.js"))).length;
}
