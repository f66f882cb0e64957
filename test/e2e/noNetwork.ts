// What both suites say of the network when everything else has been done.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { env, UIKind } from "vscode";
import { whatWasTried } from "./network";
import { inWebWorker } from "./window";

export function expectNoNetwork(): void {
  // A browser sees to its workers itself; and the desktop build's own Node loads nothing in front of a program.
  const here = inWebWorker || env.uiKind === UIKind.Desktop ? it.skip : it;
  const watched = /: watched$/;

  here("was denied to this process and to the server", () => {
    const programs = whatWasTried().filter((line) => watched.test(line));
    assert.ok(programs.some((line) => /\bdist[\\/]server\.js:/.test(line)));
    assert.ok(programs.some((line) => !/\bdist[\\/]server\.js:/.test(line)));
  });

  here("was not touched where nobody had asked", () => {
    const tried = whatWasTried().filter((line) => !watched.test(line));
    assert.deepEqual(tried, []);
  });

  here("would not have let anybody through", async () => {
    const before = whatWasTried().length;
    assert.throws(() => connect(50_000, "127.0.0.1"), { code: "EDENIED" });
    await assert.rejects(fetch("http://127.0.0.1:50000/"));
    assert.equal(whatWasTried().length, before + 2);
  });
}
