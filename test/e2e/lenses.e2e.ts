// Code lenses and inlay hints as VS Code shows them, and what a click on one does.
import assert from "node:assert/strict";
import {
  type CodeLens,
  commands,
  env,
  type InlayHint,
  Range,
  type TextDocument,
  workspace,
} from "vscode";
import { execute } from "./providers";
import { closeEverything, inWebWorker, openFile, openSample, startServer } from "./window";

const lensesOf = (document: TextDocument): Thenable<CodeLens[]> =>
  execute<CodeLens[]>("CodeLensProvider", document, 100);

const hintsOf = async ({ uri }: TextDocument): Promise<unknown[]> =>
  (
    await commands.executeCommand<InlayHint[]>(
      "vscode.executeInlayHintProvider",
      uri,
      new Range(0, 0, 1000, 0),
    )
  ).map(({ label }) => label);

/** Runs `work` with a setting turned off, and restores the setting even if `work` fails. */
async function without(setting: string, work: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration("kestraConfig");
  await settings.update(setting, false);
  try {
    await work();
  } finally {
    await settings.update(setting, undefined);
  }
}

/** Asks until the result is as expected: the server receives a setting some time after VS Code has it. */
async function untilEqual<T>(expected: T, ask: () => Promise<T>): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    if (JSON.stringify(await ask()) === JSON.stringify(expected)) return;
  }
  assert.deepEqual(await ask(), expected);
}

describe("code lenses", () => {
  before(startServer);
  after(closeEverything);

  it("copy a client's redirect URI to the clipboard", async () => {
    const { document } = await openSample("docker-compose.yml");
    // The first one is at the top of the file.
    const [, ...lenses] = await lensesOf(document);
    const redirect = "http://localhost:8080/oauth/callback/authentik";
    const titles = lenses.slice(0, 4).map(({ command }) => command?.title);
    const copies = ["Copy", "Copy as regular expression", "Copy post-logout URI"];
    // VS Code keeps a command with arguments in the extension host that created it.
    const seen = inWebWorker ? copies.map(() => undefined) : copies;
    assert.deepEqual(titles, [`Redirect URI: ${redirect}`, ...seen]);
    await env.clipboard.writeText("");
    const copy = inWebWorker
      ? { command: "kestraConfig.copyText", arguments: [{ text: redirect, what: "redirect URI" }] }
      : lenses[1]?.command;
    assert.ok(copy);
    await commands.executeCommand(copy.command, ...(copy.arguments as unknown[]));
    assert.equal(await env.clipboard.readText(), redirect);
  });
});

describe("inlay hints", () => {
  before(startServer);
  after(closeEverything);

  it("show the variable that overrides a value, and disappear when their setting is off", async () => {
    const { document } = await openFile(
      "compose.yml",
      `services:
  kestra:
    image: kestra/kestra-ee:v1.3.0
    environment:
      KESTRA_URL: https://real.example.com
      KESTRA_CONFIGURATION: |
        kestra:
          url: https://another.example.com
`,
    );
    const expected = ["\u2190 https://real.example.com (KESTRA_URL)"];
    assert.deepEqual(await hintsOf(document), expected);
    await without("inlayHints.effectiveValues", () => untilEqual([], () => hintsOf(document)));
    await untilEqual(expected as unknown[], () => hintsOf(document));
  });
});
