// The script of the server's worker. The worker holds a lock while it runs, because there is no event for the end of a
// worker.

/**
 * `code` is the code of the server. With a `lock` name, the server starts once it has the lock, and then receives earlier
 * messages.
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
