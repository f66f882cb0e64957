// What an upgrade of Kestra changes, and the edits that the visitor chooses.
import { element } from "../../../client/src/rolePage/element";
import { t } from "../../../client/src/rolePage/texts";
import type { Answer } from "../../protocol/requests";
import { changesOf, spanOfLine } from "../lines";
import type { Session } from "../session";
import type { Panel } from "./panel";

type Plan = NonNullable<Answer<"upgrade">>;
type Item = Plan["groups"][number]["items"][number];

export function upgradePanel(session: Session): Panel {
  const from = chooser("upgrade-from", t("From"));
  const to = chooser("upgrade-to", t("To"));
  const plan = element("div", { class: "plan", "aria-live": "polite" });
  const content = element(
    "div",
    { class: "upgrade" },
    element("div", { class: "summary options" }, from.label, to.label),
    plan,
  );
  let shown: unknown;
  /** The version that the visitor has chosen, also while a text offers none; empty if the text decides. */
  let chosenFrom = "";

  async function refresh(): Promise<void> {
    const source = session.source();
    shown = source;
    content.setAttribute("aria-busy", "true");
    const versions = await session.ask("upgradeVersions", source);
    if (versions === undefined) return;
    if (versions === null) {
      from.offer([], "");
      to.offer([], "");
      return show(message(t("There is no Kestra configuration in this text.")));
    }
    const { all } = versions;
    const older = all.slice(1);
    from.offer(older, chosenFrom === "" ? (versions.from ?? "") : chosenFrom);
    const later = all.slice(0, all.indexOf(from.chosen()));
    to.offer(later, later.includes(to.chosen()) ? to.chosen() : (all[0] ?? ""));
    if (from.chosen() === "" || to.chosen() === "")
      return show(message(t("Select the current version of Kestra.")));
    const answer = await session.ask("upgrade", { source, from: from.chosen(), to: to.chosen() });
    if (answer) show(...planOf(session, answer));
  }

  function show(...children: readonly Node[]): void {
    content.setAttribute("aria-busy", "false");
    plan.replaceChildren(...children);
  }

  from.select.addEventListener("change", () => {
    chosenFrom = from.chosen();
    void refresh();
  });
  to.select.addEventListener("change", () => void refresh());

  return {
    id: "upgrade",
    title: t("Upgrade"),
    element: content,
    update() {
      if (shown !== session.source()) void refresh();
    },
  };
}

const message = (text: string): HTMLElement => element("p", { class: "summary" }, text);

function planOf(session: Session, { title, summary, groups, choices }: Plan): HTMLElement[] {
  const source = session.source();
  const chosen = new Set<number>();
  const boxes: { readonly choice: number; readonly box: HTMLInputElement }[] = [];
  const all = element("input", { type: "checkbox", id: "upgrade-all" });
  const apply = element("button", { type: "button", class: "apply" });

  function choose(choice: number, isChosen: boolean): void {
    if (isChosen) chosen.add(choice);
    else chosen.delete(choice);
    update();
  }
  function update(): void {
    for (const { choice, box } of boxes) box.checked = chosen.has(choice);
    all.checked = chosen.size === choices.length;
    all.indeterminate = chosen.size > 0 && !all.checked;
    apply.disabled = chosen.size === 0;
    apply.textContent = t("Apply the selected changes ({0})", chosen.size);
  }

  all.addEventListener("change", () => {
    const isChosen = all.checked;
    choices.forEach((_choice, index) => choose(index, isChosen));
  });
  apply.addEventListener("click", () => {
    // The edits are those of the text that was planned.
    if (session.source() !== source) return;
    const edits = [...chosen].flatMap((index) => choices[index]?.edits ?? []);
    session.apply(changesOf(source.text, edits));
    session.announce(t("Applied the selected changes. Undo reverts all of them."));
  });

  const lists = groups.flatMap((group, index) => [
    element("h3", { id: `upgrade-group-${index}` }, `${group.title} (${group.items.length})`),
    element(
      "ul",
      { class: "items", "aria-labelledby": `upgrade-group-${index}` },
      ...group.items.map((item, at) => itemOf(session, item, `upgrade-${index}-${at}`, add)),
    ),
  ]);
  function add(choice: number, box: HTMLInputElement): void {
    boxes.push({ choice, box });
    box.addEventListener("change", () => choose(choice, box.checked));
  }
  update();
  return [
    element("h2", {}, title),
    element("p", {}, summary),
    ...(choices.length === 0
      ? []
      : [
          element(
            "p",
            { class: "options" },
            all,
            element("label", { for: all.id }, t("Select all")),
            apply,
          ),
        ]),
    ...lists,
  ];
}

function itemOf(
  session: Session,
  { line, release, message: about, docs, choice }: Item,
  id: string,
  add: (choice: number, box: HTMLInputElement) => void,
): HTMLElement {
  const source = session.source();
  const place = element("button", { type: "button", class: "place" }, t("Line {0}", line + 1));
  place.addEventListener("click", () => session.reveal(spanOfLine(source.text, line)));
  const text =
    choice === undefined
      ? element("p", {}, about)
      : element("label", { for: id, class: "about-item" }, about);
  const box = element("input", { type: "checkbox", id });
  if (choice !== undefined) add(choice, box);
  return element(
    "li",
    { class: choice === undefined ? undefined : "with-box" },
    ...(choice === undefined ? [] : [box]),
    element(
      "div",
      {},
      text,
      element(
        "p",
        { class: "about" },
        place,
        ` Kestra ${release} `,
        ...(docs
          ? [element("a", { href: docs, target: "_blank", rel: "noreferrer" }, t("Documentation"))]
          : []),
      ),
    ),
  );
}

interface Chooser {
  readonly label: HTMLElement;
  readonly select: HTMLSelectElement;
  chosen(): string;
  /** Offers these versions, and chooses one of them if it is among them. */
  offer(versions: readonly string[], chosen: string): void;
}

function chooser(id: string, title: string): Chooser {
  const select = element("select", { id });
  return {
    label: element("label", { for: id }, `${title} `, select),
    select,
    chosen: () => select.value,
    offer(versions, chosen) {
      const isOffered = versions.includes(chosen);
      select.disabled = versions.length === 0;
      select.replaceChildren(
        ...(isOffered ? [] : [element("option", { value: "" }, t("Select…"))]),
        ...versions.map((version) =>
          element("option", { value: version, selected: version === chosen }, `Kestra ${version}`),
        ),
      );
    },
  };
}
