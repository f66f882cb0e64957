// What can be proposed at a slot, independently of text edits: keys of a mapping, values of a key, items of a list.
import { vocabulariesOf } from "../../interpretation/role/defaultRole";
import { itemScalars, wordsIn } from "../../interpretation/values/items";
import { clientsPath } from "../../interpretation/clients/clients";
import type { KeySchema } from "../../knowledge/schema/field";
import { findKey, isReadIn, type Key, keysOf } from "../../knowledge/schema/keys";
import { actions } from "../../knowledge/roles/actions";
import {
  existsIn,
  findPermission,
  hasKnownMeaning,
  permissions,
  permissionsPath,
} from "../../knowledge/roles/permissions";
import { providers } from "../../knowledge/providers";
import type { Provider } from "../../knowledge/providers/provider";
import { blockTemplate, clientTemplate } from "./scaffolds";
import type { Template } from "./template";
import { type KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { at } from "../../micronaut/tree/node";
import { message, type Text } from "../../messages/message";
import { describeKey } from "../hover/keyText";
import { documentation, paragraphs } from "../hover/markdown";
import { describeAction, describePermission } from "../hover/permissionText";

export type Proposal = KeyProposal | ValueProposal;

export interface KeyProposal {
  readonly kind: "key";
  /** Normalised, or the user's own spelling if `chosen`. */
  readonly name: string;
  /** The only spelling that Kestra reads, if it is not free. */
  readonly exactSpelling?: string | undefined;
  readonly chosen: boolean;
  readonly shape: "block" | "list" | "scalar";
  /** A whole mapping to insert instead of the bare key. */
  readonly template?: Template;
  readonly detail: Text;
  readonly documentation: () => Text;
  readonly deprecated: boolean;
}

export interface ValueProposal {
  readonly kind: "value";
  readonly label: string;
  /** YAML to insert; `<…>` marks a tab stop. */
  readonly text: string;
  readonly detail: Text;
  readonly documentation: () => Text;
}

/** The keys allowed in the mapping at `path`. */
export function keyProposals(
  config: Config,
  path: readonly string[],
  target: KestraVersion | undefined,
): KeyProposal[] {
  const parent = findKey(path);
  if (!parent) return [];
  if (isAt(path, clientsPath)) return providers.map((provider) => clientProposal(config, provider));
  if (isAt(path, permissionsPath)) return permissionProposals(target);
  const vocabulary = vocabulariesOf(config, target)[0] ?? "2.0";
  const proposal = (key: Key, chosen: boolean): KeyProposal => {
    const template = blockTemplate(key.path, vocabulary, config.fileKind.dollar);
    return { ...keyProposal(key, chosen), ...(template ? { template } : {}) };
  };
  const named = (parent.schema.names?.suggestions ?? []).flatMap((name) => {
    const key = findKey([...path, name]);
    return key ? [proposal({ ...key, path: [...path, name] }, true)] : [];
  });
  const keys = keysOf(parent).filter(
    ({ schema }) => !isOfMicronautSecurity5(schema) && (!target || isOfUse(schema, target)),
  );
  return [...keys.map((key) => proposal(key, false)), ...named];
}

/** Whether the version reads the key, or a key in the mapping if the schema defines all of them. */
const isOfUse = (schema: KeySchema, version: KestraVersion): boolean =>
  isReadIn(schema, version) && hasKeys(schema, (inner) => isOfUse(inner, version));

/** Whether a mapping may contain a key that passes the test; true for other values. */
const hasKeys = (
  { properties, names }: KeySchema,
  passes: (schema: KeySchema) => boolean,
): boolean => {
  const inner = Object.values(properties ?? {});
  return inner.length === 0 || names !== undefined || inner.some(passes);
};

/** No release of Kestra contains Micronaut Security 5, so none reads such a key. */
const isOfMicronautSecurity5 = ({ micronautSecurity }: KeySchema): boolean =>
  micronautSecurity?.startsWith("5.") ?? false;

const isAt = (path: readonly string[], place: readonly string[]): boolean =>
  path.join(".") === place.join(".");

function keyProposal(key: Key, chosen: boolean): KeyProposal {
  const { schema } = key;
  return {
    kind: "key",
    name: key.path.at(-1) ?? "",
    exactSpelling: schema.exactSpelling,
    chosen,
    shape: schema.type === "object" ? "block" : schema.type === "array" ? "list" : "scalar",
    detail: schema.description ?? "",
    documentation: () => describeKey(key),
    deprecated: isDeprecated(schema),
  };
}

const isDeprecated = (schema: KeySchema): boolean =>
  schema.deprecated === true || !hasKeys(schema, (inner) => !isDeprecated(inner));

function clientProposal(config: Config, provider: Provider): KeyProposal {
  return {
    kind: "key",
    name: provider.client,
    chosen: true,
    shape: "block",
    template: clientTemplate(provider, config.fileKind.dollar),
    detail: message("completion.signIn", { provider: provider.name }),
    documentation: () =>
      paragraphs(
        message("completion.client", { provider: provider.name }),
        provider.pitfall,
        documentation(provider.docs),
      ),
    deprecated: false,
  };
}

/** Permissions of the target version; without a target, those of any version that is still documented. */
function permissionProposals(target: KestraVersion | undefined): KeyProposal[] {
  return permissions
    .filter(hasKnownMeaning)
    .filter((permission) => !target || existsIn(permission, target))
    .map((permission) => ({
      kind: "key",
      name: permission.name,
      chosen: true,
      shape: "list",
      detail: message("completion.governs", { governs: permission.governs }),
      documentation: () => describePermission(permission),
      deprecated: permission.to !== undefined,
    }));
}

/** The values allowed for the key at `path`. */
export function valueProposals(
  config: Config,
  path: readonly string[],
  target: KestraVersion | undefined,
): ValueProposal[] {
  const key = findKey(path);
  if (!key) return [];
  if (path.at(-1) === "issuer" && path.at(-2) === "openid") return issuerProposals(path);
  if (key.schema.type === "array") return listProposals(config, key, target);
  return scalarProposals(key);
}

/** The items allowed in the list at `path`. */
export function itemProposals(
  config: Config,
  path: readonly string[],
  target: KestraVersion | undefined,
): ValueProposal[] {
  const key = findKey(path);
  if (!key) return [];
  if (isGrant(path)) return actionProposals(config, path.at(-1) ?? "", path, target);
  const item = findKey([...path, "[0]"]);
  const defaults = Array.isArray(key.schema.default) ? (key.schema.default as unknown[]) : [];
  const examples = [...defaults, ...(key.schema.examples ?? []).flat()];
  return [...(item ? scalarProposals(item) : []), ...wordsOf(examples, key)].filter(
    isFirstOfItsLabel,
  );
}

const isGrant = (path: readonly string[]): boolean =>
  path.length === permissionsPath.length + 1 && isAt(path.slice(0, -1), permissionsPath);

const isFirstOfItsLabel = (
  { label }: ValueProposal,
  index: number,
  all: readonly ValueProposal[],
): boolean => all.findIndex((other) => other.label === label) === index;

const proposed = (
  label: string,
  detail: Text,
  describe: () => Text,
  text = label,
): ValueProposal => ({ kind: "value", label, text, detail, documentation: describe });

const defaultOf = ({ schema }: Key, word: string): Text =>
  String(schema.default) === word ? message("completion.default") : "";

function scalarProposals(key: Key): ValueProposal[] {
  const { schema } = key;
  const value = (word: string, meaning: Text = defaultOf(key, word)): ValueProposal =>
    proposed(word, meaning, () => describeKey(key));
  if (schema.type === "boolean") return ["true", "false"].map((word) => value(word));
  if (schema.enum)
    return schema.enum.map((word, index) => value(word, schema.enumDescriptions?.[index]));
  const words = [schema.default, ...(schema.suggestions ?? []), ...(schema.examples ?? [])];
  return wordsOf(words, key).filter(isFirstOfItsLabel);
}

/** The plain words and numbers among some values, as proposals. */
function wordsOf(values: readonly unknown[], key: Key): ValueProposal[] {
  return values
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map(String)
    .filter((value) => value !== "")
    .map((value) =>
      proposed(value, defaultOf(key, value), () => describeKey(key), quoteWhereNeeded(value)),
    );
}

/** Quotes a string that YAML would read as something else. */
const quoteWhereNeeded = (text: string): string =>
  /^[\w./][\w./:@-]*$/.test(text) && !/:$/.test(text)
    ? text
    : `"${text.replace(/[\\"]/g, "\\$&")}"`;

/** The issuer formats, with the one of the client's own provider first. */
function issuerProposals(path: readonly string[]): ValueProposal[] {
  const client = path.at(-3) ?? "";
  const isOwn = (provider: Provider): boolean =>
    provider.client === client || (provider.aliases?.includes(client) ?? false);
  const own = providers.filter(isOwn);
  return [...own, ...providers.filter((provider) => !isOwn(provider))].map(
    ({ issuer, name, pitfall, docs }) => {
      const about = paragraphs(
        message("completion.issuer", { provider: name }),
        pitfall,
        documentation(docs),
      );
      return proposed(issuer, name, () => about, `"${issuer}"`);
    },
  );
}

/** A whole list as one proposal. */
function listProposals(
  config: Config,
  key: Key,
  target: KestraVersion | undefined,
): ValueProposal[] {
  const describe = (): Text => describeKey(key);
  if (!isGrant(key.path)) {
    const { default: value } = key.schema;
    const lists = [value, ...(key.schema.examples ?? [])].filter(
      (list) => Array.isArray(list) && list.length > 0,
    );
    return (lists as unknown[][]).map((list) => {
      const text = `[${list.map((item) => quoteWhereNeeded(String(item))).join(", ")}]`;
      return proposed(text, list === value ? message("completion.default") : "", describe);
    });
  }
  const permission = findPermission(key.path.at(-1)?.toUpperCase().replaceAll("-", "_") ?? "");
  return vocabulariesOf(config, target).flatMap((vocabulary) => {
    const all =
      vocabulary === "1.x" ? ["CREATE", "READ", "UPDATE", "DELETE"] : (permission?.actions ?? []);
    const readOnly = all.filter((word) => ["READ", "VIEW", "LIST"].includes(word));
    const lists = [
      { items: readOnly, meaning: message("completion.view", { version: vocabulary }) },
      { items: all, meaning: message("completion.everything", { version: vocabulary }) },
    ];
    return lists
      .filter(({ items }) => items.length > 0)
      .map(({ items, meaning }) => {
        const text = `[${items.map((word) => `"${word}"`).join(", ")}]`;
        return proposed(text, meaning, describe);
      });
  });
}

function actionProposals(
  config: Config,
  name: string,
  path: readonly string[],
  target: KestraVersion | undefined,
): ValueProposal[] {
  const permission = findPermission(name.toUpperCase().replaceAll("-", "_"));
  const node = at(config.root, path);
  const present = new Set(node?.children.size ? itemScalars(node).flatMap(wordsIn) : []);
  const vocabularies = vocabulariesOf(config, target);
  return actions
    .filter(({ vocabulary }) => vocabulary === "both" || vocabularies.includes(vocabulary))
    .filter(
      (action) =>
        (action.vocabulary !== "2.0" && vocabularies.includes("1.x")) ||
        !permission?.actions.length ||
        permission.actions.includes(action.name),
    )
    .filter((action) => !present.has(action.name))
    .map((action) =>
      proposed(action.name, message("completion.allows", { allows: action.allows }), () =>
        describeAction(action),
      ),
    );
}
