// The problems, with their places and fixes.
import { element } from "../../../client/src/rolePage/element";
import { t } from "../../../client/src/rolePage/texts";
import type { Fix, Problem, Severity } from "../../protocol/requests";
import { maxListed, type Session } from "../session";
import type { Panel } from "./panel";

export interface ProblemsPanel extends Panel {
  /** Moves the focus to the first fix of the problem at an offset. False if there is no problem. */
  focusFix(offset: number): boolean;
}

export function problemsPanel(session: Session): ProblemsPanel {
  const list = element("ol", { class: "problems" });
  const summary = element("p", { class: "summary" });
  const more = element("p", { class: "summary", hidden: true });
  const content = element("div", {}, summary, list, more);
  return {
    id: "problems",
    title: t("Problems"),
    element: content,
    update() {
      const checked = session.checked();
      content.setAttribute("aria-busy", String(!checked));
      // The old list stays until the new one is known, so that it does not flicker.
      if (!checked) return;
      const { problems, status } = checked;
      const focused = focusIn(list);
      summary.textContent = status
        ? t("No problems found.")
        : t("There is no Kestra configuration in this text.");
      summary.hidden = problems.length > 0;
      const lineOf = linesOf(session.source().text);
      const listed = problems.slice(0, maxListed);
      list.replaceChildren(...listed.map((problem) => item(session, problem, lineOf)));
      more.textContent = t("{0} more are underlined in the text.", problems.length - listed.length);
      more.hidden = problems.length === listed.length;
      if (focused) restoreFocus(list, focused);
    },
    focusFix(offset) {
      const { problems = [] } = session.checked() ?? {};
      const index = problems.findIndex(({ start, end }) => start <= offset && offset <= end);
      const item = list.children[index];
      const [control] = item
        ? [...item.querySelectorAll<HTMLElement>(".fix"), ...controlsIn(item)]
        : [];
      control?.focus();
      return control !== undefined;
    },
  };
}

const severities = (): Readonly<Record<Severity, string>> => ({
  error: t("Error"),
  warning: t("Warning"),
  information: t("Information"),
  hint: t("Hint"),
});

function item(
  session: Session,
  problem: Problem,
  lineOf: (offset: number) => number,
): HTMLLIElement {
  const { severity, message, start, rule, link, related } = problem;
  const place = element(
    "button",
    { type: "button", class: "place" },
    element("span", { class: `severity ${severity}` }, severities()[severity]),
    ` ${t("Line {0}", lineOf(start))}`,
  );
  place.addEventListener("click", () => session.reveal(problem));
  return element(
    "li",
    {},
    element(
      "div",
      { class: "about" },
      place,
      ...(rule && link
        ? [element("a", { href: link, target: "_blank", rel: "noreferrer" }, rule)]
        : []),
    ),
    element("p", {}, message),
    ...related.map((other) => {
      const lead = element(
        "button",
        { type: "button", class: "related" },
        `${t("Line {0}", lineOf(other.start))}: ${other.message}`,
      );
      lead.addEventListener("click", () => session.reveal(other));
      return lead;
    }),
    ...fixesIn(session, session.fixesOf(problem)),
  );
}

/** Suppressing takes one more click, so that it is not mistaken for a fix. */
function fixesIn(session: Session, fixes: readonly Fix[]): HTMLElement[] {
  if (fixes.length === 0) return [];
  const buttons = (suppresses: boolean): HTMLButtonElement[] =>
    fixes.filter((fix) => fix.suppresses === suppresses).map((fix) => button(session, fix));
  return [
    element(
      "div",
      { class: "fixes" },
      ...buttons(false),
      element("details", {}, element("summary", {}, t("Suppress")), ...buttons(true)),
    ),
  ];
}

function button(session: Session, fix: Fix): HTMLButtonElement {
  const source = session.source();
  const made = element("button", { type: "button", class: "fix" }, fix.title);
  made.addEventListener("click", () => {
    // The offsets are those of the text that was checked.
    if (session.source() !== source) return;
    session.apply(fix.changes);
    session.announce(t("Done: {0}", fix.title));
  });
  return made;
}

/** The number of the line of an offset. */
function linesOf(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

interface Focus {
  readonly item: number;
  readonly control: number;
}

const controlsIn = (item: Element): HTMLElement[] => [
  ...item.querySelectorAll<HTMLElement>("button, a, summary"),
];

function focusIn(list: HTMLElement): Focus | undefined {
  const items = [...list.children];
  const item = items.findIndex((one) => one.contains(document.activeElement));
  const within = items[item];
  if (!within) return undefined;
  return { item, control: controlsIn(within).findIndex((one) => one === document.activeElement) };
}

/** The same control of the same item, or what has taken its place. */
function restoreFocus(list: HTMLElement, { item, control }: Focus): void {
  const within = list.children[Math.min(item, list.children.length - 1)];
  const controls = within ? controlsIn(within) : [];
  const next = controls[Math.min(control, controls.length - 1)];
  (next ?? list.closest<HTMLElement>('[role="tabpanel"]'))?.focus();
}
