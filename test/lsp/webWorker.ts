// The server's bundle as a web worker runs it: one script, without `require`, `process` and other parts of Node.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { workerScript } from "../../client/src/workerScript";

/** A message of the server that is not a response: a request if it has an id. */
export interface ServerMessage {
  readonly id?: number;
  readonly method: string;
  readonly params?: unknown;
}

interface Response {
  readonly id?: number;
  readonly result?: unknown;
}

export interface WorkerOptions {
  /** The locks of its window. */
  readonly locks?: object;
  /** Replaces the clock, in milliseconds. */
  readonly now?: () => number;
  readonly onMessage?: (message: ServerMessage) => void;
}

export interface Worker {
  notify(method: string, params: object): void;
  ask<T = unknown>(method: string, params: object): Promise<T>;
  /** Responds to a request of the server. */
  respond(id: number, result: unknown): void;
}

export const lockName = "the server's lock";

const noop = (): void => undefined;

/** Runs the bundle in a context with the worker globals it needs. */
export function startWorker({ locks, now, onMessage = noop }: WorkerOptions = {}): Worker {
  const waiting = new Map<number | undefined, (response: Response) => void>();
  const globals: Record<string, unknown> = {
    ...{ AbortController, fetch, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL },
    ...{ crypto, queueMicrotask },
    ...{
      addEventListener: noop,
      importScripts: noop,
      MessageEvent,
      navigator: { locks },
    },
    dispatchEvent: (event: unknown) => (globals.onmessage as (event: unknown) => void)(event),
    postMessage(sent: Response | ServerMessage) {
      const message = structuredClone(sent);
      if ("method" in message) onMessage(message);
      else waiting.get(message.id)?.(message);
    },
  };
  if (now) globals.Date = Object.assign(class extends Date {}, { now });
  globals.self = globals;
  const script = workerScript(readFileSync("dist/server.js", "utf8"), locks && lockName);
  runInContext(script, createContext(globals));
  let last = 0;
  const send = (message: object): void =>
    (globals.onmessage as (event: unknown) => void)({ data: { jsonrpc: "2.0", ...message } });
  return {
    notify: (method, params) => send({ method, params }),
    ask<T>(method: string, params: object) {
      const id = ++last;
      const answer = new Promise<T>((notify) =>
        waiting.set(id, ({ result }) => notify(result as T)),
      );
      send({ id, method, params });
      return answer;
    },
    respond: (id, result) => send({ id, result }),
  };
}
