// Of the translations of VS Code's client, the page only loads those of the role table.
import type { Plugin } from "esbuild";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const view = join("client", "src", "rolePage");

export const tableTexts: Plugin = {
  name: "texts of the role table",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]bundle\.l10n\.fr\.json$/, namespace: "file" }, ({ path }) => {
      const sources = readdirSync(view)
        .filter((name) => name.endsWith(".ts"))
        .map((name) => readFileSync(join(view, name), "utf8"));
      const all = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
      const used = Object.entries(all).filter(([english]) =>
        sources.some((source) => source.includes(JSON.stringify(english))),
      );
      return { contents: JSON.stringify(Object.fromEntries(used)), loader: "json" };
    });
  },
};
