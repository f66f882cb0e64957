// A minimal LSP client: starts the server as a process and exchanges messages with it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  MarkupKind,
  type MessageConnection,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import type { InitializationOptions } from "../../server/src/protocol/start";

const markdown: MarkupKind[] = [MarkupKind.Markdown];

/** What most current editors support. */
const usual: ClientCapabilities["textDocument"] = {
  codeAction: {
    codeActionLiteralSupport: {
      codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] },
    },
  },
  hover: { contentFormat: markdown },
  completion: { completionItem: { documentationFormat: markdown } },
};

/** An editor that pulls diagnostics. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

export interface EditorOptions {
  /** Capabilities; code action literals and Markdown are added unless they are set here. */
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** The response to workspace/configuration for the section kestraConfig. */
  readonly settings?: unknown;
  /** The response for the section files.exclude. */
  readonly hidden?: unknown;
  /** The editor's display language, undefined if it sends none. */
  readonly locale?: string;
  /** `clientInfo.name`, undefined if it sends none. */
  readonly name?: string;
  /** Workspace folders as URIs. */
  readonly folders?: readonly string[];
  /** Whether it answers every request of the server with an error. */
  readonly refuses?: boolean;
  /** Arguments for Node that start the server, or a server in this process, which gets no `exit`. */
  readonly command?: readonly string[] | { readonly stdin: Writable; readonly stdout: Readable };
  /** Called with every incoming message and every chunk of the server's standard error. */
  readonly onMessage?: (message: unknown) => void;
}

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server has pushed so far, oldest first. */
  readonly pushed: readonly { readonly uri: string; readonly diagnostics: Diagnostic[] }[];
  readonly logged: readonly string[];
  /** The methods of the requests the server has sent, oldest first. */
  readonly asked: readonly string[];
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Resolves with the next diagnostics that are pushed for `uri`. */
  nextPushed(uri: string): Promise<Diagnostic[]>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** Resolves when the server next asks for all diagnostics to be pulled again. */
  nextRefresh(): Promise<void>;
  changeSettings(settings: unknown): Promise<void>;
  /** Shuts the server down and resolves with its exit code. */
  quit(): Promise<number | null>;
}

/** A reader that passes every message to `observe` first. */
function withObserver(from: Readable, observe: (message: unknown) => void): StreamMessageReader {
  const reader = new StreamMessageReader(from);
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message) => {
      observe(message);
      callback(message);
    });
  return reader;
}

function startProcess(command: readonly string[], onMessage?: (message: unknown) => void) {
  assert.ok(existsSync("dist/server.js"), "run `npm run build` first");
  const server = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "pipe"] });
  server.stderr.setEncoding("utf8").on("data", onMessage ?? ((text) => process.stderr.write(text)));
  const exited = once(server, "exit") as Promise<[number | null]>;
  return { stdin: server.stdin, stdout: server.stdout, exited };
}

/** Starts the server and initializes it. */
export async function startEditor({
  capabilities = {},
  options = {},
  settings = {},
  hidden = null,
  folders = [],
  refuses = false,
  locale,
  name,
  command = ["dist/server.js", "--stdio"],
  onMessage,
}: EditorOptions = {}): Promise<Editor> {
  const server =
    "stdin" in command ? { ...command, exited: undefined } : startProcess(command, onMessage);
  const { exited } = server;
  const connection = createProtocolConnection(
    onMessage ? withObserver(server.stdout, onMessage) : new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );

  // Pending requests fail at once if the server dies, instead of after a timeout.
  void exited?.then(() => connection.dispose());

  const pushed: { uri: string; diagnostics: Diagnostic[] }[] = [];
  const logged: string[] = [];
  const asked: string[] = [];
  const waitingForPush: { uri: string; notify: (diagnostics: Diagnostic[]) => void }[] = [];
  const waitingForRefresh: (() => void)[] = [];
  let current = settings;
  const refuse = (): void => {
    if (refuses) throw new ResponseError(ErrorCodes.InternalError, "The editor refuses.");
  };

  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    pushed.push({ uri, diagnostics });
    const first = waitingForPush.findIndex((waiting) => waiting.uri === uri);
    if (first !== -1) waitingForPush.splice(first, 1)[0]?.notify(diagnostics);
  });
  connection.onNotification(
    LogMessageNotification.type,
    ({ message }) => void logged.push(message),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    asked.push(ConfigurationRequest.method);
    refuse();
    return items.map(({ section }) =>
      section === "kestraConfig" ? current : section === "files.exclude" ? hidden : null,
    );
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    asked.push(...registrations.map(({ method }) => `${RegistrationRequest.method} ${method}`));
    refuse();
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    asked.push(DiagnosticRefreshRequest.method);
    for (const notify of waitingForRefresh.splice(0)) notify();
    refuse();
  });
  // A handler for all other requests, which the type of the connection does not declare.
  (connection as unknown as MessageConnection).onRequest((method) => {
    asked.push(method);
    refuse();
    return null;
  });
  connection.listen();

  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: folder, name: folder })),
    capabilities: { ...capabilities, textDocument: { ...usual, ...capabilities.textDocument } },
    initializationOptions: options,
    ...(locale === undefined ? {} : { locale }),
    ...(name === undefined ? {} : { clientInfo: { name } }),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  let version = 0;
  return {
    connection,
    initialized,
    pushed,
    logged,
    asked,
    open: (uri, text, languageId = "yaml") =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: ++version, text },
      }),
    change: (uri, ...contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges,
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    nextPushed: (uri) => new Promise((notify) => waitingForPush.push({ uri, notify })),
    async pull(uri) {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
      });
      assert.equal(report.kind, "full");
      return report.items;
    },
    nextRefresh: () => new Promise((notify) => waitingForRefresh.push(notify)),
    changeSettings(changed) {
      current = changed;
      return connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { kestraConfig: changed },
      });
    },
    async quit() {
      await connection.sendRequest(ShutdownRequest.type);
      if (!exited) {
        connection.dispose();
        return 0;
      }
      await connection.sendNotification(ExitNotification.type);
      const [code] = await exited;
      return code;
    },
  };
}

/** Returns a function that starts an editor. After each test, it quits the last one and checks exit code and log. */
export function startsEditors(
  notify: (editor: Editor) => void,
): (options?: EditorOptions) => Promise<void> {
  let editor: Editor | undefined;
  afterEach(async () => {
    if (!editor) return;
    assert.equal(await editor.quit(), 0);
    assert.deepEqual(editor.logged, []);
    editor = undefined;
  });
  return async (options) => {
    editor = await startEditor(options);
    notify(editor);
  };
}
