// The script of the server's worker: the parts of the server joined to one, for a worker is made of one script and has no
// files beside it. While it lives it holds a lock, for nothing else tells of a worker's death.

/**
 * `parts` are the codes of the parts by their names; the first one starts the others. With the name of a `lock`, whatever
 * the server says is said by one who holds it: it begins once it does, and what comes before is kept for it.
 */
export function workerScript(
  parts: readonly (readonly [name: string, code: string])[],
  lock?: string,
): string {
  const functions = parts.map(
    ([name, code]) =>
      `${JSON.stringify(`./${name}.js`)}: function (module, exports, require) {\n${code}\n}`,
  );
  const begin = `load(${JSON.stringify(`./${parts[0]?.[0]}.js`)});`;
  return `(() => {
const parts = {${functions.join(",\n")}};
const loaded = {};
function load(name) {
  const known = loaded[name];
  if (known) return known.exports;
  const module = (loaded[name] = { exports: {} });
  parts[name](module, module.exports, load);
  return module.exports;
}
${lock === undefined ? begin : holding(lock, begin)}
})();
`;
}

const holding = (lock: string, begin: string): string => `const early = [];
onmessage = ({ data }) => early.push(data);
navigator.locks.request(${JSON.stringify(lock)}, () => {
  ${begin}
  for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
  return new Promise(() => {});
});`;
