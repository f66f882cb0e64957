// F8 goes from problem to problem, and Ctrl+. or Cmd+. to the fixes of the problem at the cursor.
import type { Extension } from "@codemirror/state";
import { type Command, keymap } from "@codemirror/view";
import { t } from "../../../client/src/rolePage/texts";
import type { Session } from "../session";

export interface NavigationOptions {
  /** Moves the focus to the fixes of the problem at an offset. False if there is none. */
  showFixes(offset: number): boolean;
}

export const navigation = (session: () => Session, { showFixes }: NavigationOptions): Extension =>
  keymap.of([
    { key: "F8", run: goTo(session, 1), shift: goTo(session, -1) },
    {
      key: "Mod-.",
      run({ state }) {
        if (!showFixes(state.selection.main.head))
          session().announce(t("There is no fix at the cursor."));
        return true;
      },
    },
  ]);

/** Begins again after the last problem. */
const goTo =
  (session: () => Session, by: 1 | -1): Command =>
  ({ state }) => {
    const problems = session().checked()?.problems ?? [];
    const { from } = state.selection.main;
    const after = problems.findIndex(({ start }) => start > from);
    const before = problems.findLastIndex(({ start }) => start < from);
    const index = by === 1 ? (after === -1 ? 0 : after) : before;
    const problem = problems.at(index);
    if (!problem) return false;
    session().reveal(problem);
    session().announce(problem.message);
    return true;
  };
