// What waits for an editor that asks and does not read: its requests, and what is to be written to it. The connection keeps
// both without bound, so nothing more is read while there is too much of it.
import { Message, type MessageReader, type MessageWriter } from "vscode-languageserver";

interface Source {
  pause(): unknown;
  resume(): unknown;
}

/** More than an editor that reads ever leaves waiting. */
const most = 500;

/** Pauses `source`, which `reader` reads, while too much waits, until half of it is gone. */
export function boundWhatWaits(
  reader: MessageReader,
  writer: MessageWriter,
  source: Source,
): { readonly isAtEnd: () => boolean } {
  /** By their ids as words, for so does the connection tell them apart. */
  const unanswered = new Set<string>();
  let unasked = 0;
  let isPaused = false;
  let isAtEnd = false;

  function look(): void {
    const waiting = unanswered.size + unasked;
    if (isPaused ? waiting > most / 2 : waiting < most) return;
    isPaused = !isPaused;
    if (isPaused) source.pause();
    else source.resume();
  }

  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message) => {
      if (Message.isRequest(message)) {
        unanswered.add(String(message.id));
        isAtEnd ||= message.method === "shutdown";
        look();
      }
      callback(message);
    });

  const write = writer.write.bind(writer);
  writer.write = async (message) => {
    const isAnswer = Message.isResponse(message);
    if (!isAnswer) unasked++;
    look();
    try {
      await write(message);
    } finally {
      if (isAnswer) unanswered.delete(String(message.id));
      else unasked--;
      look();
    }
  };

  return { isAtEnd: () => isAtEnd };
}
