// Enter keeps the indentation, and indents one level more after a key without a value.
import type { KeyBinding } from "@codemirror/view";
import { EditorSelection } from "@codemirror/state";

export const newLine: KeyBinding = {
  key: "Enter",
  run({ state, dispatch }) {
    if (state.readOnly) return false;
    const change = state.changeByRange(({ from, to }) => {
      const line = state.doc.lineAt(from);
      const before = line.text.slice(0, from - line.from);
      const insert = state.lineBreak + " ".repeat(columnAfter(before));
      return {
        changes: { from, to, insert },
        range: EditorSelection.cursor(from + insert.length),
      };
    });
    dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
    return true;
  },
};

/** The column for the line after one that begins with `before`. */
function columnAfter(before: string): number {
  const [indentation = "", dashes = ""] = /^( *)((?:- +)*)/.exec(before)?.slice(1) ?? [];
  const opens = /:(?: ?[|>][-+\d]{0,2})?$/.test(before.trimEnd()) && !/^ *#/.test(before);
  return indentation.length + (opens ? dashes.length + 2 : 0);
}
