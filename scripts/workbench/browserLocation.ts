// Gives the suite, which runs in another process, information that only the browser has: its web workers (the language server
// is one), and the authority it is connected to, which is part of every URI that the extension sees. Can also end a worker.
import { once } from "node:events";
import { createServer } from "node:http";
import { messageOf } from "../repository";
import type { Browser, CDPSession } from "playwright-core";
import type { AddressInfo } from "node:net";

/**
 * Responds at `address` with JSON: `workers`, the names of all current workers, and `authority`. With the end of a name as
 * `?end=`, it first kills the workers with that name.
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

/** Closes the worker from inside, because the browser can only end workers of its page. */
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
