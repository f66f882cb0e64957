// Tells the suite, which runs in another process, which web workers the browser has: how it knows whether a language server
// runs that it could not see otherwise.
import { once } from "node:events";
import { createServer } from "node:http";

/** Answers, at `address`, with the names of all workers there are at the moment, as a list in JSON. */
export async function lendWorkers(browser) {
  const session = await browser.newBrowserCDPSession();
  const server = createServer(async (_request, response) => {
    try {
      const { targetInfos } = await session.send("Target.getTargets", {
        filter: [{ type: "worker" }],
      });
      response.end(JSON.stringify(targetInfos.map(({ title }) => title)));
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
