// The editor's requests for the findings in the workspace. A request is kept open until there is something to tell, because an
// editor sends the next one soon after a response.
import type {
  CancellationToken,
  Diagnostic,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from "vscode-languageserver";
import { plainUri } from "../../knowledge/location";
import type { Session } from "../session";
import type { Checks } from "./checks";

export interface Poll {
  /** The ids of the results that the editor has. */
  readonly previous: readonly PreviousResultId[];
  readonly token: CancellationToken;
  /** Sends a part of the response ahead, and may be called again for a file; undefined if the editor does not support it. */
  readonly send: ((part: WorkspaceDiagnosticReport) => void) | undefined;
}

export interface Polls {
  answer(poll: Poll): Promise<WorkspaceDiagnosticReport>;
  /** Whether the editor has sent a request. */
  hasBegun(): boolean;
  /** Answers all requests. */
  end(): void;
}

/** A file that the editor has closed, and the number of requests before that. */
interface Closed {
  readonly uri: string;
  readonly polls: number;
}

/** By plain URI. */
type Results = Map<string, PreviousResultId>;

export function pollsOf(session: Session, checks: Checks): Polls {
  const closed = new Map<string, Closed>();
  const wakers = new Set<() => void>();
  let polls = 0;
  let hasEnded = false;

  session.documents.onDidClose(({ document: { uri } }) => {
    if (polls === 0) return;
    closed.set(plainUri(uri), { uri, polls });
    checks.start();
  });

  /**
   * What an open file has been reported with. The editor prefers what it requests itself, until it closes the tab of a file, of which
   * the server only notices that it is requested once more.
   */
  const told = new Map<string, { readonly uri: string; readonly state: string }>();

  /** What the editor has not been told since the results in `sent`, which is updated. */
  function changesSince(sent: Results): WorkspaceDocumentDiagnosticReport[] {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const open = new Map(session.documents.all().map((each) => [plainUri(each.uri), each]));
    for (const [key, { uri, resultId, diagnostics }] of checks.found) {
      if (closed.has(key)) continue;
      const document = open.get(key);
      if (document && session.pullsOf(document) > 0) {
        const state = `${resultId} ${session.pullsOf(document)}`;
        sent.delete(key);
        if (told.get(key)?.state !== state) reports.push(fullReport(uri, diagnostics));
        told.set(key, { uri, state });
      } else if (diagnostics.length > 0 && sent.get(key)?.value !== resultId) {
        sent.set(key, { uri, value: resultId });
        reports.push({ ...fullReport(uri, diagnostics), resultId });
      }
    }
    if (checks.isRunning()) return reports;
    for (const [key, { uri }] of told) {
      if (checks.found.has(key)) continue;
      told.delete(key);
      if (!closed.has(key)) reports.push(fullReport(uri, []));
    }
    for (const [key, { uri }] of sent) {
      const found = checks.found.get(key);
      // Also of an open file that is no longer checked, because its tab may be closed.
      if (closed.has(key) || (found && (open.has(key) || found.diagnostics.length > 0))) continue;
      sent.delete(key);
      reports.push(fullReport(uri, []));
    }
    return reports;
  }

  /**
   * The findings in files that the editor has closed. VS Code ignores a report while it waits for the response to its own request,
   * so it gets them again in the next request: without an id, they do not count as known.
   */
  function closedFiles(poll: number, sent: Results): WorkspaceDocumentDiagnosticReport[] {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const open = new Set(session.documents.all().map(({ uri }) => plainUri(uri)));
    for (const [key, { uri, polls: before }] of closed) {
      sent.delete(key);
      told.delete(key);
      if (poll > before || open.has(key)) closed.delete(key);
      const diagnostics = checks.found.get(key)?.diagnostics ?? [];
      if (!open.has(key) && (closed.has(key) || diagnostics.length === 0))
        reports.push(fullReport(uri, diagnostics));
    }
    return reports;
  }

  return {
    async answer({ previous, token, send }) {
      const poll = ++polls;
      const sent: Results = new Map(previous.map((result) => [plainUri(result.uri), result]));
      let wake = (): void => undefined;
      const waker = (): void => wake();
      wakers.add(waker);
      const listening = [checks.onProgress(waker), token.onCancellationRequested(waker)];
      if (!checks.isComplete()) checks.start();
      try {
        for (;;) {
          const waits = new Promise<void>((resolve) => (wake = resolve));
          if (hasEnded || token.isCancellationRequested) return { items: [] };
          const isDone = !checks.isRunning();
          if (send || isDone) {
            const items = [...(isDone ? closedFiles(poll, sent) : []), ...changesSince(sent)];
            if (send && items.length > 0) send({ items });
            // The first request gets a response even if there is nothing to tell.
            const isFinal = isDone && (poll === 1 || closed.size > 0);
            if (send && isFinal) return { items: [] };
            if (isFinal || (!send && items.length > 0))
              return { items: [...items, ...unchanged(sent, items)] };
          }
          await waits;
        }
      } finally {
        wakers.delete(waker);
        listening.forEach((each) => each.dispose());
        if (wakers.size === 0 && token.isCancellationRequested) checks.stop();
      }
    },
    hasBegun: () => polls > 0,
    end() {
      hasEnded = true;
      checks.stop();
      for (const wake of wakers) wake();
    },
  };
}

const fullReport = (
  uri: string,
  items: readonly Diagnostic[],
): WorkspaceFullDocumentDiagnosticReport => ({
  kind: "full",
  uri,
  version: null,
  items: [...items],
});

/** The reports on files whose findings are still those that the editor has. */
function unchanged(
  sent: Results,
  changed: readonly WorkspaceDocumentDiagnosticReport[],
): WorkspaceDocumentDiagnosticReport[] {
  const uris = new Set(changed.map(({ uri }) => uri));
  return [...sent.values()]
    .filter(({ uri }) => !uris.has(uri))
    .map(({ uri, value }) => ({ kind: "unchanged", uri, version: null, resultId: value }));
}
