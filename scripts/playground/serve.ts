// Serves dist/playground on this machine, as a web server of your own would.
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import type { AddressInfo } from "node:net";
import { playgroundFolder } from "./bundle";

const host = "127.0.0.1";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** The page may load its own files and must not send anything. `frame-ancestors` only works as a header. */
const headers = {
  "Content-Security-Policy":
    "default-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Resolves with the address once it listens. Port 0 means any free port. */
export async function servePlayground(
  port = 0,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer(({ method, url = "/" }, response) => {
    const file = fileAt(url);
    if (file === undefined || (method !== "GET" && method !== "HEAD"))
      return void response.writeHead(404, headers).end();
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "Content-Type": type }).end(readFileSync(file));
  });
  server.listen(port, host);
  await once(server, "listening");
  const { port: chosen } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${chosen}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The file at a URL, if there is one inside the folder. */
function fileAt(url: string): string | undefined {
  if (!URL.canParse(url, `http://${host}`)) return undefined;
  const { pathname } = new URL(url, `http://${host}`);
  const file = normalize(
    join(playgroundFolder, pathname.endsWith("/") ? `${pathname}index.html` : pathname),
  );
  if (!file.startsWith(playgroundFolder + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
