// The table as an accessible grid: Tab reaches one cell, the arrow keys move between cells, and Space toggles one.
import type {
  RoleCell,
  RoleColumn,
  RolePreset,
  RoleRow,
  RoleTable,
} from "../../../server/src/protocol/roleTable";
import { aboutCell, differenceOf, labelOf, signOf } from "./cells";
import { element } from "./element";
import { t } from "./texts";

export interface Ticked {
  readonly row: RoleRow;
  readonly column: RoleColumn;
  readonly cell: RoleCell;
}

export interface GridOptions {
  readonly preset: RolePreset | undefined;
  /** The key of the cell that last had the focus. */
  readonly current: string | undefined;
  onFocus(key: string, about: string): void;
  onTick(ticked: Ticked): void;
}

/** The id of the element that describes the focused cell. */
export const aboutId = "role-about";

/** The id of the heading, which names the grid. */
export const titleId = "role-title";

export function grid({ rows, columns }: RoleTable, options: GridOptions): HTMLTableElement {
  const cells = rows.map((row) =>
    columns.map((column, index) => cellFor(row, column, row.cells[index], options)),
  );
  const all = cells.flat();
  const current = all.find(({ dataset }) => dataset["key"] === options.current) ?? all[0];
  if (current) current.tabIndex = 0;

  const head = element(
    "tr",
    {},
    element("th", { scope: "col", class: "corner" }, t("Permission")),
    ...columns.map(({ action, allows, isForeign }) =>
      element(
        "th",
        { scope: "col", title: allows, class: isForeign ? "foreign" : undefined },
        element("span", {}, ...breakable(action)),
      ),
    ),
  );
  const body = rows.map((row, index) =>
    element(
      "tr",
      { class: row.isForeign ? "foreign" : undefined },
      element(
        "th",
        { scope: "row", title: [row.governs, row.fixed ?? ""].join(" ").trim() },
        row.permission,
        ...(row.fixed
          ? [element("span", { class: "fixed", "aria-hidden": "true" }, ` · ${t("read-only")}`)]
          : []),
      ),
      ...(cells[index] ?? []).map((cell) => element("td", {}, cell)),
    ),
  );
  const table = element(
    "table",
    { role: "grid", "aria-labelledby": titleId, id: "role-grid" },
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
  table.addEventListener("keydown", (event) => move(event, cells));
  return table;
}

/** Allows a line break after an underscore in long names. */
const breakable = (name: string): (Node | string)[] =>
  name.split(/(?<=_)/).flatMap((part, index) => (index === 0 ? [part] : [element("wbr"), part]));

function cellFor(
  row: RoleRow,
  column: RoleColumn,
  cell: RoleCell | undefined,
  { preset, onFocus, onTick }: GridOptions,
): HTMLElement {
  if (!cell) return element("span");
  const difference = differenceOf(preset, row, column, cell);
  const about = aboutCell(row, column, cell);
  const key = JSON.stringify([row.permission, column.action]);
  const sign = element("span", { class: "sign" }, signOf(cell));
  const mark = difference === "grants" ? "+" : difference === "revokes" ? "−" : "";
  const made = element(
    "span",
    {
      role: "checkbox",
      tabindex: "-1",
      class: ["cell", cell.granted, cell.effect, difference ?? ""].join(" ").trim(),
      title: about,
      "data-key": key,
      "aria-checked": cell.granted === "unknown" ? "mixed" : String(cell.granted === "yes"),
      "aria-disabled": cell.isEditable ? undefined : "true",
      "aria-label": labelOf(row, column, cell, difference, preset?.name ?? ""),
      "aria-describedby": aboutId,
    },
    sign,
    element("span", { class: "mark" }, mark),
  );
  made.addEventListener("focus", () => onFocus(key, about));
  made.addEventListener("click", () => {
    made.focus();
    onTick({ row, column, cell });
  });
  return made;
}

function move(event: KeyboardEvent, cells: readonly (readonly HTMLElement[])[]): void {
  const target = event.target as HTMLElement;
  const y = cells.findIndex((row) => row.includes(target));
  const x = cells[y]?.indexOf(target) ?? -1;
  if (x === -1 || event.altKey || event.metaKey) return;
  if (event.key === " " || event.key === "Enter") {
    event.preventDefault();
    return target.click();
  }
  const [lastX, lastY] = [(cells[y]?.length ?? 1) - 1, cells.length - 1];
  const goal = goalOf(event, x, y, lastX, lastY);
  const cell = goal && cells[goal.y]?.[goal.x];
  if (!cell) return;
  event.preventDefault();
  target.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
}

/** The cell that a key moves to; undefined for other keys. */
function goalOf(
  { key, ctrlKey }: KeyboardEvent,
  x: number,
  y: number,
  lastX: number,
  lastY: number,
): { readonly x: number; readonly y: number } | undefined {
  switch (key) {
    case "ArrowLeft":
      return { x: Math.max(0, x - 1), y };
    case "ArrowRight":
      return { x: Math.min(lastX, x + 1), y };
    case "ArrowUp":
      return { x, y: Math.max(0, y - 1) };
    case "ArrowDown":
      return { x, y: Math.min(lastY, y + 1) };
    case "PageUp":
      return { x, y: Math.max(0, y - 10) };
    case "PageDown":
      return { x, y: Math.min(lastY, y + 10) };
    case "Home":
      return { x: 0, y: ctrlKey ? 0 : y };
    case "End":
      return { x: lastX, y: ctrlKey ? lastY : y };
    default:
      return undefined;
  }
}
