// Tells the suite, which runs in another process, what only the browser knows: its web workers, of which a language server
// is one, and whom it is connected to, which is a part of every address that the extension sees. Ends a worker, too.
import { once } from "node:events";
import { createServer } from "node:http";
import { messageOf } from "../repository";
import type { Browser, CDPSession } from "playwright-core";
import type { AddressInfo } from "node:net";

/**
 * Answers, at `address`, in JSON: `workers`, the names of all there are at the moment, and `authority`. Asked with the end
 * of a name as `?end=`, ends the workers of that name first: they have no chance to say a word.
 */
export async function serveBrowserLocation(
  browser: Browser,
): Promise<{ address: string; close: () => void }> {
  const session = await browser.newBrowserCDPSession();
  const answer = async (path: string) => {
    const { targetInfos } = await session.send("Target.getTargets", {
      filter: [{ type: "worker" }, { type: "page" }],
    });
    const of = (wanted: string) => targetInfos.filter(({ type }) => type === wanted);
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
      (reported) => response.end(reported),
      (error) => response.writeHead(500).end(messageOf(error)),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Closed from within, which is the only way: the browser lends no hand to end a worker that is not its page's. */
async function endWorker(session: CDPSession, targetId: string) {
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
