// Loaded into a server under test: answers `$/heapInTests` with the used bytes after a garbage collection. It
// intercepts standard input, so the server never sees the request.
const { stdin, stdout } = process;
const on = stdin.on.bind(stdin);

/**
 * @param {string} event
 * @param {(...args: any[]) => void} listener
 */
stdin.on = (event, listener) =>
  on(event, event === "data" ? (chunk) => answer(chunk) || listener(chunk) : listener);

/** @param {Buffer} chunk */
function answer(chunk) {
  const asked = /"id":(\d+),"method":"\$\/heapInTests"/.exec(chunk.toString());
  if (!asked) return false;
  globalThis.gc?.();
  const body = JSON.stringify({
    jsonrpc: "2.0",
    id: Number(asked[1]),
    result: process.memoryUsage().heapUsed,
  });
  stdout.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  return true;
}
