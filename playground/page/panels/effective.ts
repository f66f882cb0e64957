// What the servers end up with: every property, and where it comes from.
import { element } from "../../../client/src/rolePage/element";
import { t } from "../../../client/src/rolePage/texts";
import type { Answer } from "../../protocol/requests";
import { spanOfLine } from "../lines";
import type { Session } from "../session";
import type { Panel } from "./panel";

type Line = Extract<Answer<"effective">, { kind: "view" }>["lines"][number];

export function effectivePanel(session: Session): Panel {
  const defaults = element("input", { type: "checkbox", id: "effective-defaults" });
  const reason = element("p", { class: "summary" });
  const lines = element("div", { class: "effective" });
  const content = element(
    "div",
    {},
    element(
      "div",
      { class: "summary" },
      element("p", {}, t("What the server reads from this text. Secrets are masked.")),
      element(
        "p",
        { class: "options" },
        defaults,
        element("label", { for: defaults.id }, t("Also show the defaults of the release")),
      ),
    ),
    reason,
    lines,
  );
  let shown: unknown;

  async function refresh(): Promise<void> {
    const source = session.source();
    shown = source;
    content.setAttribute("aria-busy", "true");
    const answer = await session.ask("effective", { source, defaults: defaults.checked });
    if (!answer) return;
    content.setAttribute("aria-busy", "false");
    reason.textContent = answer.kind === "none" ? answer.reason : "";
    reason.hidden = answer.kind !== "none";
    lines.hidden = answer.kind === "none";
    lines.replaceChildren(
      ...(answer.kind === "view" ? answer.lines.map((line) => lineOf(session, line)) : []),
    );
  }
  defaults.addEventListener("change", () => void refresh());

  return {
    id: "effective",
    title: t("Effective"),
    element: content,
    update() {
      if (shown !== session.source()) void refresh();
    },
  };
}

function lineOf(session: Session, { code, note }: Line): HTMLElement {
  const about = session.source();
  const parts = note.map(({ text, target }) => {
    if (!target) return text;
    const place = element("button", { type: "button", class: "place" }, text);
    place.addEventListener("click", () => {
      if (session.source() === about) session.reveal(spanOfLine(about.text, target.line));
    });
    return place;
  });
  // The code ends with the start of the comment.
  const written = note.length > 0 ? code.slice(0, code.lastIndexOf("#")).trimEnd() : code;
  return element(
    "div",
    { class: "line" },
    element("code", {}, written),
    ...(note.length > 0
      ? [element("span", { class: "note" }, code.slice(written.length), ...parts)]
      : []),
  );
}
