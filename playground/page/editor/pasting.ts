// Pasting: text that has lost its indentation gets it back, in a step of its own that can be undone. What is pasted while the
// sample is unchanged replaces it.
import { isolateHistory } from "@codemirror/commands";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { t } from "../../../client/src/rolePage/texts";
import { mayBeFlattened } from "../../../server/src/protocol/pasting";
import { ask } from "../questions";
import { sample } from "../samples";
import type { Session } from "../session";

export const pasting = (session: () => Session): Extension =>
  EditorView.domEventHandlers({
    paste(event, view) {
      const text = event.clipboardData?.getData("text/plain");
      if (!text || view.state.readOnly || view.state.selection.ranges.length > 1) return false;
      event.preventDefault();
      void paste(view, session(), text);
      return true;
    },
  });

/** Pastes in place of the selection. */
export async function paste(view: EditorView, session: Session, text: string): Promise<void> {
  const { state } = view;
  const before = state.doc.toString();
  const pasted = state.toText(text);
  const replacesSample = before === sample && pasted.lines > 1;
  const { from, to } = replacesSample ? { from: 0, to: before.length } : state.selection.main;
  view.dispatch({
    changes: { from, to, insert: pasted },
    selection: { anchor: from + pasted.length },
    scrollIntoView: true,
    userEvent: "input.paste",
    annotations: isolateHistory.of("full"),
  });
  if (replacesSample) session.announce(t("Replaced the sample. Undo to get it back."));
  const { doc } = view.state;
  if (!mayBeFlattened(pasted.toString())) return;
  const nested = await ask("nestPasted", {
    text: before,
    at: { start: from, end: to },
    pasted: pasted.toString(),
  }).catch(() => null);
  // It must not overwrite what has been typed meanwhile.
  if (nested === null || view.state.doc !== doc) return;
  session.apply([{ span: { start: from, end: from + pasted.length }, text: nested }]);
  session.announce(t("Restored the indentation. Undo to get the text as you pasted it."));
}
