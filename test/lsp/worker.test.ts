// The server in a web worker: that its bundle works without Node, and that its lock shows that it runs.
import assert from "node:assert/strict";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { lockName, startWorker } from "./webWorker";

describe("the server in a web worker", () => {
  it("starts, announces its capabilities and answers in the editor's language", async () => {
    const { notify, ask } = startWorker();
    const params = { processId: null, rootUri: null, capabilities: {}, locale: "fr" };
    const begun = await ask("initialize", params);
    assert.ok((begun as { capabilities: Record<string, unknown> }).capabilities.hoverProvider);
    const uri = "file:///application.yml";
    notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text: ssoExample() },
    });
    const hover = await ask("textDocument/hover", {
      textDocument: { uri },
      position: { line: 2, character: 6 },
    });
    assert.match(JSON.stringify(hover), /[éèà]/);
  });

  it("responds only after it has acquired the lock that shows that it is running", async () => {
    let hold: () => unknown = () => assert.fail("the lock was not requested");
    const locks = {
      request(name: string, held: () => unknown) {
        assert.equal(name, lockName);
        hold = held;
      },
    };
    const { ask } = startWorker({ locks });
    let isAnswered = false;
    const answer = ask("initialize", { processId: null, rootUri: null, capabilities: {} });
    void answer.then(() => (isAnswered = true));
    await new Promise((later) => setImmediate(later));
    assert.equal(isAnswered, false);
    const life = hold();
    assert.ok(await answer);
    // The lock is released once this resolves.
    assert.equal(await Promise.race([life, Promise.resolve("held")]), "held");
  });
});
