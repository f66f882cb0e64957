// The script of the server's worker. While the worker lives it holds a lock, because nothing else tells the window of a
// worker's death.

/**
 * `code` is the server's. With the name of a `lock`, the server starts once it holds the lock, and gets the messages that
 * came before.
 */
export const workerScript = (code: string, lock?: string): string =>
  lock === undefined
    ? code
    : `const early = [];
onmessage = ({ data }) => early.push(data);
navigator.locks.request(${JSON.stringify(lock)}, () => {
${code}
for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
return new Promise(() => {});
});`;
