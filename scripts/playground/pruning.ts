// Leaves out what the page never uses, because a visitor may have a slow connection.
import type { Plugin } from "esbuild";
import { readFileSync } from "node:fs";

/** Changes a module as it is loaded. Fails if it has another form than expected. */
const rewrite = (
  name: string,
  filter: RegExp,
  change: (code: string, path: string) => string,
): Plugin => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter, namespace: "file" }, ({ path }) => ({
      contents: change(readFileSync(path, "utf8").replaceAll("\r\n", "\n"), path),
      loader: path.endsWith(".ts") ? "ts" : "js",
    }));
  },
});

const ruleObject = /: Rule = \{\n([^]*?)^\};$/m;

/** A property up to the next one, in the form that our formatter gives it. */
const documentation = /^ {2}(?:title|topic|why|examples):[^]*?(?=^ {2}(?![ )}\]])|$(?![^]))/gm;

/**
 * Rules without their documentation. Rules that need the response or a file of a provider, which the page never has, only
 * keep their names, for comments that suppress them.
 */
const rules = rewrite("rules", /[\\/]src[\\/]rules[\\/]\w+(?:-\w+)+\.ts$/, (code, path) => {
  const [, properties] = ruleObject.exec(code) ?? [];
  if (properties === undefined)
    throw new Error(`${path} has no rule in the form that is expected.`);
  if (!/^ {2}needsAnswer: true,$/m.test(properties))
    return code.replace(properties, () => properties.replace(documentation, ""));
  const [, name] = /^export const (\w+): Rule = /m.exec(code) ?? [];
  const [id, severity] = ["id", "severity"].map(
    (key) => new RegExp(`^  ${key}: "([\\w-]+)",$`, "m").exec(properties)?.[1],
  );
  return `export const ${name} = { id: "${id}", severity: "${severity}", needsAnswer: true, check: () => [] };`;
});

/** The namespaces of the protocol's types, so that a bundler can leave out those that are not used. */
const protocolTypes = rewrite(
  "protocol types",
  /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/,
  (code) =>
    code
      .replace(
        /^(export )?var (\w+);\n((?:\/\*[^]*?\*\/\n)*)\(function \(\2\) \{$/gm,
        "$1const $2 = /* @__PURE__ */ (function ($2) {",
      )
      .replace(/^\}\)\((\w+) \|\| \(\1 = \{\}\)\);$/gm, "return $1;\n})({});"),
);

/** The page has no folder, so Git ignores none of its files. */
const git = rewrite(
  "git",
  /[\\/]src[\\/]project[\\/]gitIgnore\.ts$/,
  () => "export const isIgnored = () => false;",
);

export const pruning: Plugin[] = [rules, protocolTypes, git];
