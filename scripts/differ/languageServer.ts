// Compares the language servers of two builds: diagnostics, the edits of their fixes, hovers, suggestions and everything else
// that they return for a file, and the diagnostics after changes to it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Build } from "../bench/builds";
import { languageOfName } from "../../server/src/document/codeBlocks/names";
import { difference } from "./difference";
import { startEditor, type Editor } from "./editor";
import type { Texts } from "./texts";

/** Places per file at which a user might point, and at which one might type. */
const pointed = 2;
const typed = 1;

export async function* serverDifferences(
  { root, related, alone }: Texts,
  { earlier, ours }: { earlier: Build; ours: Build },
): AsyncGenerator<string> {
  const editors = [await startEditor(earlier, root), await startEditor(ours, root)] as const;
  // In JSON, only the command line finds configurations, if the file is named.
  for (const name of [...related, ...alone].filter((one) => !one.endsWith(".json"))) {
    const text = readFileSync(join(root, name), "utf8");
    const file = { uri: pathToFileURL(join(root, name)).href, text, languageId: languageOf(name) };
    const [before, after] = await Promise.all([
      responses(editors[0], file),
      responses(editors[1], file),
    ]);
    const found = difference(`language server, ${name}`, before, after);
    if (found !== undefined) yield found;
  }
  for (const { stop } of editors) await stop();
}

const languageOf = (name: string) =>
  languageOfName(name) ?? (/compose/.test(name) ? "dockercompose" : "yaml");

interface OpenFile {
  uri: string;
  languageId: string;
  text: string;
}

interface Diagnostics {
  items?: { range: Range }[];
}

interface Range {
  start: Position;
  end: Position;
}

interface Position {
  line: number;
  character: number;
}

/** One line for each part of each response. */
async function responses(editor: Editor, { uri, languageId, text }: OpenFile): Promise<string[]> {
  const lines: string[] = [];
  const textDocument = { uri };
  async function request(what: string, method: string, params: object = {}): Promise<unknown> {
    const response = await editor.request(method, { textDocument, ...params });
    const parts = Array.isArray(response) ? response : [response];
    lines.push(...parts.map((part) => `${what}: ${JSON.stringify(part)}`));
    return response;
  }
  async function diagnostics(what: string) {
    const { items = [] } = (await editor.request("textDocument/diagnostic", {
      textDocument,
    })) as Diagnostics;
    lines.push(...items.map((item) => `${what}: ${JSON.stringify(item)}`));
    return items;
  }

  editor.notify("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text },
  });
  const found = await diagnostics("diagnostic");
  const rows = text.split("\n");
  const whole = { start: { line: 0, character: 0 }, end: { line: rows.length, character: 0 } };
  for (const one of found)
    await request("fix", "textDocument/codeAction", {
      range: one.range,
      context: { diagnostics: [one] },
    });
  await request("action", "textDocument/codeAction", {
    range: whole,
    context: { diagnostics: [] },
  });
  await request("symbol", "textDocument/documentSymbol");
  await request("folding range", "textDocument/foldingRange");
  await request("link", "textDocument/documentLink");
  await request("lens", "textDocument/codeLens");
  await request("hint", "textDocument/inlayHint", { range: whole });
  for (const position of spread(wordStarts(rows), pointed)) {
    const at = `${position.line + 1}:${position.character + 1}`;
    await request(`hover at ${at}`, "textDocument/hover", { position });
    await request(`definition at ${at}`, "textDocument/definition", { position });
    await request(`reference to ${at}`, "textDocument/references", {
      position,
      context: { includeDeclaration: true },
    });
    await request(`action at ${at}`, "textDocument/codeAction", {
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  }
  let version = 1;
  const change = (range: Range, inserted: string) =>
    editor.notify("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: inserted }],
    });
  for (const { line } of spread(wordStarts(rows), typed)) {
    const row = rows[line]?.replace(/\r$/, "") ?? "";
    const end = { line, character: row.length };
    const indent = " ".repeat(row.length - row.trimStart().length);
    change({ start: end, end }, "x");
    await diagnostics(`with a letter in line ${line + 1}`);
    change({ start: end, end: { line, character: row.length + 1 } }, `\n${indent}`);
    const position = { line: line + 1, character: indent.length };
    await request(`suggestion below line ${line + 1}`, "textDocument/completion", { position });
    await diagnostics(`with a new line below line ${line + 1}`);
    change({ start: end, end: position }, "");
    await diagnostics(`without changes in line ${line + 1}`);
  }
  editor.notify("textDocument/didClose", { textDocument });
  return lines;
}

function wordStarts(rows: readonly string[]): Position[] {
  return rows.flatMap((row, line) =>
    [...row.matchAll(/[\w$]+/g)].map(({ index }) => ({ line, character: index })),
  );
}

/** Up to `count` of the places, the first one near the start and all spread over the whole file. */
function spread(places: readonly Position[], count: number): Position[] {
  const step = places.length / count;
  const indices = Array.from({ length: count }, (_, index) => Math.floor((index + 0.3) * step));
  return [...new Set(indices)].flatMap((index) => places[index] ?? []);
}
