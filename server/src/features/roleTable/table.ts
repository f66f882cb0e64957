// The table of a default role for one version: a row for each permission, a column for each action, and the meaning of
// each cell. It also contains grants that the version does not support.
import {
  type Action,
  findAction,
  usesActionsOf2,
  vocabularyIn,
} from "../../knowledge/roles/actions";
import {
  existsIn,
  findPermission,
  hasKnownMeaning,
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
import { type Granted, grantedIn, reasonAgainstChanges } from "./granted";
import { actionOrder } from "./grantedActions";

type WordedColumn = Omit<RoleColumn, "allows"> & { readonly allows: Text };
type WordedCell = Omit<RoleCell, "note"> & { readonly note?: Text };
type WordedRow = Omit<RoleRow, "governs" | "fixed" | "cells"> & {
  readonly governs: Text;
  readonly fixed?: Text;
  readonly cells: readonly WordedCell[];
};

export type WordedTable = Pick<RoleTable, "version" | "versions"> & {
  readonly summary: Text;
  readonly columns: readonly WordedColumn[];
  readonly rows: readonly WordedRow[];
  readonly presets: readonly Preset[];
};

/** The table of a configuration's role for `version`. */
export function tableOf(config: Config, version: KestraVersion): WordedTable {
  const granted = grantedIn(config);
  const against = reasonAgainstChanges(config);
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

/** The actions that a permission of this version has, and any others in the role. */
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
  const written = [...new Set(granted.flatMap(({ actions }) => actions))];
  const foreign = written.filter((word) => !own.includes(word));
  const isForeign = (word: string): boolean => !isInVocabulary(word, version);
  const column = (name: string, isForeign: boolean): WordedColumn => {
    const action = findAction(name);
    const allows = action
      ? message("permissionText.allows", { allows: action.allows })
      : message("roleTable.unknownAction");
    const isNot =
      isForeign && action
        ? message("roleTable.foreignAction", { version: formatVersion(version) })
        : undefined;
    return { action: name, allows: sentences(allows, isNot), isForeign };
  };
  return [
    ...own.map((name) => column(name, false)),
    ...foreign.map((name) => column(name, isForeign(name))),
  ];
}

/** Whether the version has an action, even if the documentation lists no permission for it. */
function isInVocabulary(word: string, version: KestraVersion): boolean {
  const vocabulary = findAction(word)?.vocabulary;
  return vocabulary === "both" || vocabulary === vocabularyIn(version);
}

function meaningOf(
  name: string,
  permission: Permission | undefined,
  isForeign: boolean,
  version: KestraVersion,
): Text {
  if (!permission) return message("roleTable.unknownPermission", { name });
  if (!hasKnownMeaning(permission)) return message("roleTable.undocumented");
  const governs = message("permissionText.governs", { governs: permission.governs });
  // The table is plain text, so the Markdown marks are removed.
  const when = mapStrings(timeline(permission), (value) => value.replaceAll("`", ""));
  return isForeign
    ? sentences(
        governs,
        when,
        message("roleTable.grantsNothingIn", { version: formatVersion(version) }),
      )
    : governs;
}

/** Another spelling of the same permission, because the server reads both as one. */
function otherSpelling(name: string, granted: readonly Granted[]): Text | undefined {
  const other = granted.find((grant) => grant.name !== name && grant.node.name === normalise(name));
  return other && message("roleTable.otherSpelling", { name: other.name });
}

function cellOf(
  { action, isForeign: isForeignAction }: WordedColumn,
  permission: Permission | undefined,
  isForeign: boolean,
  version: KestraVersion,
  own: Granted | undefined,
  isFree: boolean,
): WordedCell {
  const isGranted = own?.actions.includes(action) ?? false;
  const effect =
    isForeign || isForeignAction || !permission
      ? "unavailable"
      : effectOf(permission, action, version);
  const note = noteOn(permission?.name, action, effect, isForeign, isForeignAction, version);
  return {
    granted: isGranted ? "yes" : own?.hasPlaceholder ? "unknown" : "no",
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
): Text | undefined {
  if (effect === "some" || isForeign || !permission) return undefined;
  if (effect === "none") return message("roleTable.withoutEffect", { action });
  return isForeignAction
    ? message("roleTable.foreignGrant", { action, version: formatVersion(version) })
    : message("roleTable.noAction", { permission, action });
}

function summaryOf(rows: readonly WordedRow[]): Text {
  const grants = (row: WordedRow, isReal: boolean): number =>
    row.cells.filter(({ granted, effect }) => granted === "yes" && (effect === "some") === isReal)
      .length;
  const total = (isReal: boolean): number =>
    rows.reduce((sum, row) => sum + grants(row, isReal), 0);
  const permitted = rows.filter((row) => grants(row, true) > 0).length;
  const known = rows.filter(({ isForeign }) => !isForeign).length;
  return sentences(grantedCount(total(true), permitted, known), idleCount(total(false)));
}

function grantedCount(count: number, permitted: number, known: number): Text {
  if (count === 0) return message("roleTable.summary.nothing");
  return count === 1
    ? message("roleTable.summary.one", { permitted, known })
    : message("roleTable.summary.many", { count, permitted, known });
}

function idleCount(count: number): Text | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? message("roleTable.summary.oneWithoutEffect")
    : message("roleTable.summary.manyWithoutEffect", { count });
}
