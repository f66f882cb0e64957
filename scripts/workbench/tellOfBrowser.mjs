// Tells the suite, which runs in another process, what only the browser knows: its web workers, of which a language server
// is one, and whom it is connected to, which is a part of every address that the extension sees.
import { once } from "node:events";
import { createServer } from "node:http";

/** Answers, at `address`, in JSON: `workers`, the names of all there are at the moment, and `authority`. */
export async function tellOfBrowser(browser) {
  const session = await browser.newBrowserCDPSession();
  const server = createServer(async (_request, response) => {
    try {
      const { targetInfos } = await session.send("Target.getTargets", {
        filter: [{ type: "worker" }, { type: "page" }],
      });
      const of = (wanted) => targetInfos.filter(({ type }) => type === wanted);
      const workers = of("worker").map(({ title }) => title);
      const authority = of("page").map(({ url }) => new URL(url).host)[0];
      response.end(JSON.stringify({ workers, authority }));
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
