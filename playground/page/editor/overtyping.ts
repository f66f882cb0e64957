// Typing in place of a selection. The browser would keep the style of what it replaces as an attribute, which the content
// security policy refuses.
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

export const overtyping: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing } = event;
    const { state } = view;
    if (inputType !== "insertText" || !data || isComposing || state.selection.main.empty)
      return false;
    event.preventDefault();
    view.dispatch(
      state.update(state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true }),
    );
    return true;
  },
});
