// Reads what the server says from its worker, and hears of the worker's death: no event tells of it, but the lock that a
// worker holds while it lives is free then.
import {
  BrowserMessageReader,
  type DataCallback,
  type Disposable,
} from "vscode-languageclient/browser";

/** Where there are locks: not in every browser, and only in windows that came over a safe connection. */
export const locksAreThere = (): boolean => typeof navigator === "object" && "locks" in navigator;

/** Closes like a pipe when the worker, which says nothing before it holds the lock, does not hold it any more. */
export class WorkerReader extends BrowserMessageReader {
  private waits = false;

  constructor(
    worker: Worker,
    private readonly lock: string,
  ) {
    super(worker as unknown as MessagePort);
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      if (!this.waits) void this.waitForEnd();
      callback(message);
    });
  }

  private async waitForEnd(): Promise<void> {
    this.waits = true;
    await navigator.locks.request(this.lock, () => undefined);
    this.fireClose();
  }
}
