// The tabs of the panels. Left and right move between them, as in every tab list.
import { element } from "../../../client/src/rolePage/element";
import { t } from "../../../client/src/rolePage/texts";
import type { Panel } from "./panel";

export interface Tabs {
  readonly element: HTMLElement;
  /** Updates the visible panel. */
  update(): void;
  /** Shows a panel. */
  show(id: string): void;
  /** Shows a short text after the title of a panel, such as a number. */
  note(id: string, note: string): void;
}

export function tabsOf(panels: readonly Panel[]): Tabs {
  let visible = panels[0];
  const parts = panels.map((panel) => {
    const note = element("span", { class: "note" });
    const tab = element(
      "button",
      { id: `tab-${panel.id}`, type: "button", role: "tab", "aria-controls": `panel-${panel.id}` },
      panel.title,
      note,
    );
    const body = element(
      "section",
      {
        id: `panel-${panel.id}`,
        role: "tabpanel",
        tabindex: "0",
        "aria-labelledby": tab.id,
      },
      panel.element,
    );
    tab.addEventListener("click", () => select(panel));
    return { panel, tab, note, body };
  });

  function select(panel: Panel | undefined): void {
    visible = panel;
    for (const part of parts) {
      const isVisible = part.panel === panel;
      part.tab.setAttribute("aria-selected", String(isVisible));
      part.tab.tabIndex = isVisible ? 0 : -1;
      part.body.hidden = !isVisible;
    }
    panel?.update();
  }

  const list = element(
    "div",
    { role: "tablist", "aria-label": t("Results") },
    ...parts.map(({ tab }) => tab),
  );
  list.addEventListener("keydown", (event) => {
    const current = parts.findIndex(({ panel }) => panel === visible);
    const next = {
      ArrowLeft: (current - 1 + parts.length) % parts.length,
      ArrowRight: (current + 1) % parts.length,
      Home: 0,
      End: parts.length - 1,
    }[event.key];
    const part = next === undefined ? undefined : parts[next];
    if (!part) return;
    event.preventDefault();
    select(part.panel);
    part.tab.focus();
  });
  select(visible);

  return {
    element: element("div", { class: "panels" }, list, ...parts.map(({ body }) => body)),
    update: () => visible?.update(),
    show: (id) => select(panels.find((panel) => panel.id === id)),
    note(id, note) {
      const part = parts.find(({ panel }) => panel.id === id);
      if (part) part.note.textContent = note;
    },
  };
}
