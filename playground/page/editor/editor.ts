// The text editor. It is in a shadow root, where its styles are style sheets of the document and not elements, which the
// content security policy of the page would refuse.
import {
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  standardKeymap,
} from "@codemirror/commands";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { t } from "../../../client/src/rolePage/texts";
import type { Span, TextChange } from "../../protocol/requests";
import { highlighting } from "./highlighting";
import { newLine } from "./newLine";
import { overtyping } from "./overtyping";
import { theme } from "./theme";

export interface Editor {
  readonly view: EditorView;
  apply(changes: readonly TextChange[]): void;
  reveal(at: Span): void;
  /** Replaces everything, in one step that can be undone. */
  replace(text: string): void;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly extensions: readonly Extension[];
  onType(text: string): void;
}

export function openEditor({ parent, text, extensions, onType }: EditorOptions): Editor {
  const root = parent.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        ...extensions,
        history(),
        lineNumbers(),
        keymap.of([newLine, ...standardKeymap, ...historyKeymap, indentWithTab]),
        placeholder(t("Paste a configuration here, or press Ctrl+Space to begin one.")),
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({ "aria-label": t("Configuration"), tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onType(update.state.doc.toString());
        }),
        overtyping,
        highlighting,
        theme,
      ],
    }),
  });
  return {
    view,
    apply: (changes) => applyChanges(view, changes),
    reveal({ start, end }) {
      const { length } = view.state.doc;
      const selection = { anchor: Math.min(start, length), head: Math.min(end, length) };
      view.dispatch({
        selection,
        effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }),
      });
      view.focus();
    },
    replace: (whole) =>
      applyChanges(view, [{ span: { start: 0, end: view.state.doc.length }, text: whole }]),
  };
}

/** Changes the text in one step that can be undone. */
export const applyChanges = (view: EditorView, changes: readonly TextChange[]): void =>
  view.dispatch({
    changes: changes.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text })),
    annotations: isolateHistory.of("full"),
  });
