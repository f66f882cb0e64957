// Underlines the problems, and shows them on hover with their fixes.
import { lintGutter, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { element } from "../../../client/src/rolePage/element";
import type { Problem } from "../../protocol/requests";
import type { Session } from "../session";

export const problemsGutter: Extension = lintGutter();

/** Shows the problems of the current text. */
export function showProblems(view: EditorView, session: Session): void {
  const checked = session.checked();
  if (!checked) return;
  const source = session.source();
  const shown = checked.problems.map((problem): Diagnostic => ({
    from: problem.start,
    to: problem.end,
    severity: problem.severity === "information" ? "info" : problem.severity,
    message: problem.message,
    renderMessage: () => messageElement(problem),
    ...(problem.tag ? { markClass: problem.tag } : {}),
    actions: session
      .fixesOf(problem)
      .filter(({ suppresses }) => !suppresses)
      .map((fix) => ({
        name: fix.title,
        apply: () => {
          if (session.source() === source) session.apply(fix.changes);
        },
      })),
  }));
  view.dispatch(setDiagnostics(view.state, shown));
}

const messageElement = ({ message, rule, link }: Problem): HTMLElement =>
  element(
    "span",
    {},
    `${message} `,
    ...(rule && link
      ? [element("a", { href: link, target: "_blank", rel: "noreferrer" }, rule)]
      : []),
  );
