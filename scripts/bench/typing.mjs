// What a person feels while writing: from a key stroke to the findings, from a letter to the proposals, and hover; and the
// memory it takes. Each server has one text open and gets the same changes, in turn with the others.
import { parseDocument } from "yaml";
import { applicationFile, composeFile, lengths } from "./documents.mjs";
import { startServer } from "./languageClient.mjs";
import { composeServer, ours, yamlServer } from "./peers.mjs";
import { completionPlaces, hoverPlaces, typingPlaces } from "./places.mjs";
import { row } from "./row.mjs";

/** @typedef {import("./languageClient.mjs").Position} Position */
/** @typedef {import("./languageClient.mjs").Change} Change */
/** @typedef {import("./places.mjs").TextPlace} TextPlace */

/** @typedef {import("./languageClient.mjs").Server & { inServices?: boolean }} Description */

/**
 * @typedef {object} Session
 * @property {string} languageId
 * @property {readonly Description[]} servers
 * @property {number} warmUp
 * @property {number} rounds
 */

const hoversPerRound = 3;

/**
 * The rows of plain configurations, beside yaml-language-server.
 *
 * @param {import("./row.mjs").Effort} effort
 */
export const typingInApplications = ({ warmUp, rounds, peers }) =>
  typingAtAllLengths({
    textOf: applicationFile,
    languageId: "yaml",
    servers: [ours, ...(peers ? [yamlServer] : [])],
    warmUp,
    rounds,
    file: (lines) => `${lines} lines`,
  });

/**
 * The rows of compose files, beside compose-language-service, which is asked about what it knows: services.
 *
 * @param {import("./row.mjs").Effort} effort
 */
export const typingInComposeFiles = ({ warmUp, rounds, peers }) =>
  typingAtAllLengths({
    textOf: composeFile,
    languageId: "dockercompose",
    servers: [ours, ...(peers ? [{ ...composeServer, inServices: true }] : [])],
    warmUp,
    rounds,
    file: (lines) => `compose file of ${lines} lines`,
  });

/** @param {Session & { textOf: (lines: number) => string, file: (lines: string) => string }} options */
async function typingAtAllLengths({ textOf, file, ...rest }) {
  const rows = [];
  for (const lines of lengths) {
    const { measured, parse } = await sideBySide({ text: textOf(lines), ...rest });
    const of = (/** @type {"keyStroke" | "completion" | "hover" | "memory"} */ kind) =>
      Object.fromEntries(measured.map((one) => [one.name, one[kind]]));
    const what = (/** @type {string} */ action) => `${action}, ${file(lines.toLocaleString("en"))}`;
    rows.push(
      row(what("key stroke → diagnostics"), {
        ...of("keyStroke"),
        "one full parse": parse,
      }),
      row(what("letter → completion"), of("completion")),
      row(what("hover"), of("hover")),
      row(what("peak memory"), of("memory"), "MB"),
    );
  }
  return rows;
}

/**
 * What each server took, and how long the yardstick takes: reading the whole text once with the parser's package.
 *
 * @param {Session & { text: string }} session
 */
async function sideBySide({ text, languageId, warmUp, rounds, servers }) {
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

/**
 * One server with the text open, and how long it takes for what is done to the text.
 *
 * @param {Description} description
 * @param {string} text
 * @param {string} languageId
 * @param {number} count
 */
export async function writerAt(description, text, languageId, count) {
  const { name, inServices } = description;
  const server = await startServer(description);
  const uri = `file:///project/${languageId === "yaml" ? "application" : "compose"}.yml`;
  await server.open(uri, languageId, text);
  // Some read their settings and look at the text once more; that is not to be taken for the answer to a change.
  if (!server.isAsked) await new Promise((resolve) => setTimeout(resolve, 400));

  const letters = typingPlaces(text, count);
  const keys = completionPlaces(text, count, inServices);
  const names = hoverPlaces(text, count * hoversPerRound, inServices);
  /** @type {Record<"keyStroke" | "completion" | "hover", number[]>} */
  const times = { keyStroke: [], completion: [], hover: [] };
  let version = 1;
  const change = (/** @type {Change[]} */ ...changes) => server.change(uri, ++version, changes);
  const keep = (
    /** @type {keyof typeof times} */ kind,
    /** @type {number} */ round,
    /** @type {number} */ start,
  ) => {
    if (round >= 0) times[kind].push(performance.now() - start);
  };

  /**
   * @param {number} round
   * @param {Position} place
   */
  async function type(round, place) {
    const start = performance.now();
    await change(insertion(place, "x"))();
    keep("keyStroke", round, start);
    await change(deletion(place, after(place, 1)))();
  }

  /**
   * @param {number} round
   * @param {TextPlace} place
   */
  async function complete(round, place) {
    const line = { line: place.line + 1, character: place.indent };
    const start = performance.now();
    change(insertion(place, `\n${" ".repeat(place.indent)}`), insertion(line, "c"));
    const items = await server.complete(uri, after(line, 1));
    keep("completion", round, start);
    if (items.length === 0) throw new Error(`${name} proposes nothing below line ${line.line}.`);
    await change(deletion(place, after(line, 1)))();
  }

  /**
   * @param {number} round
   * @param {Position} place
   */
  async function point(round, place) {
    const start = performance.now();
    const found = await server.hover(uri, place);
    keep("hover", round, start);
    if (!found) throw new Error(`${name} says nothing of line ${place.line + 1}.`);
  }

  return {
    stop: server.stop,
    type: (/** @type {number} */ round) => type(round, next(letters)),
    complete: (/** @type {number} */ round) => complete(round, next(keys)),
    write: async (/** @type {number} */ round) => {
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

/**
 * @template Place
 * @param {Place[]} places
 */
function next(places) {
  const place = places.pop();
  if (!place) throw new Error("There are fewer places than rounds.");
  return place;
}

/**
 * @param {Position} position
 * @param {number} count
 */
const after = ({ line, character }, count) => ({ line, character: character + count });

/**
 * @param {Position} at
 * @param {string} text
 */
const insertion = (at, text) => ({ range: { start: at, end: at }, text });

/**
 * @param {Position} start
 * @param {Position} end
 */
const deletion = (start, end) => ({ range: { start, end }, text: "" });
