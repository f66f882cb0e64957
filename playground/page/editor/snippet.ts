// Inserts a snippet of the Language Server Protocol. Its further lines are inserted as they are: the snippets of CodeMirror
// would indent them again. Tab moves to the next tab stop.
import {
  type EditorState,
  EditorSelection,
  Prec,
  StateEffect,
  StateField,
  type Extension,
  type TransactionSpec,
} from "@codemirror/state";
import { type Command, keymap } from "@codemirror/view";
import type { Span, TextChange } from "../../protocol/requests";

interface Snippet {
  readonly text: string;
  /** Offsets in the text, in their order. */
  readonly stops: readonly Span[];
}

/** A backslash before a character, a tab stop with or without text, or any other text. */
const part = /\\([\\$}])|\$(\d+)|\$\{(\d+):((?:\\.|[^\\}])*)\}|[^\\$]+|[\\$]/g;

export function parseSnippet(snippet: string): Snippet {
  const stops: (Span & { readonly number: number })[] = [];
  let text = "";
  for (const [written, escaped, bare, number, inner = ""] of snippet.matchAll(part)) {
    const start = text.length;
    const stop = bare ?? number;
    if (stop === undefined) text += escaped ?? written;
    else {
      text += inner.replace(/\\(.)/g, "$1");
      stops.push({ start, end: text.length, number: Number(stop) });
    }
  }
  // $0 is where the cursor ends.
  const order = (number: number): number => (number === 0 ? Infinity : number);
  stops.sort((a, b) => order(a.number) - order(b.number));
  return { text, stops: stops.map(({ start, end }) => ({ start, end })) };
}

interface Stops {
  readonly spans: readonly Span[];
  readonly current: number;
}

const setStops = StateEffect.define<Stops | undefined>();

const stopsField = StateField.define<Stops | undefined>({
  create: () => undefined,
  update(stops, transaction) {
    for (const effect of transaction.effects) if (effect.is(setStops)) return effect.value;
    if (!stops || transaction.isUserEvent("undo")) return undefined;
    const { changes, newSelection } = transaction;
    const spans = stops.spans.map(({ start, end }) => ({
      start: changes.mapPos(start, -1),
      end: changes.mapPos(end, 1),
    }));
    const first = Math.min(...spans.map(({ start }) => start));
    const last = Math.max(...spans.map(({ end }) => end));
    const { from, to } = newSelection.main;
    return first <= from && to <= last ? { ...stops, spans } : undefined;
  },
});

/** The transaction that inserts a snippet at `at`, together with other changes. */
export function insertSnippet(
  state: EditorState,
  at: Span,
  snippet: string,
  also: readonly TextChange[],
): TransactionSpec {
  const { text, stops } = parseSnippet(snippet);
  const changes = state.changes([
    ...also.map(({ span, text: insert }) => ({ from: span.start, to: span.end, insert })),
    { from: at.start, to: at.end, insert: text },
  ]);
  const start = changes.mapPos(at.start, -1);
  const spans = stops.map((stop) => ({ start: start + stop.start, end: start + stop.end }));
  const [first] = spans;
  return {
    changes,
    selection: first
      ? EditorSelection.single(first.start, first.end)
      : EditorSelection.cursor(start + text.length),
    effects: setStops.of(spans.length > 1 ? { spans, current: 0 } : undefined),
    scrollIntoView: true,
  };
}

const move =
  (by: 1 | -1): Command =>
  ({ state, dispatch }) => {
    const stops = state.field(stopsField);
    const next = stops?.spans[stops.current + by];
    if (!stops || !next) return false;
    const isLast = stops.current + by === stops.spans.length - 1;
    dispatch({
      selection: EditorSelection.single(next.start, next.end),
      effects: setStops.of(isLast ? undefined : { ...stops, current: stops.current + by }),
      scrollIntoView: true,
    });
    return true;
  };

const leave: Command = ({ state, dispatch }) => {
  if (!state.field(stopsField)) return false;
  dispatch({ effects: setStops.of(undefined) });
  return true;
};

export const snippets: Extension = [
  stopsField,
  Prec.high(
    keymap.of([
      { key: "Tab", run: move(1), shift: move(-1) },
      { key: "Escape", run: leave },
    ]),
  ),
];
