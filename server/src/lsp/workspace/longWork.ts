// Work in the background: it goes on only while nothing is asked for, can be stopped, and the editor shows when it takes long.
import type { WorkDoneProgressServerReporter } from "vscode-languageserver";
import { message } from "../../messages/message";
import type { Session } from "../session";

export interface LongWork {
  /** Resolves with whether to go on, when there is nothing more urgent; `read` is the number of files that have been read. */
  step(read?: number): Promise<boolean>;
  stop(): void;
  isStopped(): boolean;
  /** Must be called in the end. */
  end(): void;
}

/** In milliseconds; shorter work shows nothing. */
const long = 1_000;

export function longWork(session: Session): LongWork {
  const begin = Date.now();
  let isStopped = false;
  let hasEnded = false;
  let isRequested = false;
  let progress: WorkDoneProgressServerReporter | undefined;

  async function show(): Promise<void> {
    isRequested = true;
    if (!session.capabilities().window?.workDoneProgress) return;
    const made = await session.connection.window.createWorkDoneProgress().catch(() => undefined);
    if (!made || hasEnded) return;
    progress = made;
    progress.token.onCancellationRequested(() => (isStopped = true));
    progress.begin(session.show<string>(message("workspace.checking")), undefined, undefined, true);
  }

  return {
    async step(read) {
      await session.next();
      if (!isRequested && Date.now() - begin > long) void show();
      if (read !== undefined)
        progress?.report(session.show<string>(message("workspace.read", { count: String(read) })));
      return !isStopped;
    },
    stop: () => void (isStopped = true),
    isStopped: () => isStopped,
    end() {
      hasEnded = true;
      progress?.done();
    },
  };
}
