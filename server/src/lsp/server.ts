// The language server: which request is answered by which feature. It keeps the open texts and the settings, and
// nothing else between two requests.
import {
  CodeActionKind,
  type Connection,
  type HandlerResult,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../features/codeActions";
import { complete } from "../features/completion";
import { diagnostics } from "../features/diagnostics";
import { hover } from "../features/hover";
import { insert } from "../features/insert";
import { nestPasted } from "../features/nestPasted";
import { type KestraFile, readKestraFile } from "../knowledge/kestraFile";
import { providers } from "../knowledge/providers";
import { parseVersion } from "../knowledge/versions";
import {
  type InitializationOptions,
  type InsertParams,
  insertRequest,
  type InsertResult,
  type NestPastedParams,
  nestPastedRequest,
  type ProviderChoice,
  providersRequest,
  yamlIsCheckedNotification,
} from "../protocol";
import type { LintOptions } from "../rules/lint";
import { answerer } from "./answer";
import { defaultSettings, readSettings } from "./settings";

/** Serves one editor over `connection`, until it goes away. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const files = new WeakMap<TextDocument, { version: number; file: KestraFile }>();
  const { answer, report } = answerer(connection.console);
  let settings = defaultSettings;
  let capabilities: InitializeParams["capabilities"] = {};
  let options: InitializationOptions = {};

  /** The file as last read, or read anew where its text has changed since. */
  function fileOf(document: TextDocument): KestraFile {
    const known = files.get(document);
    if (known?.version === document.version) return known.file;
    const file = readKestraFile(document.getText());
    files.set(document, { version: document.version, file });
    return file;
  }

  const lintOptions = (): LintOptions => ({
    target: parseVersion(settings.targetVersion),
    severities: withoutUndefined(settings.severity),
    onFailure: report,
  });

  const findings = (document: TextDocument): ReturnType<typeof diagnostics> =>
    diagnostics(fileOf(document), document, {
      ...lintOptions(),
      yamlIsChecked: options.yamlIsChecked === true,
    });

  const pulls = (): boolean => capabilities.textDocument?.diagnostic !== undefined;

  connection.onInitialize((params): InitializeResult => {
    ({ capabilities } = params);
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    return {
      serverInfo: { name: "kestra-config" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: triggersOf(options) },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        // One way or the other, never both: some editors would show every finding twice.
        ...(pulls()
          ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
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
    await updateSettings(undefined);
  });

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
  }

  const push = (document: TextDocument): void =>
    answer("diagnostics", undefined, () => {
      const { uri, version } = document;
      void connection.sendDiagnostics({ uri, version, diagnostics: findings(document) });
    });

  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) push(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument }) =>
    answer("diagnostics", { kind: "full", items: [] }, () => {
      const document = documents.get(textDocument.uri);
      return { kind: "full", items: document ? findings(document) : [] };
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
    answer("hover", null, () => {
      const document = documents.get(textDocument.uri);
      return (document && hover(fileOf(document), document, document.offsetAt(position))) ?? null;
    }),
  );

  connection.onCodeAction(({ textDocument, range, context }) =>
    answer("code actions", [], () => {
      const document = documents.get(textDocument.uri);
      const wanted =
        !context.only || context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind));
      return document && wanted
        ? codeActions(fileOf(document), document, range, lintOptions())
        : [];
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

/** Rules whose severity the settings leave alone. */
function withoutUndefined<T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
