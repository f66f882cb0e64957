// Writes into the channel between a Node process and the one that has started it. The library's own writer takes a message
// for written as soon as it waits to be, so that nobody can tell how much does.
import {
  AbstractMessageWriter,
  type Message,
  type MessageWriter,
} from "vscode-languageserver/node";

export class ChannelWriter extends AbstractMessageWriter implements MessageWriter {
  private failures = 0;

  constructor(private readonly channel: NodeJS.Process) {
    super();
    channel.on("error", (error) => this.fireError(error));
    channel.on("disconnect", () => this.fireClose());
  }

  /** Resolves once the message has left this process, and rejects when it cannot. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.channel.send?.(message, undefined, undefined, (error) => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.failures);
        reject(error);
      });
    });
  }

  end(): void {
    // The channel ends with the process.
  }
}
