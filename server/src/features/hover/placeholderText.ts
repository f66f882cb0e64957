// How the server resolves each placeholder of a value, as Markdown: the names in order, then the default.
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
import { interpolatedMark } from "../../document/dollars";
import { serverTextOf } from "../../micronaut/values/serverText";
import { joined, message, type Text } from "../../messages/message";
import { lineLink } from "./lineLink";
import { numbered, paragraphs } from "./markdown";

/** A list for each placeholder of the value at a place; undefined if there is none, and for keys. */
export function describePlaceholders(
  config: Config,
  { part, path, scalar }: Place,
  document: TextDocument,
): Text | undefined {
  if (part === "key" || isTemplated(scalar)) return undefined;
  const segments = segmentsOfValue(serverTextOf(config, scalar).text);
  const named = segments.filter(({ kind }) => kind === "placeholder").length > 1;
  const lists = segments.flatMap((segment) => {
    const secret = isSecretKey(path) || revealsSecret(segment);
    return describeSegment({ config, document, named, secret }, segment);
  });
  return lists.length > 0 ? paragraphs(...lists) : undefined;
}

/**
 * Whether a default is or contains a secret although its key is not secret. A URL is split at its colons into names.
 */
const revealsSecret = (segment: Segment): boolean =>
  segment.kind === "placeholder" &&
  (segment.names.some(isSecretReference) ||
    holdsSecret([...segment.names, segment.fallback ?? ""].join(":")) ||
    holdsSecret(segment.fallback ?? ""));

interface Described {
  readonly config: Config;
  readonly document: TextDocument;
  /** There are several placeholders, so each is named. */
  readonly named: boolean;
  readonly secret: boolean;
}

function describeSegment(described: Described, segment: Segment): Text[] {
  if (segment.kind === "text") return [];
  if (segment.kind === "unclosed") return [message("placeholderText.unclosed")];
  const sources = sourcesOf(described, segment);
  const [first = ""] = segment.names;
  const lead = described.named
    ? message("placeholderText.sourcesFor", { name: nameOf(described, first) })
    : message("placeholderText.sources");
  return [joined([lead, numbered(sources)], "\n")];
}

/** The possible sources of the value in order. Nothing after a certain one is ever used. */
function sourcesOf(described: Described, { names, fallback }: Placeholder): Text[] {
  const sources: Text[] = [];
  for (const name of names) {
    const { text, isLast } = sourceOf(described, name);
    sources.push(text);
    if (isLast) return sources;
  }
  if (fallback === undefined) return [...sources, message("placeholderText.nothing")];
  if (fallback === "") return [...sources, message("placeholderText.empty")];
  return [...sources, described.secret ? message("placeholderText.secretDefault") : code(fallback)];
}

interface Source {
  readonly text: Text;
  /** The name is set here, or the server fails to resolve it. */
  readonly isLast: boolean;
}

function sourceOf(described: Described, name: string): Source {
  const { config, document } = described;
  if (isRandom(name)) {
    const { kind } = resolvePlaceholders(`\${${name}}`, () => undefined);
    return kind === "random"
      ? { text: message("placeholderText.random", { name: code(name) }), isLast: true }
      : { text: message("placeholderText.unknownRandom", { name: code(name) }), isLast: true };
  }
  const property = propertyNamed(config.root, name);
  if (property) {
    const line = lineLink(document, property.won.key.start);
    const values = { name: code(name), line };
    return property.value.kind === "null"
      ? { text: message("placeholderText.setToNothing", values), isLast: true }
      : { text: message("placeholderText.set", values), isLast: true };
  }
  const isBlock = at(config.root, name.split(".")) !== undefined;
  return { text: isBlock ? code(name) : elsewhere(described, name), isLast: isBlock };
}

/** A name that this configuration does not set. */
function elsewhere(described: Described, name: string): Text {
  if (isVariable(name)) return variableText(described, name);
  const variable = variableFor([name]);
  return isVariable(variable) && (!described.secret || findKey(name.split(".")))
    ? message("placeholderText.elsewhere", {
        name: nameOf(described, name),
        variable: code(variable),
      })
    : nameOf(described, name);
}

/** A variable, with a link to the line of the file that sets it for the server, if there is one. */
function variableText({ config, document }: Described, name: string): Text {
  const variables = config.workloads.flatMap((workload) => workload.variables);
  const set = variables.find((variable) => variable.name === name);
  return set
    ? message("placeholderText.variableSet", {
        name: code(name),
        line: lineLink(document, set.at.start),
      })
    : message("placeholderText.variable", { name: code(name) });
}

/** What looks like a name may be part of a default that was split at a colon. */
const nameOf = ({ secret }: Described, name: string): Text =>
  secret && !isVariable(name) && !findKey(name.split("."))
    ? message("placeholderText.otherName")
    : code(name);

const isVariable = (name: string): boolean => /^[A-Z_][A-Z0-9_]*$/.test(name);

/** Text as inline code on one line, with externally filled parts replaced by an ellipsis. */
function code(text: string): string {
  const shown = text.replaceAll(interpolatedMark, "…").replace(/\s+/g, " ").trim();
  return shown.includes("`") ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}
