// Loaded into a server under test: answers `$/heapInTests` with the bytes that are in use once all rubbish is gone. It
// stands between the pipe and the server, which knows nothing of it.
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
