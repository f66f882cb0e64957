// The role table: shows the table it receives and reports the user's actions. It stores nothing of the document, and its host
// can be a webview of VS Code or any other page.
import type { RoleTable } from "../../../server/src/protocol/roleTable";
import { controls, heading, legend } from "./controls";
import { element } from "./element";
import { aboutId, grid, type Ticked } from "./grid";
import type { FromPage, PageState, ToPage } from "./messages";
import { t } from "./texts";

/** What the view needs from the page around it. */
export interface ViewHost {
  post(message: FromPage): void;
  /** Keeps the state for a restart of the page. */
  setState(state: PageState): void;
  /** The level of the view's heading on the page. */
  readonly heading: "h1" | "h2";
  /** Whether the page opens with the focus in the table. */
  readonly takesFocus: boolean;
}

export interface RoleView {
  receive(message: ToPage): void;
}

/** Shows the role table in an element of the page. */
export function roleView(container: HTMLElement, host: ViewHost): RoleView {
  const content = element("div", { class: "role-content" });
  const about = element("p", { id: aboutId });
  const status = element("p", { id: "role-status", role: "status" });
  container.classList.add("role-table");
  container.replaceChildren(content, element("div", { class: "role-footer" }, about, status));

  let chosenPreset = "";
  let current: string | undefined;
  let opensWithFocus = host.takesFocus;

  /** Rebuilds the view and restores the focus. */
  function show(file: string, table: RoleTable | null): void {
    const focused = content.contains(document.activeElement) ? document.activeElement : null;
    const wasInGrid = focused instanceof HTMLElement && focused.dataset["key"] !== undefined;
    if (!table) {
      about.textContent = "";
      content.replaceChildren(
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
    const before = content.querySelector(".scroller");
    const [left, top] = [before?.scrollLeft ?? 0, before?.scrollTop ?? 0];
    content.replaceChildren(
      heading(file, table, host.heading),
      controls(table, {
        preset,
        onVersion: (version) => host.post({ kind: "version", version }),
        onPreset(name) {
          chosenPreset = name;
          show(file, table);
        },
        onApply: ({ name }, revokes) => host.post({ kind: "preset", preset: name, revokes }),
        onTerraform: () => host.post({ kind: "terraform" }),
        onReveal: () => host.post({ kind: "reveal" }),
      }),
      scroller,
      legend(),
    );
    scroller.scrollTo(left, top);
    if (opensWithFocus || wasInGrid) focusCell();
    else if (focused?.id) document.getElementById(focused.id)?.focus();
    opensWithFocus = false;
  }

  const focusCell = (): void =>
    content
      .querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
      ?.focus({ preventScroll: !opensWithFocus });

  function tick({ row, column, cell }: Ticked): void {
    if (!cell.isEditable) {
      status.textContent = row.fixed ?? cell.note ?? t("This cannot be changed here.");
      return;
    }
    host.post({
      kind: "grant",
      permission: row.permission,
      action: column.action,
      grant: cell.granted !== "yes",
    });
  }

  host.post({ kind: "ready" });

  return {
    receive(message) {
      if (message.kind === "message") {
        status.textContent = message.message;
        return;
      }
      host.setState(message.state);
      show(message.document, message.table);
    },
  };
}
