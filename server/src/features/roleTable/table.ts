// The table of a default role for one version: a row for each permission, a column for each action, and what each cell
// means. It shows everything that is written, also what the version does not know.
import {
  type Action,
  findAction,
  usesActionsOf2,
  vocabularyIn,
} from "../../knowledge/roles/actions";
import {
  existsIn,
  findPermission,
  isDocumentedIn,
  isWithoutEffectIn,
  type Permission,
  permissions,
} from "../../knowledge/roles/permissions";
import { type Preset, presetsFor } from "../../knowledge/roles/presets";
import { formatVersion, knownVersions, type KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import type { RoleCell, RoleColumn, RoleRow, RoleTable } from "../../protocol/roleTable";
import { mapStrings, message, sentences, type Text } from "../../messages/message";
import { timeline } from "../hover/permissionText";
import { type Granted, grantedIn, reasonAgainstAll } from "./granted";
import { actionOrder } from "./words";

type WordedColumn = Omit<RoleColumn, "allows"> & { readonly allows: Text };
type WordedRow = Omit<RoleRow, "governs"> & { readonly governs: Text };

export type Shown = Pick<RoleTable, "version" | "versions" | "summary"> & {
  readonly columns: readonly WordedColumn[];
  readonly rows: readonly WordedRow[];
  readonly presets: readonly Preset[];
};

/** The table of what a configuration's role grants, for `version`. */
export function tableOf(config: Config, version: KestraVersion): Shown {
  const granted = grantedIn(config);
  const against = reasonAgainstAll(config);
  const known = permissions.filter((permission) => isDocumentedIn(permission, version));
  const others = granted.filter(
    ({ name }) => !known.some((permission) => permission.name === name),
  );
  const columns = columnsFor(version, known, granted);
  const rowOf = (name: string): WordedRow => {
    const permission = findPermission(name);
    const isForeign = !permission || !existsIn(permission, version);
    const own = granted.find((grant) => grant.name === name);
    const fixed = against ?? own?.fixed ?? otherSpelling(name, granted);
    return {
      permission: name,
      governs: meaningOf(name, permission, isForeign, version),
      isForeign,
      ...(fixed ? { fixed } : {}),
      cells: columns.map((column) =>
        cellOf(column, permission, isForeign, version, own, fixed === undefined),
      ),
    };
  };
  const rows = [...known, ...others].map(({ name }) => rowOf(name));
  return {
    version: formatVersion(version),
    versions: knownVersions,
    columns,
    rows,
    presets: presetsFor(version),
    summary: summaryOf(rows),
  };
}

/** The actions of a version that one of its permissions has, and whatever else is written. */
function columnsFor(
  version: KestraVersion,
  known: readonly Permission[],
  granted: readonly Granted[],
): WordedColumn[] {
  const isOwn = (action: Action): boolean =>
    usesActionsOf2(version)
      ? action.vocabulary !== "1.x" && known.some(({ actions }) => actions.includes(action.name))
      : action.vocabulary !== "2.0";
  const own = actionOrder.filter((name) => {
    const action = findAction(name);
    return action !== undefined && isOwn(action);
  });
  const written = new Set(granted.flatMap(({ words }) => words));
  const foreign = [...written].filter((word) => !own.includes(word));
  const column = (name: string, isForeign: boolean): WordedColumn => {
    const action = findAction(name);
    const allows = action
      ? message("permissionText.allows", { allows: action.allows })
      : "Kestra knows no such action.";
    const is = isForeign && action ? `It is no action of Kestra ${formatVersion(version)}.` : "";
    return { action: name, allows: sentences(allows, is), isForeign };
  };
  return [...own.map((name) => column(name, false)), ...foreign.map((name) => column(name, true))];
}

function meaningOf(
  name: string,
  permission: Permission | undefined,
  isForeign: boolean,
  version: KestraVersion,
): Text {
  if (!permission) return `Kestra knows no permission '${name}'. It grants nothing.`;
  if (permission.undocumented) return "Kestra 2.0 accepts it; what it governs is not documented.";
  const governs = message("permissionText.governs", { governs: permission.governs });
  // A table shows text as it is, without the marks of Markdown.
  const when = mapStrings(timeline(permission), (value) => value.replaceAll("`", ""));
  return isForeign
    ? sentences(governs, when, `It grants nothing in Kestra ${formatVersion(version)}.`)
    : governs;
}

/** The same permission under another name, for the server takes both for one. */
function otherSpelling(name: string, granted: readonly Granted[]): string | undefined {
  const other = granted.find((grant) => grant.name !== name && grant.node.name === normalise(name));
  return other && `'${other.name}' stands there already; correct its spelling first.`;
}

function cellOf(
  { action, isForeign: isForeignAction }: WordedColumn,
  permission: Permission | undefined,
  isForeign: boolean,
  version: KestraVersion,
  own: Granted | undefined,
  isFree: boolean,
): RoleCell {
  const isGranted = own?.words.includes(action) ?? false;
  const effect =
    isForeign || isForeignAction || !permission
      ? "unavailable"
      : effectOf(permission, action, version);
  const note = noteOn(permission?.name, action, effect, isForeign, isForeignAction, version);
  return {
    granted: isGranted ? "yes" : own?.isOpen ? "unknown" : "no",
    effect,
    isEditable: isFree && (isGranted || effect !== "unavailable"),
    ...(note ? { note } : {}),
  };
}

function effectOf(
  permission: Permission,
  action: string,
  version: KestraVersion,
): RoleCell["effect"] {
  if (!isWithoutEffectIn(vocabularyIn(version), permission, action)) return "some";
  return usesActionsOf2(version) ? "unavailable" : "none";
}

function noteOn(
  permission: string | undefined,
  action: string,
  effect: RoleCell["effect"],
  isForeign: boolean,
  isForeignAction: boolean,
  version: KestraVersion,
): string | undefined {
  if (effect === "some" || isForeign || !permission) return undefined;
  if (effect === "none") return `No part of Kestra asks whether ${action} is granted here.`;
  return isForeignAction
    ? `${action} is no action of Kestra ${formatVersion(version)}.`
    : `${permission} has no action ${action}.`;
}

function summaryOf(rows: readonly WordedRow[]): string {
  const grants = (row: WordedRow, isReal: boolean): number =>
    row.cells.filter(({ granted, effect }) => granted === "yes" && (effect === "some") === isReal)
      .length;
  const total = (isReal: boolean): number =>
    rows.reduce((sum, row) => sum + grants(row, isReal), 0);
  const [real, vain] = [total(true), total(false)];
  const without = vain === 0 ? "" : `; ${counted(vain, "grant")} without effect`;
  if (real === 0) return `The role grants nothing${without}.`;
  const permitted = rows.filter((row) => grants(row, true) > 0).length;
  const known = rows.filter(({ isForeign }) => !isForeign).length;
  return `The role grants ${counted(real, "action")} on ${permitted} of ${known} permissions${without}.`;
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
