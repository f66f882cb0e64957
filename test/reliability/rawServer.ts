// The server as a process with raw access to its input, so that tests can send what no correct editor sends.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pulling } from "../lsp/editor";

export interface Message {
  readonly jsonrpc: "2.0";
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface RawServer {
  readonly process: ChildProcess;
  /** Everything the server has sent so far. */
  readonly received: readonly Message[];
  /** Resolves with the exit code, or the signal. */
  readonly ended: Promise<number | string | null>;
  sendBytes(text: string): void;
  send(message: object): void;
  notify(method: string, params?: unknown): void;
  /** Sends a request and resolves with its response, which may be an error. */
  ask(method: string, params?: unknown): Promise<Message>;
  /** The same under a given id. */
  askAs(id: string | number, method: string, params?: unknown): Promise<Message>;
  /** Sets the response to the server's requests of `method`; all others get null. */
  replyTo(method: string, reply: (params: unknown) => unknown): void;
  /** From now on, answers all requests of the server with an error. */
  refuseAll(): void;
  initialize(
    capabilities?: object,
    processId?: number | null,
    workspaceFolders?: readonly object[],
  ): Promise<Message>;
  open(uri: string, text: string, version?: number): void;
  /** Resolves once `isSo` returns true, which is checked after each received message. */
  until(condition: () => boolean): Promise<void>;
  /** The findings in an open document. */
  pull(uri: string): Promise<unknown>;
  quit(): Promise<number | string | null>;
}

const running = new Set<ChildProcess>();

/** Kills all servers that a failed test has left running. */
export function endAll(): void {
  for (const process of running) process.kill("SIGKILL");
}

export function startRaw(...flags: string[]): RawServer {
  const process_ = spawn(process.execPath, [...flags, "dist/server.js", "--stdio"], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  running.add(process_);
  const ended = once(process_, "exit").then(([code, signal]) => {
    running.delete(process_);
    return (code ?? signal) as number | string | null;
  });
  // Standard error is drained, so that the server never waits for a reader. The pipe to it may close at any time.
  process_.stderr.resume();
  process_.stdin.on("error", () => undefined);
  const received: Message[] = [];
  const waiting = new Map<unknown, (message: Message) => void>();
  const watching = new Set<() => void>();
  const replies = new Map<string, (params: unknown) => unknown>();
  let refuses = false;
  const answerTo = ({ method = "", params }: Message): Partial<Message> =>
    refuses
      ? { error: { code: -32603, message: "The editor refuses." } }
      : { result: replies.get(method)?.(params) ?? null };
  let rest = Buffer.alloc(0);
  process_.stdout.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf("\r\n\r\n");
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString("latin1", 0, head))?.[1]);
      if (rest.length < head + 4 + length) return;
      const message = JSON.parse(rest.toString("utf8", head + 4, head + 4 + length)) as Message;
      rest = rest.subarray(head + 4 + length);
      received.push(message);
      for (const look of watching) look();
      if (message.method === undefined) {
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
      } else if (message.id !== undefined) send({ id: message.id, ...answerTo(message) });
    }
  });

  const sendBytes = (text: string): void => void process_.stdin.write(text);
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    sendBytes(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let last = 0;
  const askAs = (id: string | number, method: string, params?: unknown): Promise<Message> => {
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    send({ id, method, ...(params === undefined ? {} : { params }) });
    return answer;
  };
  const ask = (method: string, params?: unknown): Promise<Message> => askAs(++last, method, params);
  const notify = (method: string, params?: unknown): void => send({ method, params });
  return {
    process: process_,
    received,
    ended,
    sendBytes,
    send,
    notify,
    ask,
    askAs,
    replyTo: (method, reply) => void replies.set(method, reply),
    refuseAll: () => void (refuses = true),
    async initialize(capabilities = pulling, processId = null, workspaceFolders) {
      const params = { processId, rootUri: null, capabilities, workspaceFolders };
      const answer = await ask("initialize", params);
      notify("initialized", {});
      return answer;
    },
    open: (uri, text, version = 1) =>
      notify("textDocument/didOpen", {
        textDocument: { uri, languageId: "yaml", version, text },
      }),
    until: (isSo) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSo()) return;
          watching.delete(look);
          resolve();
        };
        watching.add(look);
        look();
      }),
    async pull(uri) {
      const { result } = await ask("textDocument/diagnostic", { textDocument: { uri } });
      return (result as { items: unknown } | undefined)?.items;
    },
    async quit() {
      await ask("shutdown");
      notify("exit");
      return ended;
    },
  };
}
