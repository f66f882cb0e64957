// Asks the worker.
import type { Answer, FromWorker, RequestName, Sent, ToWorker } from "../protocol/requests";
import { locale } from "./locale";

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let count = 0;

const worker = new Worker(new URL("./worker.js", import.meta.url), {
  type: "module",
  name: locale,
});

worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
  const asked = waiting.get(data.id);
  waiting.delete(data.id);
  if ("failure" in data) asked?.reject(new Error(data.failure));
  else asked?.resolve(data.answer);
});

/** Rejects if the worker cannot start, and after an internal error of the worker. */
export function ask<Name extends RequestName>(
  request: Name,
  sent: Sent<Name>,
): Promise<Answer<Name>> {
  const id = ++count;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: (answer) => resolve(answer as Answer<Name>), reject });
    worker.postMessage({ id, request, sent } as ToWorker);
  });
}

worker.addEventListener("error", ({ message }) => {
  for (const { reject } of waiting.values()) reject(new Error(message));
  waiting.clear();
});
