// A server that misbehaves as a test defines, and tracks which connections are open.
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";

export interface Stub {
  readonly origin: string;
  readonly port: number;
  /** The requests, oldest first. */
  readonly requests: readonly {
    readonly method: string;
    readonly url: string;
    readonly headers: NodeJS.Dict<string | string[]>;
  }[];
  /** Resolves once the client has closed every connection. */
  allClosed(): Promise<void>;
  close(): Promise<void>;
}

const folder = join("test", "provider", "certificates");

/** The path of a certificate, and its content with the key that all of them share. */
export const certificateFile = (name: string): string => join(folder, `${name}.pem`);
export const certificate = (name: string): { key: string; cert: string } => ({
  key: readFileSync(join(folder, "server.key.pem"), "utf8"),
  cert: readFileSync(certificateFile(name), "utf8"),
});

/** Starts it on a free port of this machine; `secure` is the name of its certificate. */
export async function startStub(
  answer: RequestListener,
  {
    secure,
    prepare,
  }: { readonly secure?: string; readonly prepare?: (server: Server) => void } = {},
): Promise<Stub> {
  const requests: { method: string; url: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  const listener: RequestListener = (request, response) => {
    const { method = "", url = "", headers } = request;
    requests.push({ method, url, headers });
    answer(request, response);
  };
  const server = secure
    ? createSecureServer(certificate(secure), listener)
    : createServer(listener);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => {
      sockets.delete(socket);
      if (sockets.size === 0) for (const notify of waiting.splice(0)) notify();
    });
  });
  prepare?.(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${secure ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    requests,
    allClosed: () =>
      sockets.size === 0 ? Promise.resolve() : new Promise((notify) => waiting.push(notify)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export const json =
  (body: unknown): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
