// The state shared by all request handlers: the open documents, the files around them, the settings, and the editor's
// capabilities. Nothing else is kept between requests.
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type FileEvent,
  type InitializeParams,
  type Position,
  TextDocuments,
  type WorkspaceEditClientCapabilities,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { EditAbilities } from "../features/codeActions/siblingEdits";
import type { ShowOptions } from "../features/diagnostics";
import type { Language } from "../document/codeBlocks/codeBlock";
import { isTooLarge } from "../document/limits";
import type { ClientFact, Facts } from "../discovery/facts";
import type { Online } from "../discovery/online";
import type { KestraFile } from "../interpretation/kestraFile";
import { type KestraVersion, parseVersion } from "../knowledge/versions";
import { type InitializationOptions, otherYamlLanguages } from "../protocol/start";
import { blockAt } from "../rules/running/codeBlocks";
import type { LintOptions } from "../rules/running/lint";
import { answerer } from "./answer";
import type { Files } from "./files";
import { type Habits, habitsOf } from "./knownEditors";
import { optionalResponse } from "./optionalResponse";
import { pullsWorkspace } from "./capabilities";
import { turns } from "./turns";
import { isRelevant, watchersFor } from "./watchedFiles";
import { openTexts } from "./openTexts";
import { parsedDocuments } from "./parsedDocuments";
import { readOptions } from "./options";
import { projectsIn } from "./projects";
import { defaultSettings, readSettings } from "./settings";
import { english } from "../messages/inEnglish";
import { languageOf } from "./language";
import { languageOfDocument } from "./documentLanguage";
import type { Worded } from "../messages/message";
import { inLanguage } from "../messages/render";

export type Session = ReturnType<typeof sessionOver>;

/** Results for more clients than this are dropped, oldest first. */
const maxFacts = 100;

/** A session with one editor over `connection`; `platform` provides access to files next to the open ones. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- Session is what it returns
export function sessionOver(connection: Connection, platform: Files, online: Online) {
  const documents = openTexts(new TextDocuments(TextDocument));
  let language = english;
  const show = <T>(answer: Worded<T>): T => inLanguage(answer, language);
  const answers = answerer(connection.console, show);
  const refreshers: (() => void)[] = [];
  let settings = defaultSettings;
  let capabilities: InitializeParams["capabilities"] = {};
  let habits: Habits = {};
  let options: InitializationOptions = {};
  let folders: readonly string[] = [];
  let facts: readonly ClientFact[] = [];
  const { first, arrived, next } = turns();
  const pulls = new WeakMap<TextDocument, number>();
  const pullListeners: (() => void)[] = [];
  const fileListeners: ((changes?: readonly FileEvent[]) => void)[] = [];
  const parsed = parsedDocuments(documents, platform, () => folders);
  const { fileOf, blocksOf, deployedFileOf, relatedFiles } = parsed;

  /**
   * Answers a request about an open document, given the file combined with its related files; `nothing` if the document
   * is closed or too large. `workInBlocks` answers for a document in another language, whose code blocks may be YAML.
   */
  const answerAbout = <T>(
    feature: string,
    nothing: T | Worded<T>,
    uri: string,
    work: (document: TextDocument, file: KestraFile) => Worded<T> | Promise<Worded<T>>,
    workInBlocks?: (
      document: TextDocument,
      language: Language,
    ) => Worded<T> | Promise<Worded<T>> | undefined,
  ): Promise<T> =>
    answers.answerLater<T>(feature, nothing, () =>
      first(async () => {
        const answer = await documents.onLatestText(uri, async (document) => {
          if (isTooLarge(document.getText())) return undefined;
          const language = languageOfDocument(document);
          if (language) return workInBlocks?.(document, language);
          return work(document, await deployedFileOf(document));
        });
        return answer ?? (nothing as Worded<T>);
      }),
    );

  /** The same about a position, which may be in a code block of a document in another language. */
  const answerAt = <T>(
    feature: string,
    nothing: T | Worded<T>,
    uri: string,
    position: Position,
    work: (document: TextDocument, file: KestraFile) => Worded<T>,
  ): Promise<T> =>
    answerAbout(feature, nothing, uri, work, (document, language) => {
      const block = blockAt(blocksOf(document, language), document.offsetAt(position));
      return block && work(document, block.file);
    });

  /** The same synchronously, for requests that do not need related files. */
  const answerFrom = <T>(
    feature: string,
    nothing: T | Worded<T>,
    uri: string,
    work: (document: TextDocument, file: KestraFile) => Worded<T>,
  ): T =>
    answers.answer<T>(feature, nothing, () => {
      const document = documents.get(uri);
      return document && !languageOfDocument(document)
        ? work(document, fileOf(document))
        : (nothing as Worded<T>);
    });

  const projects = projectsIn(platform, connection, show);

  /** The version set by the user or by the document's project. */
  const target = ({ uri }: TextDocument): KestraVersion | undefined =>
    parseVersion(settings.targetVersion) ?? parseVersion(projects.of(uri)?.targetVersion ?? "");

  const lintOptions = (document: TextDocument): LintOptions => ({
    target: target(document),
    severities: { ...projects.of(document.uri)?.severity, ...settings.severity },
    onFailure: answers.report,
    facts,
  });

  const showOptions = (document: TextDocument): ShowOptions => ({
    ...lintOptions(document),
    ...(options.ruleLink ? { ruleLink: options.ruleLink } : {}),
  });

  function read(sent: unknown): InitializationOptions {
    const { options: given, ignored } = readOptions(sent);
    if (ignored.length > 0)
      connection.console.warn(`Ignored initialization options: ${ignored.join(", ")}`);
    return given;
  }

  const refresh = (): void => refreshers.forEach((notify) => notify());

  /** Requests the settings if the editor supports that, otherwise uses those that it has sent. */
  async function updateSettings(pushed: unknown): Promise<void> {
    const requested = capabilities.workspace?.configuration
      ? await optionalResponse(connection.workspace.getConfiguration("kestraConfig"))
      : (pushed as { kestraConfig?: unknown } | undefined)?.kestraConfig;
    settings = readSettings(requested);
    refresh();
  }

  /** Called when files on disk or, without a list of them, the workspace folders have changed. */
  async function reloadFiles(changes?: readonly FileEvent[]): Promise<void> {
    relatedFiles.forget(changes);
    for (const notify of fileListeners) notify(changes);
    await projects.read(folders);
    refresh();
  }

  const begun = new Promise<void>((resolve) =>
    connection.onInitialized(() => initialized().then(resolve)),
  );

  async function initialized(): Promise<void> {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await optionalResponse(
        connection.client.register(DidChangeConfigurationNotification.type, {
          section: "kestraConfig",
        }),
      );
    }
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await optionalResponse(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: watchersFor(pullsWorkspace(capabilities)),
        }),
      );
    }
    if (capabilities.workspace?.workspaceFolders) {
      // Announced as a capability at startup, so this need not be registered.
      connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
        const { added, removed } = event;
        const gone = removed.map(({ uri }) => uri);
        folders = [...folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
        void reloadFiles();
      });
    }
    await projects.read(folders);
    // Editors without configuration requests may have sent the settings meanwhile.
    if (capabilities.workspace?.configuration) await updateSettings(undefined);
    else refresh();
  }

  connection.onDidChangeConfiguration(({ settings: pushed }) => updateSettings(pushed));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const relevant = changes.filter((change) => isRelevant(change, relatedFiles.knows));
    if (relevant.length > 0) void reloadFiles(relevant);
  });
  documents.onDidChangeContent(arrived);

  return {
    ...answers,
    ...parsed,
    connection,
    documents,
    /** Network access for checks that the user requests. */
    online,
    /** Stores the results of provider checks, and shows them. */
    keepFacts(learned: Facts): void {
      facts = [...facts, ...learned].slice(-maxFacts);
      refresh();
    },
    settings: () => settings,
    capabilities: () => capabilities,
    /** What the editor does beyond its capabilities. */
    habits: () => habits,
    options: () => options,
    /** Whether another extension provides general YAML features for a document. */
    yamlIsServed: ({ languageId }: TextDocument): boolean =>
      options.yamlIsChecked === true && otherYamlLanguages.includes(languageId),
    target,
    lintOptions,
    showOptions,
    /** Whether the document's project excludes it. */
    isExcluded: ({ uri }: TextDocument): boolean => projects.excludes(uri),
    answerAbout,
    answerAt,
    answerFrom,
    roots: (): readonly string[] => folders,
    /** Whether the editor reports changes of files that are not open. */
    watchesFiles: (): boolean =>
      capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    /** Access to the files of the workspace that are not open. */
    disk: platform,
    excludes: projects.excludes,
    /** What the editor supports for edits. */
    editAbilities: (): EditAbilities => abilitiesOf(capabilities.workspace?.workspaceEdit, habits),
    /** Renders the messages in something that is sent outside a response. */
    show,
    /** Calls `notify` whenever results may have changed although no text has. */
    onRefresh: (notify: () => void): void => void refreshers.push(notify),
    /** Calls `notify` with the changed files and folders, or without if anything may have changed. */
    onFilesChanged: (notify: (changes?: readonly FileEvent[]) => void): void =>
      void fileListeners.push(notify),
    /** Notes that the editor requests the findings in an open document. */
    notePull(document: TextDocument): void {
      pulls.set(document, (pulls.get(document) ?? 0) + 1);
      for (const notify of pullListeners) notify();
    },
    /** How often it has done that. */
    pullsOf: (document: TextDocument): number => pulls.get(document) ?? 0,
    onPull: (notify: () => void): void => void pullListeners.push(notify),
    /** Resolves when the settings and the project files have been read. */
    begun,
    /** Answers a request before any work in the background. */
    first,
    /** Resolves when work in the background may go on. */
    next,
    refresh,
    /** Stores the editor's parameters of `initialize`. */
    begin(params: InitializeParams): void {
      ({ capabilities } = params);
      habits = habitsOf(params);
      language = languageOf(params.locale);
      options = read(params.initializationOptions);
      folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
      // Older editors have a single folder at most.
      if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
    },
    /** Stores options that the editor sends later. */
    updateOptions(more: unknown): void {
      options = { ...options, ...read(more) };
      refresh();
    },
  };
}

function abilitiesOf(
  edits: WorkspaceEditClientCapabilities = {},
  { reviewsNoNewFiles }: Habits,
): EditAbilities {
  const { documentChanges, resourceOperations = [], changeAnnotationSupport } = edits;
  // Operations on files are document changes. Neovim announces only the operations.
  const several = documentChanges === true || resourceOperations.length > 0;
  return {
    several,
    creates: resourceOperations.includes("create"),
    confirms: several && changeAnnotationSupport !== undefined,
    confirmsNewFiles: reviewsNoNewFiles !== true,
  };
}
