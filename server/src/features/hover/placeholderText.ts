// What the server takes for each placeholder of a value, as Markdown: the names in their order, then the default.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { variableFor } from "../../interpretation/deployment/environmentVariables";
import { findKey } from "../../knowledge/schema/keys";
import { holdsSecret, isSecretKey, isSecretReference } from "../../interpretation/secretKeys";
import { isTemplated } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { at } from "../../micronaut/tree/node";
import type { Place } from "../../micronaut/cursor/place";
import {
  isRandom,
  type Placeholder,
  resolvePlaceholders,
  type Segment,
  segmentsOfValue,
} from "../../micronaut/values/placeholders";
import { propertyNamed } from "../../micronaut/tree/properties";
import { filledIn, serverTextOf } from "../../micronaut/values/serverText";
import { lineLink } from "./lineLink";

/** A list for each placeholder of the value at a place; empty where there is none, and for keys. */
export function describePlaceholders(
  config: Config,
  { part, path, scalar }: Place,
  document: TextDocument,
): string {
  if (part === "key" || isTemplated(scalar)) return "";
  const segments = segmentsOfValue(serverTextOf(config, scalar).text);
  const named = segments.filter(({ kind }) => kind === "placeholder").length > 1;
  return segments
    .flatMap((segment) => {
      const secret = isSecretKey(path) || tellsSecret(segment);
      return describeSegment({ config, document, named, secret }, segment);
    })
    .join("\n\n");
}

/**
 * Whether a default stands in for a secret, or holds one, although its key takes something else. At its colons an address
 * is cut into names.
 */
const tellsSecret = (segment: Segment): boolean =>
  segment.kind === "placeholder" &&
  (segment.names.some(isSecretReference) ||
    holdsSecret([...segment.names, segment.fallback ?? ""].join(":")) ||
    holdsSecret(segment.fallback ?? ""));

interface Described {
  readonly config: Config;
  readonly document: TextDocument;
  /** There are several, so each says which it is. */
  readonly named: boolean;
  readonly secret: boolean;
}

function describeSegment(described: Described, segment: Segment): string[] {
  if (segment.kind === "text") return [];
  if (segment.kind === "unclosed")
    return ["**Not closed:** a placeholder here has no `}`, and the server fails at it."];
  const sources = sourcesOf(described, segment);
  const [first = ""] = segment.names;
  const of = described.named ? ` for ${nameOf(described, first)}` : "";
  return [`The server takes${of} the first of these that is there:\n${numbered(sources)}`];
}

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}. ${line}`).join("\n");

/** Where the value comes from, one place after the other. What stands behind a sure one is never reached. */
function sourcesOf(described: Described, { names, fallback }: Placeholder): string[] {
  const sources: string[] = [];
  for (const name of names) {
    const { text, isLast } = sourceOf(described, name);
    sources.push(text);
    if (isLast) return sources;
  }
  if (fallback === undefined) return [...sources, "nothing else: then the server fails"];
  if (fallback === "") return [...sources, "an empty text"];
  return [...sources, described.secret ? "its default, a secret" : code(fallback)];
}

interface Source {
  readonly text: string;
  /** It is there, or the server gets no further. */
  readonly isLast: boolean;
}

function sourceOf(described: Described, name: string): Source {
  const { config, document } = described;
  if (isRandom(name)) {
    const { kind } = resolvePlaceholders(`\${${name}}`, () => undefined);
    return kind === "random"
      ? { text: `${code(name)}, another value at each start`, isLast: true }
      : { text: `${code(name)}, of which Micronaut knows nothing: the server fails`, isLast: true };
  }
  const property = propertyNamed(config.root, name);
  if (property) {
    const line = lineLink(document, property.won.key.start);
    const text = `${code(name)}, which ${line} sets`;
    return property.value.kind === "null"
      ? { text: `${text} to nothing: then the server fails`, isLast: true }
      : { text, isLast: true };
  }
  const isBlock = at(config.root, name.split(".")) !== undefined;
  return { text: isBlock ? code(name) : elsewhere(described, name), isLast: isBlock };
}

/** A name that this configuration does not set. */
function elsewhere(described: Described, name: string): string {
  if (isVariable(name)) return `the environment variable ${code(name)}${whereSet(described, name)}`;
  const variable = variableFor([name]);
  return isVariable(variable) && (!described.secret || findKey(name.split(".")))
    ? `${nameOf(described, name)}, which this configuration does not set; the environment variable ${code(variable)} may`
    : nameOf(described, name);
}

/** The line of the file that sets a variable for the server, if one does. */
function whereSet({ config, document }: Described, name: string): string {
  const variables = config.workloads.flatMap((workload) => workload.variables);
  const set = variables.find((variable) => variable.name === name);
  return set ? `, which ${lineLink(document, set.at.start)} sets` : "";
}

/** What looks like a name may be a piece of a default that is cut at a colon. */
const nameOf = ({ secret }: Described, name: string): string =>
  secret && !isVariable(name) && !findKey(name.split(".")) ? "another name" : code(name);

const isVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name);

/** Text as code, on one line; what is filled in elsewhere is left out. */
function code(text: string): string {
  const shown = text.replaceAll(filledIn, "…").replace(/\s+/g, " ").trim();
  return shown.includes("`") ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}
