// The look of the editor, in the colours of the page (style.css).
import { EditorView } from "@codemirror/view";

const tooltip = {
  border: "1px solid var(--line)",
  borderRadius: "4px",
  color: "var(--text)",
  backgroundColor: "var(--raised)",
  boxShadow: "0 2px 8px rgb(0 0 0 / 0.2)",
};

export const theme = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--text)",
    backgroundColor: "var(--editor)",
    fontSize: "var(--code-size)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--code-font)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--text)", padding: "0.5rem 0" },
  ".cm-line": { padding: "0 0.5rem" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--editor)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.2em", paddingRight: "0.6em" },
  ".cm-tooltip": tooltip,
  ".yaml-key": { color: "var(--key)" },
  ".yaml-string": { color: "var(--string)" },
  ".yaml-comment": { color: "var(--quiet)" },
  ".yaml-placeholder": { color: "var(--placeholder)" },
  ".yaml-word": { color: "var(--word)" },
});
