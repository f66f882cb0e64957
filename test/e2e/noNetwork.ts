// The network checks that both suites run last.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { env, UIKind } from "vscode";
import { networkAttempts } from "./network";
import { inWebWorker } from "./window";

export function expectNoNetwork(): void {
  // Workers are the browser's responsibility, and the Node of the desktop build ignores --require in NODE_OPTIONS.
  const here = inWebWorker || env.uiKind === UIKind.Desktop ? it.skip : it;
  const watched = /: watched$/;
  const server = /\bdist[\\/]cachedServer\.js:/;

  here("is denied to this process and to the server", () => {
    const programs = networkAttempts().filter((line) => watched.test(line));
    assert.ok(programs.some((line) => server.test(line)));
    assert.ok(programs.some((line) => !server.test(line)));
  });

  here("was used only where the user had asked for a request", () => {
    const tried = networkAttempts().filter((line) => !watched.test(line));
    assert.deepEqual(tried, []);
  });

  here("is really denied: a connection and a request fail", async () => {
    const before = networkAttempts().length;
    assert.throws(() => connect(50_000, "127.0.0.1"), { code: "EDENIED" });
    await assert.rejects(fetch("http://127.0.0.1:50000/"));
    assert.equal(networkAttempts().length, before + 2);
  });
}
