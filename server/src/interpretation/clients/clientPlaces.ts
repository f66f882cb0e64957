// Every place that says something about an SSO client by its name: its keys, however they are written, the client that
// is the default one, the HTTP client that Micronaut takes for it, its addresses inside Kestra, and variables. From
// Micronaut's routes and recorded in test/conformance/clients; the HTTP client from DefaultTokenEndpointClient.
import { type Pair } from "../../document/syntax";
import type { Span } from "../../document/span";
import { segmentsOf } from "../../micronaut/tree/build";
import type { Config } from "../../micronaut/configuration";
import { setsBelow, sets } from "../../micronaut/environment";
import { referencesIn, scalarsIn } from "../../micronaut/references";
import { normalise } from "../../micronaut/names";
import { at, type ConfigNode, type Entry, isListItem, parentOf } from "../../micronaut/tree/node";
import {
  eachOnce,
  type Deployment,
  deploymentOf,
  type FileText,
  type Spot,
} from "../../micronaut/deployment";
import { serverTextOf } from "../../micronaut/values/serverText";
import { clientsPath, pathOfRoute } from "./clients";

export interface ClientPlace extends Spot {
  /** A key that makes the client, another use of the name, or the name in capitals in that of a variable. */
  readonly as: "key" | "use" | "variable";
  /** Nothing but the name stands at the place; else its place cannot be told, and it is the whole value or key. */
  readonly exact: boolean;
}

/** The names of all clients that a configuration has, normalised. */
export const clientNames = ({ root }: Config): string[] =>
  [...(at(root, clientsPath)?.children.keys() ?? [])].filter((name) => !isListItem(name));

/** HTTP clients of the server; the one named like an SSO client asks its provider for tokens. */
const servicesPath = ["micronaut", "http", "services"];
const defaultPath = [...clientsPath.slice(0, -1), "default-provider"];

/** The places of the client of that (normalised) name in all that one server reads. */
export function clientPlaces(config: Config, name: string): ClientPlace[] {
  const deployment = deploymentOf(config);
  const places = deployment.configs.flatMap(({ inFile, config: each }) =>
    placesIn(each, name).map((place) => ({ ...place, inFile })),
  );
  const all = [...places, ...variablePlaces(config, deployment, name)];
  return eachOnce(all, (place) => place);
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

/** Where a name stands in its key: behind a quote, or between the dots of a longer one. */
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

/** The values of `default-provider`, also those that another place overrides. */
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

/** The client's login and callback address, wherever a value has one. */
function routesIn(config: Config, name: string): PlaceHere[] {
  return [...scalarsIn(config)].flatMap((scalar) => {
    const seen = serverTextOf(config, scalar);
    return routesTo(config, name, seen.text).map(({ start, end }) => {
      const at = seen.spanOf(start, end);
      return { at: at ?? scalar.span, exact: at !== undefined, as: "use" as const };
    });
  });
}

/** Where the client's name stands in a text as the last part of one of its addresses. */
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

/** The placeholders that ask for one of the client's properties, by its own name or by that of a variable. */
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

/** Where the client's name stands in that of a variable which sets one of its keys. */
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
    // With clients `my` and `my-idp`, a variable of the latter is none of the former.
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
  // A variable may hold a whole configuration, which speaks for itself.
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
