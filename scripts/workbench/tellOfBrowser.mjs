// Tells the suite, which runs in another process, what only the browser knows: its web workers, of which a language server
// is one, and whom it is connected to, which is a part of every address that the extension sees. Ends a worker, too.
import { once } from "node:events";
import { createServer } from "node:http";
import { messageOf } from "../install.mjs";

/**
 * Answers, at `address`, in JSON: `workers`, the names of all there are at the moment, and `authority`. Asked with the end
 * of a name as `?end=`, ends the workers of that name first: they have no chance to say a word.
 *
 * @param {import("playwright-core").Browser} browser
 */
export async function tellOfBrowser(browser) {
  const session = await browser.newBrowserCDPSession();
  const answer = async (/** @type {string} */ path) => {
    const { targetInfos } = await session.send("Target.getTargets", {
      filter: [{ type: "worker" }, { type: "page" }],
    });
    const of = (/** @type {string} */ wanted) => targetInfos.filter(({ type }) => type === wanted);
    const ending = new URL(path, "http://localhost").searchParams.get("end");
    if (ending !== null)
      for (const { title, targetId } of of("worker"))
        if (title.endsWith(ending)) await endWorker(session, targetId);
    const workers = of("worker").map(({ title }) => title);
    const authority = of("page").map(({ url }) => new URL(url).host)[0];
    return JSON.stringify({ workers, authority });
  };
  const server = createServer(({ url = "" }, response) => {
    answer(url).then(
      (told) => response.end(told),
      (error) => response.writeHead(500).end(messageOf(error)),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Closed from within, which is the only way: the browser lends no hand to end a worker that is not its page's.
 *
 * @param {import("playwright-core").CDPSession} session
 * @param {string} targetId
 */
async function endWorker(session, targetId) {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const ended = new Promise((resolve) =>
    session.on(
      "Target.detachedFromTarget",
      (gone) => gone.sessionId === sessionId && resolve(gone),
    ),
  );
  const close = { id: 1, method: "Runtime.evaluate", params: { expression: "self.close()" } };
  await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify(close) });
  await ended;
}
