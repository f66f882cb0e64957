// A file around a configuration that is so broken that no file kind finds the configuration.
import { syntaxRefusals } from "../document/fileKinds/brokenFile";
import { wholeFile } from "../document/fileKinds/plain";
import { configurationVariable } from "../document/fileKinds/source";
import { variable } from "../document/fileKinds/variable";
import { indentation, lineEnd, nextLine } from "../document/lines";
import type { TextReader } from "../document/yaml/read";
import { type Config, parseSeparately, readConfiguration } from "../micronaut/configuration";
import { belongingOfKeys, isOurs, isUnambiguous, mentionsKestra } from "./recognise";

/** The file around the configuration; undefined if it is not broken, or may not contain a configuration of Kestra. */
export function brokenFileAround(text: string, reader: TextReader): Config | undefined {
  const words = [configurationVariable, "kind:", "configurations"];
  if (!mentionsKestra(text) || !words.some((word) => text.includes(word))) return undefined;
  const roots = [...text.matchAll(/^ +["']?(?:kestra|micronaut)["']?:[ \t]*\r?$/gm)];
  if (roots.length === 0) return undefined;
  const refusals = syntaxRefusals(text, reader.read().problems, []);
  if (refusals.length === 0) return undefined;
  const hasConfiguration = roots.slice(0, maxRoots).some(({ index }) => {
    const { root } = parseSeparately(blockAt(text, index));
    return isUnambiguous(root) && isOurs(belongingOfKeys(root, text));
  });
  if (!hasConfiguration) return undefined;
  return readConfiguration(
    text,
    variable,
    { ...wholeFile(text), embedded: true, refusals },
    reader,
  );
}

/** A file with more of them is not worth the time. */
const maxRoots = 20;

/** The lines from `start` on that are indented like the first one, or deeper. */
function blockAt(text: string, start: number): string {
  const column = indentation(text.slice(start, lineEnd(text, start)));
  let end = start;
  while (end < text.length) {
    const line = text.slice(end, lineEnd(text, end));
    if (line.trim() !== "" && indentation(line) < column) break;
    end = nextLine(text, end);
  }
  return text.slice(start, end);
}
