// Every reference to an SSO client by name: its keys in any spelling, `default-provider`, the HTTP client Micronaut
// uses for it, its addresses inside Kestra, and environment variables. Taken from Micronaut's routes and recorded in
// test/conformance/clients; the HTTP client from DefaultTokenEndpointClient.
import { type Pair } from "../../document/syntax";
import type { Span } from "../../document/span";
import { segmentsOf } from "../../micronaut/tree/build";
import type { Config } from "../../micronaut/configuration";
import { setsBelow, sets } from "../../micronaut/environment";
import { referencesIn, scalarsIn } from "../../micronaut/references";
import { normalise } from "../../micronaut/names";
import { at, type ConfigNode, type Entry, isListItem, parentOf } from "../../micronaut/tree/node";
import {
  distinctBySpot,
  type Deployment,
  deploymentOf,
  type FileText,
  type Spot,
} from "../../micronaut/deployment";
import { serverTextOf } from "../../micronaut/values/serverText";
import { clientsPath, pathOfRoute } from "./clients";

export interface ClientPlace extends Spot {
  /** A key that defines the client, another use of the name, or the upper-case name inside that of a variable. */
  readonly as: "key" | "use" | "variable";
  /** The span is exactly the name. Otherwise the name could not be located, and the span is the whole value or key. */
  readonly exact: boolean;
}

/** The normalised names of all clients of a configuration. */
export const clientNames = ({ root }: Config): string[] =>
  [...(at(root, clientsPath)?.children.keys() ?? [])].filter((name) => !isListItem(name));

/** HTTP clients of the server. Micronaut requests tokens with the one that is named like the SSO client. */
const servicesPath = ["micronaut", "http", "services"];
const defaultPath = [...clientsPath.slice(0, -1), "default-provider"];

/** References to the client with that (normalised) name in everything one server reads. */
export function clientPlaces(config: Config, name: string): ClientPlace[] {
  const deployment = deploymentOf(config);
  const places = deployment.configs.flatMap(({ inFile, config: each }) =>
    placesIn(each, name).map((place) => ({ ...place, inFile })),
  );
  const all = [...places, ...variablePlaces(config, deployment, name)];
  return distinctBySpot(all, (place) => place);
}

type PlaceHere = Omit<ClientPlace, "inFile">;

function placesIn(config: Config, name: string): PlaceHere[] {
  const keys = [clientsPath, servicesPath].flatMap((path, index) => {
    const node = at(config.root, [...path, name]);
    const as = index === 0 ? ("key" as const) : ("use" as const);
    return node ? keysOf(config, node).map((key) => ({ ...key, as })) : [];
  });
  return [
    ...keys,
    ...defaultsIn(config, name),
    ...routesIn(config, name),
    ...references(config, name),
  ];
}

function keysOf(config: Config, node: ConfigNode): Omit<PlaceHere, "as">[] {
  return node.entries.map((entry) => {
    const at = entry.pair && nameIn(config, node, entry, entry.pair);
    return { at: at ?? entry.key, exact: at !== undefined };
  });
}

/** The span of a name in its key, which may be quoted or a dotted path. */
function nameIn(
  { text, root }: Config,
  node: ConfigNode,
  entry: Entry,
  pair: Pair,
): Span | undefined {
  const { key, written } = entry;
  const present = text.slice(key.start, key.end);
  if (present === written) return key;
  const segments = segmentsOf(pair).map((segment) => segment.written);
  const isQuoted = /^["']/.test(present) && present.endsWith(present.charAt(0));
  if (!isQuoted || present.slice(1, -1) !== segments.join(".")) return undefined;
  let index = 0;
  let above = parentOf(root, node);
  for (; above?.entries.some((each) => each.pair === pair); index++) above = parentOf(root, above);
  const before = segments.slice(0, index).join(".");
  const start = key.start + 1 + (index === 0 ? 0 : before.length + 1);
  return { start, end: start + written.length };
}

/** The values of `default-provider`, including overridden ones. */
function defaultsIn(config: Config, name: string): PlaceHere[] {
  const entries = at(config.root, defaultPath)?.entries ?? [];
  return entries.flatMap(({ value }) => {
    if (value?.kind !== "scalar") return [];
    const seen = serverTextOf(config, value);
    if (normalise(seen.text) !== name) return [];
    const at = seen.spanOf(0, seen.text.length);
    return [{ at: at ?? value.span, exact: at !== undefined, as: "use" as const }];
  });
}

/** The client's login and callback addresses in any value. */
function routesIn(config: Config, name: string): PlaceHere[] {
  return [...scalarsIn(config)].flatMap((scalar) => {
    const seen = serverTextOf(config, scalar);
    return routesTo(config, name, seen.text).map(({ start, end }) => {
      const at = seen.spanOf(start, end);
      return { at: at ?? scalar.span, exact: at !== undefined, as: "use" as const };
    });
  });
}

/** The spans of the client's name as the last segment of one of its addresses in a string. */
function routesTo(config: Config, name: string, text: string): Span[] {
  if (!text.includes(name)) return [];
  return (["login", "callback"] as const).flatMap((route) => {
    const path = pathOfRoute(config, route, name);
    if (![`/${name}`, `=${name}`].some((end) => path.endsWith(end))) return [];
    const found: Span[] = [];
    for (let from = text.indexOf(path); from !== -1; from = text.indexOf(path, from + 1)) {
      const end = from + path.length;
      if (!/^[\w-]/.test(text.slice(end))) found.push({ start: end - name.length, end });
    }
    return found;
  });
}

/** Placeholders that refer to a property of the client, by property name or by variable name. */
function references(config: Config, name: string): PlaceHere[] {
  return referencesIn(config).flatMap((reference) => {
    const within = nameInReference(reference.name, name);
    if (!within) return [];
    const { at, exact } = reference;
    const span = { start: at.start + within.start, end: at.start + within.end };
    return [{ at: exact ? span : at, exact, as: within.as }];
  });
}

function nameInReference(
  reference: string,
  name: string,
): (Span & { readonly as: "use" | "variable" }) | undefined {
  if (/^[A-Z0-9_]+$/.test(reference)) {
    const within = nameInVariable(reference, name);
    return within && { ...within, as: "variable" };
  }
  const written = reference.split(".");
  const above = written.slice(0, clientsPath.length);
  const own = written[clientsPath.length] ?? "";
  const isBelow = above.every((each, index) => normalise(each) === clientsPath[index]);
  if (!isBelow || written.length <= clientsPath.length || normalise(own) !== name) return undefined;
  const start = above.join(".").length + 1;
  return { start, end: start + own.length, as: "use" };
}

/** The span of the client's name in the name of a variable that sets one of its keys. */
function nameInVariable(variable: string, name: string): Span | undefined {
  for (const path of [clientsPath, servicesPath]) {
    if (!setsBelow(variable, [...path, name])) continue;
    const start = path.join(".").length + 1;
    return { start, end: start + name.length };
  }
  return undefined;
}

function variablePlaces(config: Config, { variables }: Deployment, name: string): ClientPlace[] {
  return variables.flatMap(({ inFile, variable }): ClientPlace[] => {
    // With clients `my` and `my-idp`, a variable of the latter does not belong to the former.
    const longer = clientNames(config).filter((other) => other.startsWith(`${name}-`));
    if (longer.some((other) => nameInVariable(variable.name, other))) return [];
    const within = nameInVariable(variable.name, name);
    const { at } = variable;
    if (within) {
      const exact = inFile.text.slice(at.start, at.end) === variable.name;
      const span = { start: at.start + within.start, end: at.start + within.end };
      return [{ inFile, at: exact ? span : at, exact, as: "variable" }];
    }
    return variable.value ? inValue(config, inFile, variable.name, variable.value, name) : [];
  });
}

/** The name in a variable's value: as the default client, or in one of its addresses. */
function inValue(
  config: Config,
  inFile: FileText,
  variable: string,
  value: Span,
  name: string,
): ClientPlace[] {
  const written = inFile.text.slice(value.start, value.end);
  const quote = /^(["']).*\1$/s.test(written) ? 1 : 0;
  const text = quote ? written.slice(1, -1) : written;
  const isDefault = sets(variable, defaultPath) && normalise(text) === name;
  // A variable may contain a whole configuration, whose places are found separately.
  const found = isDefault
    ? [{ start: 0, end: text.length }]
    : text.includes("\n")
      ? []
      : routesTo(config, name, text);
  return found.map(({ start, end }) => ({
    inFile,
    at: { start: value.start + quote + start, end: value.start + quote + end },
    exact: true,
    as: "use",
  }));
}
