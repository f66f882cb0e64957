// The visible content of a table cell, and its label for screen readers.
import type {
  RoleCell,
  RoleColumn,
  RolePreset,
  RoleRow,
} from "../../../server/src/protocol/roleTable";
import { t } from "./texts";

/** What a preset would do to a cell. */
export type Difference = "grants" | "revokes" | undefined;

export function differenceOf(
  preset: RolePreset | undefined,
  { permission }: RoleRow,
  { action }: RoleColumn,
  { granted }: RoleCell,
): Difference {
  if (!preset) return undefined;
  const isWanted = preset.grants[permission]?.includes(action) ?? false;
  if (isWanted && granted !== "yes") return "grants";
  return !isWanted && granted === "yes" ? "revokes" : undefined;
}

/** The sign in a cell; every difference is visible without colours. */
export function signOf({ granted, effect }: RoleCell): string {
  if (granted === "unknown") return "?";
  if (granted === "yes") return effect === "some" ? "✓" : "(✓)";
  return effect === "unavailable" ? "–" : "";
}

/** The label of a cell for screen readers. */
export function labelOf(
  { permission }: RoleRow,
  { action }: RoleColumn,
  { granted, effect }: RoleCell,
  difference: Difference,
  preset: string,
): string {
  const parts = [
    `${permission} ${action}`,
    granted === "unknown" ? t("unknown") : granted === "yes" ? t("granted") : t("not granted"),
    ...(effect === "some" ? [] : [effect === "none" ? t("without effect") : t("no such action")]),
    ...(difference === "grants" ? [t("{0} would grant it", preset)] : []),
    ...(difference === "revokes" ? [t("{0} would revoke it", preset)] : []),
  ];
  return parts.join(", ");
}

/** The full description of a cell. */
export const aboutCell = (row: RoleRow, column: RoleColumn, cell: RoleCell): string =>
  [
    `${row.permission}: ${row.governs}`,
    `${column.action}: ${column.allows}`,
    cell.note ?? "",
    row.fixed ?? "",
  ]
    .filter(Boolean)
    .join(" ");
