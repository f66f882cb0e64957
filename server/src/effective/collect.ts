// Collects the properties of one server. The value of each comes from `valueOf`, which combines files, variables and
// placeholders.
import { type Pair, resolve, type SyntaxNode } from "../document/syntax";
import type { RunningServer } from "../interpretation/deployment/runningServers";
import { readsUnseenFiles } from "../interpretation/deployment/unseenConfigs";
import { sourcesOfName } from "../interpretation/values/fillIn";
import { type Value, valueOf, type ValuePlace } from "../interpretation/values/value";
import { isSameFile } from "../knowledge/location";
import type { KestraVersion } from "../knowledge/versions";
import { message, type Text } from "../messages/message";
import { type Config, serversOf } from "../micronaut/configuration";
import { at, isLeaf, isListItem } from "../micronaut/tree/node";
import { type Property, propertiesOf } from "../micronaut/tree/properties";
import { defaultProperties } from "./defaults";
import { masked } from "./masked";
import { type FindPlace, placeFinder } from "./places";
import {
  type Effective,
  type EffectiveProperty,
  type FilledName,
  isItem,
  type Origin,
  type Overridden,
  type Place,
  type ReplacedMapping,
} from "./property";
import { type ShownOptions, shownValue } from "./shown";
import { shownName, whyUnknown, whyVariableUnknown } from "./unknown";
import {
  type LayeredVariable,
  pathsOfVariables,
  variablesOf,
  type WrittenVariable,
} from "./variables";
import { type Written, writtenAt } from "./written";

export interface EffectiveOptions extends ShownOptions {
  /** The release whose defaults are added; undefined for none. */
  readonly defaultsOf: KestraVersion | undefined;
}

/** A configuration of the server and a property that it sets. */
interface Source {
  readonly uri: string;
  readonly config: Config;
  readonly property: Property;
}

interface Collecting {
  readonly server: RunningServer;
  readonly options: EffectiveOptions;
  readonly place: FindPlace;
  readonly variables: readonly LayeredVariable[];
}

/** Everything that a server ends up with; its properties in alphabetical order. */
export function effectiveOf(server: RunningServer, options: EffectiveOptions): Effective {
  const steps = effectiveSteps(server, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, so that an editor can answer other requests between them: a large file takes a while. */
export function* effectiveSteps(
  server: RunningServer,
  options: EffectiveOptions,
): Generator<undefined, Effective> {
  const variables = variablesOf(server);
  const collecting = { server, options, variables, place: placeFinder() };
  const inFiles = yield* propertiesInFiles(collecting);
  const known = inFiles.map(({ path }) => path);
  const set = [
    ...inFiles,
    ...pathsOfVariables(server, variables, known).flatMap((path) =>
      onlySetByVariable(collecting, path),
    ),
  ];
  const defaults = options.defaultsOf ? defaultProperties(server, set, options.defaultsOf) : [];
  const properties = [...set, ...defaults].sort(byPath);
  return {
    server: server.workload?.name,
    uri: server.uri,
    properties: options.showSecrets ? properties : masked(properties),
    replaced: replacedMappings(collecting),
    defaultsOf: options.defaultsOf,
    limits: limitsOf(server),
  };
}

/** The number of properties in a step. */
const stepSize = 200;

function* propertiesInFiles(collecting: Collecting): Generator<undefined, EffectiveProperty[]> {
  const byName = new Map<string, Source[]>();
  for (const { uri, config } of collecting.server.configs)
    for (const property of propertiesOf(config.root).values()) {
      const sources = byName.get(property.name);
      if (sources) sources.push({ uri, config, property });
      else byName.set(property.name, [{ uri, config, property }]);
    }
  const holders = new Map<string, Config | undefined>();
  /** The configuration whose list wins: a server reads the items of only one. */
  const holderOf = (list: string): Config | undefined => {
    if (!holders.has(list)) holders.set(list, winningList(byName.get(list) ?? []));
    return holders.get(list);
  };
  const found: EffectiveProperty[] = [];
  for (const [name, sources] of byName) {
    const bracket = name.indexOf("[");
    const list = bracket < 0 ? undefined : name.slice(0, bracket);
    const inList =
      list === undefined || !byName.has(list)
        ? sources
        : sources.filter(({ config }) => config === holderOf(list));
    const property = propertyFrom(collecting, name, inList);
    if (property) found.push(property);
    if (found.length % stepSize === 0) yield;
  }
  return found;
}

function winningList(sources: readonly Source[]): Config | undefined {
  const last = sources.at(-1);
  if (!last) return undefined;
  const { kind, from } = valueOf(last.config, last.property.node.path);
  if (kind === "list") return (sourceAt(sources, last, from) ?? last).config;
  // If it is unknown which list wins, one of them is shown.
  return kind === "unknown" && from === undefined ? last.config : undefined;
}

/** The source that a place of a value is in. */
function sourceAt(
  sources: readonly Source[],
  own: Source,
  from: ValuePlace | undefined,
): Source | undefined {
  if (from?.kind === "here") return own;
  if (from?.kind !== "file") return undefined;
  return sources.findLast((source) => source !== own && isSameFile(source.uri, from.uri));
}

/** A property that files set; undefined without a source. */
function propertyFrom(
  collecting: Collecting,
  name: string,
  sources: readonly Source[],
): EffectiveProperty | undefined {
  const { options, place } = collecting;
  const own = sources.at(-1);
  if (!own) return undefined;
  const path = levelsOf(own.config, own.property.node.path);
  const value = valueOf(own.config, own.property.node.path);
  const variable = variableAt(collecting, value.from);
  const from = sourceAt(sources, own, value.from) ?? own;
  const others = othersOf(collecting, path, value, own, sources);
  if (variable)
    return setByVariable(collecting, { name, path, value, variable, config: own.config, others });
  const node = from.property.won.value;
  const isUnknown = value.kind === "unknown";
  const origin = place(from.uri, from.config.text, from.property.won.key.start);
  const raw = writtenAt(from.config, node);
  const written = isUnknown ? raw : effectiveForm(value, raw);
  // Listed instead of spread, because there may be thousands and spreading is slow.
  return {
    name,
    path,
    value: shownValue(path, written, { names: namesOf(value), raw: raw.text }, options),
    origin: { kind: "file", place: origin },
    unknown: isUnknown ? whyUnknown(from.config, node, value) : undefined,
    filled: value.names.length === 0 ? none : filledNames(collecting, own.config, value),
    assumed: value.assumed.length === 0 ? none : value.assumed.map(shownName),
    // If it is unknown which place wins, the one that is shown is among them.
    others: others.length === 0 ? none : others.filter((other) => !isAt(other.origin, origin)),
    compared: comparedForm(isUnknown, written),
    text: written.text,
  };
}

const none: readonly never[] = [];

const namesOf = ({ names, assumed }: Value): readonly string[] =>
  names.length + assumed.length === 0 ? none : [...names, ...assumed];

const isAt = (origin: Origin, { uri, line }: Place): boolean =>
  origin.kind === "file" && origin.place.uri === uri && origin.place.line === line;

/** What the server gets: with placeholders filled in, always a string. */
const effectiveForm = ({ text, names, assumed }: Value, written: Written): Written =>
  text !== undefined && names.length + assumed.length > 0 ? { kind: "text", text } : written;

const comparedForm = (isUnknown: boolean, { kind, text, length = 0 }: Written): string =>
  `${isUnknown ? "unknown " : ""}${kind} ${length} ${text}`;

const variableAt = (
  { variables }: Collecting,
  from: ValuePlace | undefined,
): LayeredVariable | undefined =>
  from?.kind === "variable"
    ? variables.find(({ variable }) => variable.name === from.name)
    : undefined;

/** A property that no file sets. */
function onlySetByVariable(collecting: Collecting, path: readonly string[]): EffectiveProperty[] {
  const [first] = collecting.server.configs;
  if (!first) return [];
  const { config } = first;
  const value = valueOf(config, path);
  const variable = variableAt(collecting, value.from);
  if (!variable) return [];
  const others = othersOf(collecting, path, value, undefined, []);
  return [
    setByVariable(collecting, { name: path.join("."), path, value, variable, config, others }),
  ];
}

interface SetByVariable {
  readonly name: string;
  readonly path: readonly string[];
  readonly value: Value;
  readonly variable: WrittenVariable;
  readonly config: Config;
  readonly others: readonly Overridden[];
}

function setByVariable(collecting: Collecting, set: SetByVariable): EffectiveProperty {
  const { name, path, value, variable, config, others } = set;
  const isUnknown = value.text === undefined;
  const text = value.text ?? variable.text ?? `\${${variable.variable.name}}`;
  const written: Written = { kind: "text", text };
  const names = [variable.variable.name, ...value.names, ...value.assumed];
  return {
    ...{ name, path, others },
    value: shownValue(path, written, { names, raw: variable.text }, collecting.options),
    origin: variableOrigin(collecting, variable),
    unknown: isUnknown ? whyVariableUnknown(variable.variable, value) : undefined,
    filled: filledNames(collecting, config, value),
    assumed: value.assumed.map(shownName),
    ...{ compared: comparedForm(isUnknown, written), text: written.text },
  };
}

const variableOrigin = (
  { place }: Collecting,
  { variable, uri, fileText }: WrittenVariable,
): Origin => ({
  kind: "variable",
  name: variable.name,
  place: place(uri, fileText, variable.at.start),
});

/** The places that set a property besides the one that wins. */
function othersOf(
  collecting: Collecting,
  path: readonly string[],
  value: Value,
  own: Source | undefined,
  sources: readonly Source[],
): readonly Overridden[] {
  const lower = variableAt(collecting, value.from)?.lower ?? none;
  const replaced = own ? replacedIn(own) : none;
  if (value.others.length + lower.length + replaced.length === 0) return none;
  const shown = (written: Written, origin: Origin, names: readonly string[] = []): Overridden => ({
    value: shownValue(path, written, { names }, collecting.options),
    origin,
  });
  const inFile = ({ uri, config }: Source, offset: number, node: SyntaxNode | undefined) =>
    shown(writtenAt(config, node), {
      kind: "file",
      place: collecting.place(uri, config.text, offset),
    });
  const ofVariable = (written: WrittenVariable): Overridden => {
    const { name } = written.variable;
    const text = written.text ?? `\${${name}}`;
    return shown({ kind: "text", text }, variableOrigin(collecting, written), [name]);
  };
  const found = value.others.flatMap((other): Overridden[] => {
    if (other.kind === "variable") {
      const variable = variableAt(collecting, other);
      return variable ? [...variable.lower, variable].map(ofVariable) : [];
    }
    const source = own && sourceAt(sources, own, other);
    if (!source) return [];
    if (other.kind === "file")
      return [inFile(source, source.property.won.key.start, source.property.won.value)];
    const { entry } = other;
    return isLeaf(entry) ? [inFile(source, entry.key.start, entry.value)] : [];
  });
  return [
    ...lower.map(ofVariable),
    ...found,
    ...replaced.flatMap(({ key, value: node }) => (own ? [inFile(own, key.span.start, node)] : [])),
  ];
}

/** The pairs of the same map with the same key, which the loader drops. */
const replacedIn = ({ config, property }: Source): readonly Pair[] =>
  config.duplicates.length === 0
    ? none
    : config.duplicates.flatMap(({ path, earlier, sameSpelling }) =>
        sameSpelling && isSamePath(path, property.node.path) ? [earlier] : [],
      );

/** The mappings that are dropped as a whole, unless there is a property at their path. */
const replacedMappings = ({ server, place }: Collecting): ReplacedMapping[] =>
  server.configs.flatMap(({ uri, config }) =>
    config.duplicates.flatMap(({ path, earlier, sameSpelling }) =>
      sameSpelling && resolve(earlier.value)?.kind === "map"
        ? [
            {
              path,
              origin: { kind: "file", place: place(uri, config.text, earlier.key.span.start) },
            },
          ]
        : [],
    ),
  );

const isSamePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

/** Where the placeholders of a value get their texts from. */
function filledNames(collecting: Collecting, config: Config, { names }: Value): FilledName[] {
  return names.flatMap((name): FilledName[] => {
    const [source] = sourcesOfName(config, name);
    if (!source) return [];
    if (source.kind === "variable") {
      const variable = variableAt(collecting, source);
      const origin = variable && variableOrigin(collecting, variable);
      const place = origin?.kind === "variable" ? origin.place : undefined;
      return [{ name: shownName(name), kind: "variable", place }];
    }
    const { holder, property } = source;
    const uri = collecting.server.configs.find((each) => each.config.root === holder.root)?.uri;
    const place =
      uri === undefined ? undefined : collecting.place(uri, holder.text, property.won.key.start);
    return [{ name: shownName(name), kind: "key", place }];
  });
}

/** The levels of a name: in a list, as they are written. */
function levelsOf({ root }: Config, path: readonly string[]): readonly string[] {
  const first = path.findIndex(isListItem);
  if (first < 0) return path;
  return path.map((name, index) =>
    index <= first || isItem(name)
      ? name
      : (at(root, path.slice(0, index + 1))?.entries.at(-1)?.written ?? name),
  );
}

/** What the files do not show. */
function limitsOf({ workload, configs, hasNonLiteral }: RunningServer): Text[] {
  const all = configs.map(({ config }) => config);
  const servers = all.flatMap((config) => serversOf(config));
  return [
    ...(workload ? [] : [message("effective.limits.noServer")]),
    ...(servers.some(({ hasUnseenVariables }) => hasUnseenVariables)
      ? [message("effective.limits.variables")]
      : []),
    ...(all.some(readsUnseenFiles) ? [message("effective.limits.files")] : []),
    ...(hasNonLiteral ? [message("effective.limits.nonLiteral")] : []),
    ...(all.some(({ problems }) => problems.length > 0)
      ? [message("effective.limits.unreadable")]
      : []),
    ...(all.some(({ actions }) => actions.length > 0)
      ? [message("effective.limits.template")]
      : []),
  ];
}

/** Alphabetical by level; the items of a list by their number. */
function byPath({ path: one }: EffectiveProperty, { path: other }: EffectiveProperty): number {
  for (const [index, a] of one.entries()) {
    const b = other[index];
    if (b === undefined) return 1;
    if (a === b) continue;
    if (isItem(a) && isItem(b)) return Number(a.slice(1, -1)) - Number(b.slice(1, -1));
    return a < b ? -1 : 1;
  }
  return one.length - other.length;
}
