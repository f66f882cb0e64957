// A proxy that connects every tunnel to one port of this machine, whatever host is requested.
import type { RequestListener } from "node:http";
import { connect } from "node:net";
import { startStub, type Stub } from "./stub";

export interface Proxy extends Stub {
  /** The requested tunnels, each with the client's credentials. */
  readonly tunnels: readonly {
    readonly target: string;
    readonly authorization: string | undefined;
  }[];
}

/** `answer` handles requests in plain http. */
export async function startProxy(
  port: number,
  answer: RequestListener = (_request, response) => void response.writeHead(404).end(),
): Promise<Proxy> {
  const tunnels: { target: string; authorization: string | undefined }[] = [];
  const stub = await startStub(answer, {
    prepare: (server) =>
      server.on("connect", ({ url = "", headers }, client) => {
        tunnels.push({ target: url, authorization: headers["proxy-authorization"] });
        const target = connect(port, "127.0.0.1", () => {
          client.write("HTTP/1.1 200 Connected\r\n\r\n");
          target.pipe(client).pipe(target);
        });
        target.on("error", () => client.destroy()).on("close", () => client.destroy());
        client.on("error", () => target.destroy()).on("close", () => target.destroy());
      }),
  });
  return { ...stub, tunnels };
}
