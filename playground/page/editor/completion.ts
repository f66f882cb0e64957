// Completion while typing, and with Ctrl+Space.
import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  completionKeymap,
  type CompletionResult,
  pickedCompletion,
  startCompletion,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { Proposal } from "../../protocol/requests";
import { markdownElement } from "../markdown";
import type { Session } from "../session";
import { insertSnippet } from "./snippet";

export const completion = (session: () => Session): Extension => [
  autocompletion({
    override: [(context) => proposalsAt(session(), context)],
    icons: false,
    defaultKeymap: false,
  }),
  Prec.highest(keymap.of([...completionKeymap, { key: "Tab", run: acceptCompletion }])),
];

async function proposalsAt(
  session: Session,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const { pos, explicit, state } = context;
  const line = state.doc.lineAt(pos);
  // Indentation and comments are typed more often than keys are searched for.
  if (!explicit && !/(?:[\w.$"'[{<-]|[:,[-] )$/.test(line.text.slice(0, pos - line.from)))
    return null;
  const proposals = await session.ask("complete", { source: session.source(), offset: pos });
  const [first] = proposals ?? [];
  if (!proposals || !first) return null;
  return {
    from: first.at.start,
    options: proposals.map((proposal, index) => toCompletion(proposal, pos, index)),
    validFor: /^[\w.-]*$/,
  };
}

/** `pos` is where the proposals were requested; what is typed afterwards is replaced, too. */
const toCompletion = (proposal: Proposal, pos: number, index: number): Completion => ({
  label: proposal.label,
  // What fits best comes first.
  sortText: String(index).padStart(4, "0"),
  ...((proposal.where ?? proposal.detail) ? { detail: proposal.where ?? proposal.detail } : {}),
  ...(proposal.deprecated ? { type: "deprecated" } : {}),
  info: () => markdownElement(proposal.markdown),
  apply: (view: EditorView, picked: Completion, from: number, to: number) => {
    const { at, snippet, also, continues } = proposal;
    const end = to + Math.max(0, at.end - pos);
    view.dispatch({
      ...insertSnippet(view.state, { start: from, end }, snippet, also),
      annotations: pickedCompletion.of(picked),
      userEvent: "input.complete",
    });
    if (continues) startCompletion(view);
  },
});
