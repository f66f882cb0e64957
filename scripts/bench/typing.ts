// Response times while typing: from a keystroke to the findings, from a letter to the suggestions, and for hover, and the memory
// used. Each server has one open text and gets the same changes, alternating with the others.
import { parseDocument } from "yaml";
import { applicationFile, composeFile, lengths } from "./documents";
import { startServer, type Position, type Change } from "./languageClient";
import type { Server } from "./serverProcess";
import { composeServer, yamlServer } from "./peers";
import { completionPlaces, hoverPlaces, typingPlaces, type TextPlace } from "./places";
import { row, type Measurement } from "./row";
import type { RunSize } from "./runSize";

type Description = Server & { inServices?: boolean };

interface Session {
  languageId: string;
  servers: readonly Description[];
  warmUp: number;
  rounds: number;
}

const hoversPerRound = 3;

/** The rows for plain configurations, compared with yaml-language-server. */
export const typingInApplications = ({ builds, peers, ...size }: RunSize): Measurement[] =>
  typingAtAllLengths({
    textOf: applicationFile,
    languageId: "yaml",
    servers: [...builds, ...(peers ? [yamlServer] : [])],
    ...size,
    file: (lines) => `${lines} lines`,
  });

/** The rows for compose files, compared with compose-language-service, which completes services. */
export const typingInComposeFiles = ({ builds, peers, ...size }: RunSize): Measurement[] =>
  typingAtAllLengths({
    textOf: composeFile,
    languageId: "dockercompose",
    servers: [...builds, ...(peers ? [{ ...composeServer, inServices: true }] : [])],
    ...size,
    file: (lines) => `compose file of ${lines} lines`,
  });

function typingAtAllLengths({
  textOf,
  file,
  ...rest
}: Session & {
  textOf: (lines: number) => string;
  file: (lines: string) => string;
}): Measurement[] {
  return lengths.map((lines) => {
    const what = (action: string) => `${action}, ${file(lines.toLocaleString("en"))}`;
    const names = {
      keyStroke: what("keystroke → diagnostics"),
      completion: what("letter → completion"),
      hover: what("hover"),
      memory: what("peak memory"),
    };
    const run = async () => {
      const { measured, parse } = await sideBySide({ text: textOf(lines), ...rest });
      const of = (kind: keyof typeof names) =>
        Object.fromEntries(measured.map((one) => [one.name, one[kind]]));
      return [
        row(names.keyStroke, { ...of("keyStroke"), "one full parse": parse }),
        row(names.completion, of("completion")),
        row(names.hover, of("hover")),
        row(names.memory, of("memory"), "MB"),
      ];
    };
    return { rows: Object.values(names), run };
  });
}

/** The figures of each server, and as a reference the time to parse the whole text once with the `yaml` package. */
async function sideBySide({
  text,
  languageId,
  warmUp,
  rounds,
  servers,
}: Session & { text: string }) {
  const parse = [];
  const writers = [];
  try {
    for (const server of servers)
      writers.push(await writerAt(server, text, languageId, warmUp + rounds));
    for (let round = -warmUp; round < rounds; round++) {
      const start = performance.now();
      parseDocument(text);
      if (round >= 0) parse.push(performance.now() - start);
      for (const writer of writers) await writer.write(round);
    }
    return { measured: writers.map(({ finish }) => finish()), parse };
  } finally {
    for (const { stop } of writers) await stop();
  }
}

/** One server with the open text, and its response times for changes to the text. */
async function writerAt(description: Description, text: string, languageId: string, count: number) {
  const { name, inServices } = description;
  const server = await startServer(description);
  const uri = `file:///project/${languageId === "yaml" ? "application" : "compose"}.yml`;
  await server.open(uri, languageId, text);
  // Some servers read their settings and check the text again, which must not be mistaken for the response to a change.
  if (!server.supportsPull) await new Promise((resolve) => setTimeout(resolve, 400));

  const letters = typingPlaces(text, count);
  const keys = completionPlaces(text, count, inServices);
  const names = hoverPlaces(text, count * hoversPerRound, inServices);
  const times: Record<"keyStroke" | "completion" | "hover", number[]> = {
    keyStroke: [],
    completion: [],
    hover: [],
  };
  let version = 1;
  const change = (...changes: Change[]) => server.change(uri, ++version, changes);
  const keep = (kind: keyof typeof times, round: number, start: number) => {
    if (round >= 0) times[kind].push(performance.now() - start);
  };

  async function type(round: number, place: Position) {
    const start = performance.now();
    await change(insertion(place, "x"))();
    keep("keyStroke", round, start);
    await change(deletion(place, after(place, 1)))();
  }

  async function complete(round: number, place: TextPlace) {
    const line = { line: place.line + 1, character: place.indent };
    const start = performance.now();
    change(insertion(place, `\n${" ".repeat(place.indent)}`), insertion(line, "c"));
    const items = await server.complete(uri, after(line, 1));
    keep("completion", round, start);
    if (items.length === 0) throw new Error(`${name} suggests nothing below line ${line.line}.`);
    await change(deletion(place, after(line, 1)))();
  }

  async function point(round: number, place: Position) {
    const start = performance.now();
    const found = await server.hover(uri, place);
    keep("hover", round, start);
    if (!found) throw new Error(`${name} shows no hover for line ${place.line + 1}.`);
  }

  return {
    stop: server.stop,
    write: async (round: number) => {
      await type(round, next(letters));
      await complete(round, next(keys));
      for (let n = 0; n < hoversPerRound; n++) await point(round, next(names));
    },
    finish: () => {
      const memory = server.peakMemory();
      return { name, ...times, memory: memory === undefined ? [] : [memory / 1e6] };
    },
  };
}

function next<Place>(places: Place[]) {
  const place = places.pop();
  if (!place) throw new Error("There are fewer places than rounds.");
  return place;
}

const after = ({ line, character }: Position, count: number) => ({
  line,
  character: character + count,
});

const insertion = (at: Position, text: string) => ({ range: { start: at, end: at }, text });

const deletion = (start: Position, end: Position) => ({ range: { start, end }, text: "" });
