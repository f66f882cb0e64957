// The colours of YAML, line by line: that also works inside block scalars, which contain the configuration in many files.
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const kinds = {
  comment: Decoration.mark({ class: "yaml-comment" }),
  key: Decoration.mark({ class: "yaml-key" }),
  string: Decoration.mark({ class: "yaml-string" }),
  placeholder: Decoration.mark({ class: "yaml-placeholder" }),
  word: Decoration.mark({ class: "yaml-word" }),
};

type Kind = keyof typeof kinds;

/** Longer lines are not coloured. */
const longest = 1000;

/** In the order of the groups. */
const token =
  // eslint-disable-next-line redos/no-vulnerable -- at most `longest` characters
  /((?:^|\s)#.*$)|((?:^|[\s{,[])(?:"[^"]*"|'[^']*'|[^\s#:,[\]{}"'|>&*!%@`-][^\s#:,[\]{}"']*)(?=\s*:(?:\s|$)))|("(?:[^"\\]|\\.)*"|'[^']*')|(\$\{[^}]*\})|((?:^|[\s[,])(?:true|false|null|~|-?\d[\d_.]*)(?=\s*(?:$|[,\]}#])))/g;
const order: readonly Kind[] = ["comment", "key", "string", "placeholder", "word"];

function decorate({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      if (line.length <= longest) {
        for (const found of line.text.matchAll(token)) {
          const kind = order[found.slice(1).findIndex((group) => group !== undefined)];
          const start = line.from + found.index + (/^[\s{,[]/.test(found[0]) ? 1 : 0);
          const end = line.from + found.index + found[0].length;
          if (kind && start < end) builder.add(start, end, kinds[kind]);
        }
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const highlighting: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
