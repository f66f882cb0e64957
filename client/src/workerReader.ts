// Reads the server's messages from its worker and detects the end of the worker. There is no event for it, but the lock that
// the worker holds is released then.
import {
  BrowserMessageReader,
  type DataCallback,
  type Disposable,
} from "vscode-languageclient/browser";

/** Undefined in browsers without locks and in windows without a secure connection. */
export const supportsLocks = (): boolean => typeof navigator === "object" && "locks" in navigator;

/** Closes like a pipe when the worker releases the lock. The worker sends nothing before it has the lock. */
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
