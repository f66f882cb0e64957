// The server of `npm run playground`.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { playgroundFolder } from "../../scripts/playground/bundle";
import { servePlayground } from "../../scripts/playground/serve";

describe("the server of the playground", () => {
  let served: Awaited<ReturnType<typeof servePlayground>>;
  before(async () => {
    served = await servePlayground();
  });
  after(() => served.close());

  /** Requests a path as it is, which `fetch` would normalise. */
  async function get(path: string, method = "GET"): Promise<IncomingMessage> {
    const { hostname, port } = new URL(served.address);
    const asked = request({ hostname, port, path, method }).end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.resume();
    return response;
  }

  it("sends every file with its type and a policy that allows no connection", async () => {
    const names = readdirSync(playgroundFolder, { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => name.includes("."));
    assert.ok(names.length > 6);
    for (const name of names) {
      const { statusCode, headers } = await get(`/${name}`);
      assert.equal(statusCode, 200, name);
      assert.match(
        headers["content-type"] ?? "",
        /^(?:text\/(?:html|css|javascript|plain); charset=utf-8|image\/png)$/,
      );
      assert.match(String(headers["content-security-policy"]), /connect-src 'none'/);
    }
    assert.equal((await get("/")).headers["content-type"], "text/html; charset=utf-8");
  });

  it("sends nothing else", async () => {
    for (const path of ["/../cli.js", "/%2e%2e/cli.js", "/..%2fcli.js", "/gone", "//", "/%"])
      assert.equal((await get(path)).statusCode, 404, path);
    assert.equal((await get("/", "POST")).statusCode, 404);
  });

  it("listens on this machine only", () => {
    assert.match(served.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  });
});
