// Describes what is under the pointer, or with Ctrl+I or Cmd+I what is at the cursor.
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import { t } from "../../../client/src/rolePage/texts";
import type { Hover } from "../../protocol/requests";
import { markdownElement } from "../markdown";
import type { Session } from "../session";

const setTooltip = StateEffect.define<Tooltip | undefined>();

const tooltipField = StateField.define<Tooltip | undefined>({
  create: () => undefined,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTooltip)) return effect.value;
    return transaction.docChanged || transaction.selection ? undefined : tooltip;
  },
  provide: (field) => showTooltip.from(field, (tooltip) => tooltip ?? null),
});

const tooltipOf = ({ start, end, markdown }: Hover): Tooltip => ({
  pos: start,
  end,
  above: true,
  create: () => ({ dom: markdownElement(markdown) }),
});

/** The description gets the focus, so that screen readers read it. Escape closes it. */
function openTooltip(view: EditorView, hover: Hover): void {
  const create = (): { dom: HTMLElement; mount: () => void } => {
    const dom = markdownElement(hover.markdown);
    dom.tabIndex = -1;
    dom.setAttribute("role", "dialog");
    dom.setAttribute("aria-label", t("Description"));
    dom.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      view.dispatch({ effects: setTooltip.of(undefined) });
      view.focus();
    });
    return { dom, mount: () => dom.focus({ preventScroll: true }) };
  };
  view.dispatch({ effects: setTooltip.of({ ...tooltipOf(hover), create }) });
}

export const descriptions = (session: () => Session): Extension => [
  tooltipField,
  hoverTooltip(async (_view, offset) => {
    const hover = await session().ask("hover", { source: session().source(), offset });
    return hover ? tooltipOf(hover) : null;
  }),
  keymap.of([
    {
      key: "Mod-i",
      run(view) {
        const offset = view.state.selection.main.head;
        void session()
          .ask("hover", { source: session().source(), offset })
          .then((hover) => {
            if (hover) openTooltip(view, hover);
            else if (hover === null) session().announce(t("There is no description for this."));
          });
        return true;
      },
    },
  ]),
];
