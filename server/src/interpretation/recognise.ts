// Whether a configuration belongs to a Kestra server. Spring and other Micronaut applications, Kestra flows and other
// YAML do not and are ignored; a configuration that was just begun is accepted.
import { type ConfigNode, get, scalarOf, walk, winner } from "../micronaut/tree/node";
import { type Belonging, type Config, parseSeparately } from "../micronaut/configuration";
import { nearest } from "../knowledge/nearest";
import { findKey, orderBelow } from "../knowledge/schema/keys";
import { rootLikeLine } from "../document/fileKinds/brokenRoot";
import { similarNames } from "../document/foreignCharacters";
import { changed } from "../micronaut/edits/rewrite";
import { flattenedIn } from "./nesting/flattened";
import { continuedMarkers } from "./nesting/strayMarkers";
import { foreignIndentationIn } from "./nesting/foreignIndentation";

/** Keys that also occur below `kestra:` in other files, such as the values of a Helm chart. */
const ambiguous = new Set(["configurations", "environment", "url", "server", "logs", "metrics"]);

export function belongingOf(config: Config): Belonging {
  const { brokenRoot, nonLiteral } = config.region;
  if (nonLiteral) {
    const { root } = parseSeparately(nonLiteral.intended);
    // The lines may be keys of the file as they are: a service may be named like the key.
    return isUnambiguous(root) ? belongingOfKeys(root, config.text) : "unknown";
  }
  if (brokenRoot) return belongingOfKeys(parseSeparately(brokenRoot.intended).root, config.text);
  const belonging = belongingOfKeys(config.root, config.text);
  if (isOurs(belonging)) return belonging;
  if (isFlattened(config)) return "kestra";
  const markers = continuedMarkers(config.text, config.region.span);
  if (markers.length > 0) {
    const joined = changed(
      config,
      markers.map((span) => ({ span, text: "   " })),
    );
    return belongingOfKeys(joined.root, config.text);
  }
  // The first line is evaluated as a root of its own.
  if (!config.region.embedded && rootLikeLine(config.text)) return belonging;
  const { root } = withoutForeignCharacters(config);
  return root === config.root ? belonging : belongingOfKeys(root, config.text);
}

/** With ordinary spaces as indentation, and without characters in its roots that look like others. */
function withoutForeignCharacters(config: Config): Config {
  const indented = foreignIndentationIn(config)?.repaired()?.after ?? config;
  const renamed = [...indented.root.children.values()].flatMap(({ entries }) =>
    entries.flatMap(({ key, written }) => {
      const name = similarNames(written).find((similar) => findKey([similar]));
      return name === undefined ? [] : [{ span: key, text: name }];
    }),
  );
  return renamed.length > 0 ? changed(indented, renamed) : indented;
}

/** What the keys of a configuration indicate; `text` is the whole file, which may mention Kestra. */
export function belongingOfKeys(root: ConfigNode, text: string): Belonging {
  if (hasServerKeys(root) || misplacedRole.some((path) => get(root, path))) return "kestra";
  if (isOfAnother(root)) return "other";
  if (hasSecurity(root)) {
    if (root.children.has("kestra") || applicationOf(root) !== undefined) return "kestra";
    return mentionsKestra(text) || !isUsualElsewhere(root) ? "unmarked" : "other";
  }
  return isBegun(root) ? "unmarked" : "unknown";
}

/** Micronaut has no default role. */
const misplacedRole = ["micronaut.default-role", "micronaut.security.default-role"];

export const mentionsKestra = (text: string): boolean => /kestra/i.test(text);

/** Whether a tree has keys that other files do not have below the same root keys. */
export const isUnambiguous = (root: ConfigNode): boolean =>
  hasSecurity(root) ||
  serverKeysBelow(root.children.get("kestra")).some((name) => !ambiguous.has(name));

/** The keys below `kestra:` that the server reads. */
const serverKeysBelow = (kestra: ConfigNode | undefined): string[] =>
  [...(kestra?.children.keys() ?? [])]
    .map(withoutBracket)
    .filter((name) => findKey(["kestra", name]) || name === "default-role");

/** Without a space after the colon, a bracket is a part of the key. */
const withoutBracket = (name: string): string => /^([\w-]+):[[{]/.exec(name)?.[1] ?? name;

/** `kestra:` with keys the server reads. */
function hasServerKeys(root: ConfigNode): boolean {
  const kestra = root.children.get("kestra");
  if (!kestra) return false;
  const known = serverKeysBelow(kestra);
  if (known.some((name) => !ambiguous.has(name))) return true;
  const misspelt = [...kestra.children.keys()].filter(
    (name) => !known.includes(name) && isMisspelt(name, orderBelow(kestra.path)),
  );
  // Ambiguous keys count only if there is nothing else next to them, here and at the top level.
  return (
    known.length + misspelt.length > 0 &&
    known.length + misspelt.length === kestra.children.size &&
    !isHelm(kestra) &&
    onlyKnownRoots(root)
  );
}

/** A short name, or one that is only in the singular or plural, may be another program's. */
function isMisspelt(name: string, names: readonly string[]): boolean {
  const meant = name.length > 3 ? nearest(name, names, 1) : undefined;
  return meant !== undefined && name !== `${meant}s` && meant !== `${name}s`;
}

const isHelm = (kestra: ConfigNode): boolean =>
  get(kestra, "configurations.application") !== undefined;

const hasSecurity = (root: ConfigNode): boolean => get(root, "micronaut.security") !== undefined;

/**
 * Whether `micronaut.security` has what applications with their own endpoints set: rules for URLs, or a way to send
 * tokens without a login at a provider or directory.
 */
function isUsualElsewhere(root: ConfigNode): boolean {
  const has = (name: string): boolean => get(root, `micronaut.security.${name}`) !== undefined;
  if (["intercept-url-map", "ip-patterns", "reject-not-found"].some(has)) return true;
  const hasLogin = ["oauth2", "ldap", "x509"].some(has);
  const authentication = scalarOf(get(root, "micronaut.security.authentication"))?.text;
  const isOwn = authentication === "bearer" || authentication === "session";
  return !hasLogin && (isOwn || has("token.jwt.signatures.jwks"));
}

const applicationOf = (root: ConfigNode): string | undefined =>
  scalarOf(get(root, "micronaut.application.name"))?.text.toLowerCase();

export function namesAnotherApplication(root: ConfigNode): boolean {
  const application = applicationOf(root);
  return application !== undefined && !application.includes("kestra");
}

/**
 * Whether a configuration names another application, has settings of another application next to those of Micronaut, or
 * only data sources under names that Kestra does not use.
 */
function isOfAnother(root: ConfigNode): boolean {
  const application = applicationOf(root);
  if (application?.includes("kestra")) return false;
  if (application !== undefined && !root.children.has("kestra")) return true;
  const kestra = [...(root.children.get("kestra")?.children.keys() ?? [])];
  if (kestra.some((name) => findKey(["kestra", name]))) return false;
  return (
    application !== undefined ||
    [...root.children.keys()].some((name) => isForeignRoot(root, name)) ||
    hasForeignSources(root)
  );
}

/** A key without a value, or close to one of Kestra's, may be one that is being typed. */
const isForeignRoot = (root: ConfigNode, name: string): boolean =>
  !findKey([name]) &&
  !isForAnchors(name) &&
  !isEmpty(root.children.get(name)) &&
  !(isEmpty(root.children.get("kestra")) && findKey(["kestra", name])) &&
  nearest(name, ["kestra", "micronaut"]) === undefined;

/** The names of data sources that Kestra's repositories and queues use. */
const sourcesOfKestra = new Set(["postgres", "mysql", "h2", "sqlserver"]);

function hasForeignSources(root: ConfigNode): boolean {
  const names = [...(root.children.get("datasources")?.children.keys() ?? [])];
  return (
    !root.children.has("kestra") &&
    names.length > 0 &&
    !names.some((name) => sourcesOfKestra.has(name) || name.includes("kestra"))
  );
}

/** `kestra:` or `micronaut:` that is still empty, or has one half-typed word on the next line. */
function isBegun(root: ConfigNode): boolean {
  return (
    onlyKnownRoots(root) && ["kestra", "micronaut"].some((name) => isEmpty(root.children.get(name)))
  );
}

function isEmpty(node: ConfigNode | undefined): boolean {
  const entry = node && winner(node);
  if (!entry || node.children.size > 0) return false;
  if (!entry.value) return true;
  // A bracket may have just been opened.
  if (entry.value.kind === "map") return true;
  if (entry.value.kind === "list") return entry.value.items.length === 0;
  // A word on the line of the key is a value; a word on its own line is a key being typed.
  return (
    entry.value.kind === "scalar" &&
    entry.value.style === "plain" &&
    entry.value.span.start > entry.key.end + 2
  );
}

/**
 * A configuration that has lost its indentation. If its nesting is certain, the restored tree needs two known levels
 * below a root. Otherwise, three lines are needed, each known below the one above.
 */
const isFlattened = (config: Config): boolean =>
  flattenedIn(config).some(({ path, run, restored }) => {
    if (path.length > 0) return false;
    const after = restored()?.after;
    if (after)
      return (
        isOurs(belongingOfKeys(after.root, config.text)) &&
        [...walk(after.root)].some(isFarBelowRoot)
      );
    const [first = ""] = config.root.children.keys();
    if (!mentionsKestra(config.text) && first !== "micronaut") return false;
    const names = run.rows.map(({ content }) => (content?.kind === "key" ? content.names : []));
    return names.some((first, index) => {
      const [root, second = "", ...others] = [first, names[index + 1], names[index + 2]].flatMap(
        (segment) => segment ?? [],
      );
      const isUnambiguous =
        (root === "kestra" && !ambiguous.has(second)) ||
        (root === "micronaut" && second === "security");
      return isUnambiguous && others.length > 0 && findKey([root, second, ...others]);
    });
  });

export const isOurs = (belonging: Belonging): boolean =>
  belonging === "kestra" || belonging === "unmarked";

const isFarBelowRoot = ({ path }: ConfigNode): boolean =>
  path.length > 2 &&
  (path[0] === "kestra" || path[0] === "micronaut") &&
  findKey(path) !== undefined;

const onlyKnownRoots = (root: ConfigNode): boolean =>
  [...root.children.keys()].every((name) => findKey([name]) || isForAnchors(name));

/** By convention, a mapping that only contains anchors. */
const isForAnchors = (name: string): boolean => name.startsWith("x-");
