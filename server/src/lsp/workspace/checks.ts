// The findings in all files of the workspace. They are brought up to date in the background, one file after the other, and only
// what has changed is checked again.
import type { Diagnostic, Disposable } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { KestraFile } from "../../interpretation/kestraFile";
import { plainUri } from "../../knowledge/location";
import { findingsIn } from "../findings";
import type { Session } from "../session";
import { type LongWork, longWork } from "./longWork";
import type { WorkspaceFiles } from "./workspaceFiles";

export interface Checks {
  /** Starts checking as soon as possible; `later` waits until the user has stopped typing. */
  start(when?: "now" | "later"): void;
  /** Stops what is running. The findings so far stay. */
  stop(): void;
  /** The checked files, by plain URI; those that are open with their current text. */
  readonly found: ReadonlyMap<string, Found>;
  isRunning(): boolean;
  /** Whether all files have been checked, or the user has cancelled that. */
  isComplete(): boolean;
  /** Calls `notify` when there are more findings, and when all has been checked. */
  onProgress(notify: () => void): Disposable;
}

export interface Found {
  readonly uri: string;
  /** Other findings have another id. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Checked extends Found {
  /** What the findings depend on. */
  readonly file: KestraFile;
  readonly options: string;
  readonly facts: unknown;
}

/** In milliseconds without a keystroke. */
const pauseOfTyping = 1_000;

/** Files, so that an editor does not get a message for each. */
const reportedTogether = 20;

export function checksOf(session: Session, files: WorkspaceFiles): Checks {
  const checked = new Map<string, Checked>();
  const listeners = new Set<() => void>();
  /** Ids are never used twice, not even by two servers. */
  const server = Date.now().toString(36);
  let ids = 0;
  let running: LongWork | undefined;
  let isOutdated = false;
  let isComplete = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const notify = (): void => listeners.forEach((listener) => listener());

  function start(when: "now" | "later" = "now"): void {
    clearTimeout(waiting);
    if (when === "later") waiting = setTimeout(start, pauseOfTyping);
    else if (running) isOutdated = true;
    else void run();
  }

  async function run(): Promise<void> {
    running = longWork(session);
    isComplete = true;
    try {
      do {
        isOutdated = false;
        await session.begun;
        if (session.settings().diagnostics.scope === "openFiles") {
          checked.clear();
        } else await checkAll(running);
      } while (isOutdated && !running.isStopped());
    } catch (error) {
      session.report("workspace diagnostics", error);
    } finally {
      running.end();
      running = undefined;
      notify();
    }
  }

  async function checkAll(work: LongWork): Promise<void> {
    const isRead = await files.update((count) => work.step(count));
    if (!isRead) return;
    const all = new Map(files.found);
    for (const [key, document] of all) {
      if (!(await work.step()) || isOutdated) return;
      await check(key, document);
    }
    for (const key of checked.keys()) if (!all.has(key)) checked.delete(key);
  }

  async function check(key: string, onDisk: TextDocument): Promise<void> {
    const open = session.documents.all().find(({ uri }) => plainUri(uri) === key);
    const document = open ?? onDisk;
    const { facts, target, severities } = session.lintOptions(document);
    const options = JSON.stringify([target, severities, session.isExcluded(document)]);
    const file = await session.deployedFileOf(document);
    const known = checked.get(key);
    if (known?.file === file && known.options === options && known.facts === facts) return;
    // No other extension looks at a file that is not open.
    const yamlIsChecked = open !== undefined && session.yamlIsServed(open);
    const diagnostics = session.show<Diagnostic[]>(
      await findingsIn(session, document, { yamlIsChecked }),
    );
    const isSame = known && JSON.stringify(known.diagnostics) === JSON.stringify(diagnostics);
    const resultId = isSame ? known.resultId : `${server}-${++ids}`;
    const result = { uri: document.uri, resultId, diagnostics, file, options, facts };
    checked.set(key, result);
    if (!isSame && ids % reportedTogether === 0) notify();
  }

  return {
    start,
    found: checked,
    isRunning: () => running !== undefined,
    isComplete: () => isComplete,
    stop() {
      clearTimeout(waiting);
      isComplete = false;
      running?.stop();
    },
    onProgress(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
  };
}
