// The page of the role table: shows the table it receives and sends the user's actions. It stores nothing of the document.
import type { RoleTable } from "../../../../server/src/protocol/roleTable";
import type { FromPage, PageState, ToPage } from "../messages";
import { controls, heading, legend } from "./controls";
import { element } from "./element";
import { aboutId, grid, type Ticked } from "./grid";
import { setTexts, t } from "./texts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
};

setTexts(JSON.parse(document.body.dataset["texts"] ?? "{}") as Record<string, string>);

const editor = acquireVsCodeApi();
const main = element("main");
const about = element("p", { id: aboutId });
const status = element("p", { id: "status", role: "status" });
document.body.append(main, element("footer", {}, about, status));

let chosenPreset = "";
let current: string | undefined;
let isFirst = true;

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "message") {
    status.textContent = data.message;
    return;
  }
  editor.setState(data.state);
  show(data.document, data.table);
});

/** Rebuilds the page and restores the focus. */
function show(file: string, table: RoleTable | null): void {
  const focused = document.activeElement;
  const wasInGrid = focused instanceof HTMLElement && focused.dataset["key"] !== undefined;
  const { id } = focused ?? {};
  if (!table) {
    main.replaceChildren(
      element("p", { class: "notice" }, t("{0} does not contain a configuration.", file)),
    );
    return;
  }
  const preset = table.presets.find(({ name }) => name === chosenPreset);
  const scroller = element(
    "div",
    { class: "scroller" },
    grid(table, {
      preset,
      current,
      onFocus(key, text) {
        current = key;
        about.textContent = text;
      },
      onTick: tick,
    }),
  );
  const before = main.querySelector(".scroller");
  const [left, top] = [before?.scrollLeft ?? 0, before?.scrollTop ?? 0];
  main.replaceChildren(
    heading(file, table),
    controls(table, {
      preset,
      onVersion: (version) => editor.postMessage({ kind: "version", version }),
      onPreset(name) {
        chosenPreset = name;
        show(file, table);
      },
      onApply: ({ name }, revokes) => editor.postMessage({ kind: "preset", preset: name, revokes }),
      onTerraform: () => editor.postMessage({ kind: "terraform" }),
      onReveal: () => editor.postMessage({ kind: "reveal" }),
    }),
    scroller,
    legend(),
  );
  scroller.scrollTo(left, top);
  if (isFirst || wasInGrid) focusCell();
  else if (id) document.getElementById(id)?.focus();
  isFirst = false;
}

const focusCell = (): void =>
  document.querySelector<HTMLElement>('#grid [tabindex="0"]')?.focus({ preventScroll: !isFirst });

function tick({ row, column, cell }: Ticked): void {
  if (!cell.isEditable) {
    status.textContent = row.fixed ?? cell.note ?? t("This cannot be changed here.");
    return;
  }
  editor.postMessage({
    kind: "grant",
    permission: row.permission,
    action: column.action,
    grant: cell.granted !== "yes",
  });
}

editor.postMessage({ kind: "ready" });
