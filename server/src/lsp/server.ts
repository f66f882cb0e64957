// The language server: which request is answered by which feature. It keeps the open texts and the settings, and
// nothing else between two requests.
import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type HandlerResult,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../features/codeActions";
import { complete } from "../features/completion";
import { convertAction, convertKind } from "../features/convert";
import { diagnostics, type ShowOptions } from "../features/diagnostics";
import { fixAllActions, fixAllKind } from "../features/fixAll";
import { hover } from "../features/hover";
import { insert } from "../features/insert";
import { statusOf } from "../features/status";
import { deployed } from "../knowledge/deployment";
import { nestPasted } from "../features/nestPasted";
import { type KestraFile, readKestraFile } from "../knowledge/kestraFile";
import { providers } from "../knowledge/providers";
import { knownVersions, parseVersion } from "../knowledge/versions";
import {
  type InitializationOptions,
  type InsertParams,
  insertRequest,
  type InsertResult,
  type FileParams,
  type NestPastedParams,
  nestPastedRequest,
  type ProviderChoice,
  providersRequest,
  type Status,
  statusChangedNotification,
  statusRequest,
  versionsRequest,
  yamlIsCheckedNotification,
} from "../protocol";
import type { LintOptions } from "../rules/lint";
import { answerer } from "./answer";
import type { Files } from "./files";
import { neighboursIn } from "./neighbours";
import { defaultSettings, readSettings } from "./settings";

/** Serves one editor over `connection`, until it goes away; `platform` lends it a look at files beside the open ones. */
export function serve(connection: Connection, platform: Files): void {
  const documents = new TextDocuments(TextDocument);
  const files = new WeakMap<TextDocument, { version: number; file: KestraFile }>();
  const { answer, answerLater, report } = answerer(connection.console);
  let settings = defaultSettings;
  let capabilities: InitializeParams["capabilities"] = {};
  let options: InitializationOptions = {};
  let folders: readonly string[] = [];

  /** The file as last read, or read anew where its text has changed since. */
  function fileOf(document: TextDocument): KestraFile {
    const known = files.get(document);
    if (known?.version === document.version) return known.file;
    const file = readKestraFile(document.getText());
    files.set(document, { version: document.version, file });
    return file;
  }

  const neighbours = neighboursIn(platform, documents, fileOf, () => folders);

  /** The file with what its neighbours say; what is read meanwhile is the text as it is then. */
  async function deployedFileOf(document: TextDocument): Promise<KestraFile> {
    if (fileOf(document).configs.length === 0) return fileOf(document);
    const around = await neighbours.around(document);
    return deployed({ uri: document.uri, file: fileOf(document) }, around);
  }

  /** Reads a text as if it were the document's, with what its neighbours say. */
  async function readerOf(document: TextDocument): Promise<(text: string) => KestraFile> {
    const around = await neighbours.around(document);
    return (text) => deployed({ uri: document.uri, file: readKestraFile(text) }, around);
  }

  const lintOptions = (): LintOptions => ({
    target: parseVersion(settings.targetVersion),
    severities: withoutUndefined(settings.severity),
    onFailure: report,
  });

  const showOptions = (): ShowOptions => ({
    ...lintOptions(),
    ...(options.ruleLink ? { ruleLink: options.ruleLink } : {}),
  });

  const findings = async (document: TextDocument): Promise<Diagnostic[]> =>
    diagnostics(await deployedFileOf(document), document, {
      ...showOptions(),
      yamlIsChecked: options.yamlIsChecked === true,
    });

  const pulls = (): boolean => capabilities.textDocument?.diagnostic !== undefined;

  connection.onInitialize((params): InitializeResult => {
    ({ capabilities } = params);
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    // Older editors have one folder at most.
    if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
    return {
      serverInfo: { name: "kestra-config" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: triggersOf(options) },
        hoverProvider: true,
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, convertKind],
        },
        // One way or the other, never both: some editors would show every finding twice.
        ...(pulls()
          ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
          : {}),
      },
    };
  });

  connection.onInitialized(async () => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, {
        section: "kestraConfig",
      });
    }
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: "**/*.{yml,yaml}" }],
      });
    }
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        folders = [...folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
        lookAgain();
      });
    }
    await updateSettings(undefined);
  });

  connection.onDidChangeWatchedFiles(lookAgain);

  /** Files beside the open ones have changed. */
  function lookAgain(): void {
    neighbours.forget();
    refresh();
  }

  connection.onDidChangeConfiguration(({ settings: pushed }) => updateSettings(pushed));

  /** Asks for the settings where the editor can be asked, else takes what it has sent. */
  async function updateSettings(pushed: unknown): Promise<void> {
    const asked = capabilities.workspace?.configuration
      ? await connection.workspace.getConfiguration("kestraConfig").catch(() => undefined)
      : (pushed as { kestraConfig?: unknown } | undefined)?.kestraConfig;
    settings = readSettings(asked);
    refresh();
  }

  /** What was reported may have changed although no text has. */
  function refresh(): void {
    if (!pulls()) documents.all().forEach(push);
    else if (capabilities.workspace?.diagnostics?.refreshSupport)
      connection.languages.diagnostics.refresh();
    if (options.showsStatus) void connection.sendNotification(statusChangedNotification);
  }

  const push = (document: TextDocument): void =>
    void answerLater("diagnostics", undefined, async () => {
      const { uri, version } = document;
      const found = await findings(document);
      // A text that has changed meanwhile has a push of its own coming, and a closed one wants none.
      if (documents.get(uri)?.version === version)
        await connection.sendDiagnostics({ uri, version, diagnostics: found });
    });

  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) push(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument }) =>
    answerLater<DocumentDiagnosticReport>("diagnostics", { kind: "full", items: [] }, async () => {
      const document = documents.get(textDocument.uri);
      return { kind: "full", items: document ? await findings(document) : [] };
    }),
  );

  connection.onCompletion(({ textDocument, position }) =>
    answer("completion", [], () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      return complete(fileOf(document), document, document.offsetAt(position), {
        target: parseVersion(settings.targetVersion),
        snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
        ...(options.suggestCommand ? { suggestCommand: options.suggestCommand } : {}),
      });
    }),
  );

  connection.onHover(({ textDocument, position }) =>
    answerLater("hover", null, async () => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const file = await deployedFileOf(document);
      return hover(file, document, document.offsetAt(position)) ?? null;
    }),
  );

  /** Whether the editor can show edits and ask before it applies them. */
  const confirms = (): boolean =>
    capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
    capabilities.workspace.workspaceEdit.documentChanges === true;

  connection.onCodeAction(({ textDocument, range, context }) =>
    answerLater<CodeAction[]>("code actions", [], async () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const { only } = context;
      return [
        ...(!only || isAskedFor(CodeActionKind.QuickFix, only)
          ? codeActions(await deployedFileOf(document), document, range, showOptions())
          : []),
        // An editor that names no kind asks at every move of the cursor, and all fixes are much to work out.
        ...(only && isAskedFor(fixAllKind, only)
          ? fixAllActions(document, lintOptions(), await readerOf(document))
          : []),
        ...(only && isAskedFor(convertKind, only) ? convertAction(document, confirms()) : []),
      ];
    }),
  );

  connection.onRequest(
    insertRequest,
    ({ uri, offset, what }: InsertParams): HandlerResult<InsertResult, void> =>
      answer<InsertResult>(
        "insert",
        { kind: "refused", reason: "The document is not open." },
        () => {
          const document = documents.get(uri);
          if (!document) return { kind: "refused", reason: "The document is not open." };
          return insert(
            fileOf(document),
            document,
            offset,
            what,
            parseVersion(settings.targetVersion),
          );
        },
      ),
  );

  connection.onRequest(
    nestPastedRequest,
    ({ uri, range, text }: NestPastedParams): HandlerResult<string | null, void> =>
      answer<string | null>("paste", null, () => {
        const document = documents.get(uri);
        if (!document) return null;
        const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return nestPasted(document.getText(), place, text) ?? null;
      }),
  );

  connection.onRequest(providersRequest, (): ProviderChoice[] =>
    providers.map(({ id, name, trap }) => ({ id, name, detail: trap })),
  );

  connection.onRequest(statusRequest, ({ uri }: FileParams) =>
    answerLater<Status | null>("status", null, async () => {
      const document = documents.get(uri);
      if (!document) return null;
      const file = await deployedFileOf(document);
      return statusOf(file, parseVersion(settings.targetVersion)) ?? null;
    }),
  );

  connection.onRequest(versionsRequest, (): readonly string[] => knownVersions);

  connection.onNotification(yamlIsCheckedNotification, (yamlIsChecked: boolean) => {
    options = { ...options, yamlIsChecked };
    refresh();
  });

  documents.listen(connection);
  connection.listen();
}

/** Letters only for an editor that would not ask by itself while a word is typed. */
function triggersOf({ completeWhileTyping }: InitializationOptions): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return [" ", ":", "[", "{", ",", '"', "-", ...(completeWhileTyping ? letters : [])];
}

/** Whether a kind of action is one of those asked for, or below one: `source.fixAll.kestraConfig` is a `source`. */
const isAskedFor = (kind: string, only: readonly string[]): boolean =>
  only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));

/** Rules whose severity the settings leave alone. */
function withoutUndefined<T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
