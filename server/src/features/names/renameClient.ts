// Renames an SSO client everywhere. The result includes a warning about what changes at the provider.
import { message, sentences, type Text } from "../../messages/message";
import { applyChanges, contains, type TextChange } from "../../document/span";
import { clientNames, type ClientPlace } from "../../interpretation/clients/clientPlaces";
import { whyNoClientName } from "../../knowledge/sso/clientName";
import { addressesOf, clientProvider, clientsPath } from "../../interpretation/clients/clients";
import { variableFor } from "../../interpretation/deployment/environmentVariables";
import { readKestraFile } from "../../interpretation/kestraFile";
import type { Config } from "../../micronaut/configuration";
import { setsBelow } from "../../micronaut/environment";
import { referencesIn } from "../../micronaut/references";
import { propertiesOf, type Property } from "../../micronaut/tree/properties";
import { deploymentOf } from "../../micronaut/deployment";
import type { Named } from "./places";
import { changesByFile, refused, type Renaming } from "./renaming";

/** The edits that rename a client to `name`, or the reason why it cannot be renamed. */
export function renameClient(client: Named & { readonly kind: "client" }, name: string): Renaming {
  const { config, places } = client;
  const refusal =
    whyNoClientName(name) ??
    whyTaken(client, name) ??
    whyUnreadable(config) ??
    whyInexact(places, name);
  if (refusal) return refused(refusal);
  const files = changesByFile(places, ({ as }) => (as === "variable" ? variableFor([name]) : name));
  const isVerified = files.every(({ inFile, changes }) =>
    isRenamed(inFile.text, changes, client.name, name),
  );
  if (!isVerified) return refused(message("renameClient.shared"));
  const warning = warningOf(client, name);
  return {
    kind: "edits",
    title: message("renameClient.title", { name }),
    files,
    ...(warning ? { warning } : {}),
  };
}

function whyTaken(
  { config, name: present }: Named & { kind: "client" },
  name: string,
): Text | undefined {
  const isTaken = deploymentOf(config).configs.some(({ config: each }) =>
    clientNames(each).includes(name),
  );
  return isTaken && name !== present ? message("renameClient.taken", { name }) : undefined;
}

/** Lines that cannot be parsed, or that a template adds, may contain another reference to the client. */
function whyUnreadable(config: Config): Text | undefined {
  const configs = deploymentOf(config).configs.map((each) => each.config);
  if (configs.some(({ problems }) => problems.length > 0))
    return message("renameClient.unreadable");
  return configs.some(({ actions }) => actions.length > 0)
    ? message("renameClient.template")
    : undefined;
}

function whyInexact(places: readonly ClientPlace[], name: string): Text | undefined {
  const inexact = places.find(({ exact }) => !exact);
  if (inexact) {
    const line = inexact.inFile.text.slice(0, inexact.at.start).split("\n").length;
    return message("renameClient.spelling", { line });
  }
  return name.includes("-") && places.some(({ as }) => as === "variable")
    ? message("renameClient.hyphen")
    : undefined;
}

/** Whether a text has the same meaning after the changes, except for the client's name. */
function isRenamed(
  text: string,
  changes: readonly TextChange[],
  from: string,
  to: string,
): boolean {
  const before = readKestraFile(text);
  const after = readKestraFile(applyChanges(text, changes), before);
  return (
    before.configs.length === after.configs.length &&
    before.configs.every((config, index) => {
      const other = after.configs[index];
      return other && isRenamedIn(config, other, changes, from, to);
    })
  );
}

function isRenamedIn(
  before: Config,
  after: Config,
  changes: readonly TextChange[],
  from: string,
  to: string,
): boolean {
  const there = propertiesOf(after.root);
  const here = [...propertiesOf(before.root).values()];
  const isTouched = changedClient(before, after, from);
  return (
    after.problems.length <= before.problems.length &&
    here.length === there.size &&
    here.every((property) => {
      const { name } = property;
      const other = there.get(isTouched ? replaceClient(name, from, to) : name);
      return other && (isChanged(property, changes) || isEqual(property, other));
    })
  );
}

/** Whether its value contains the client's name. */
const isChanged = ({ won: { value } }: Property, changes: readonly TextChange[]): boolean =>
  value?.kind === "scalar" && changes.some(({ span }) => contains(value.span, span.start));

function isEqual(one: Property, other: Property): boolean {
  const [a, b] = [one.won.value, other.won.value];
  if (a?.kind === "scalar" && b?.kind === "scalar") return a.text === b.text && a.tag === b.tag;
  return a?.kind === b?.kind;
}

/** Another configuration of the file may have a client of that name, which stays. */
const changedClient = (before: Config, after: Config, name: string): boolean =>
  clientNames(before).includes(name) !== clientNames(after).includes(name);

const blocks = [clientsPath.join("."), "micronaut.http.services"];

function replaceClient(property: string, from: string, to: string): string {
  for (const block of blocks) {
    const own = `${block}.${from}`;
    if (property === own || property.startsWith(`${own}.`))
      return `${block}.${to}${property.slice(own.length)}`;
  }
  return property;
}

/** What changes at the provider, and what keeps the old name. */
function warningOf(
  { config, name: from }: Named & { kind: "client" },
  to: string,
): Text | undefined {
  const [before, after] = [addressesOf(config, from), addressesOf(config, to)];
  if (before.redirect === after.redirect) return undefined;
  const provider = clientProvider(config, { path: [...clientsPath, from] })?.name;
  const kept = variableNamedAfter(config, from);
  return sentences(
    message("renameClient.redirect", { before: before.redirect, after: after.redirect }),
    provider === undefined
      ? message("renameClient.registerSomewhere")
      : message("renameClient.register", { provider }),
    kept === undefined ? undefined : message("renameClient.kept", { variable: kept }),
  );
}

/** A variable whose name contains the client's name and that only a placeholder refers to. */
const variableNamedAfter = (config: Config, client: string): string | undefined =>
  referencesIn(config)
    .map(({ name }) => name)
    .find(
      (name) =>
        `_${name}_`.includes(`_${variableFor([client])}_`) &&
        !setsBelow(name, [...clientsPath, client]),
    );
