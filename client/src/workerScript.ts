// The script of the server's worker: the parts of the server joined to one, for a worker is made of one script and has no
// files beside it.

/** `parts` are the codes of the parts by their names; the first one starts the others. */
export function workerScript(parts: readonly (readonly [name: string, code: string])[]): string {
  const functions = parts.map(
    ([name, code]) =>
      `${JSON.stringify(`./${name}.js`)}: function (module, exports, require) {\n${code}\n}`,
  );
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
load(${JSON.stringify(`./${parts[0]?.[0]}.js`)});
})();
`;
}
