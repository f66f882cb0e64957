// The controls above the editor: what to start with, the file name and kind, and the version of Kestra.
import { element } from "../../client/src/rolePage/element";
import { t } from "../../client/src/rolePage/texts";
import type { Choices, Source, Status } from "../protocol/requests";
import { sample } from "./samples";
import type { Session } from "./session";
import { share } from "./share/dialog";

export function toolbarOf(
  session: Session,
  choices: Choices,
  { onStart }: { onStart(text: string): void },
): { readonly element: HTMLElement; update(): void } {
  const kind = chooser(
    "kind",
    t("File kind"),
    choices.fileKinds.map(({ id, title }) => [id, title]),
  );
  kind.select.addEventListener("change", () =>
    session.choose({ fileKind: kind.select.value || undefined }),
  );
  const version = chooser(
    "version",
    t("Kestra version"),
    choices.versions.map((known) => [known, known]),
  );
  version.select.addEventListener("change", () =>
    session.choose({ version: version.select.value || undefined }),
  );
  const name = element("input", {
    id: "name",
    type: "text",
    value: session.source().name,
    spellcheck: "false",
    autocomplete: "off",
  });
  name.addEventListener("change", () => session.choose({ name: name.value.trim() }));
  /** A link or the role table may have chosen them. */
  function showChoices(source: Source): void {
    shown = source;
    name.value = source.name;
    kind.select.value = source.fileKind ?? "";
    version.select.value = source.version ?? "";
  }
  let shown: Source | undefined;
  const fix = button(t("Fix all"), () => void fixAll(session));
  fix.title = t("Applies all fixes that need no decision from you.");
  return {
    element: element(
      "div",
      { class: "toolbar" },
      button(t("Sample"), () => onStart(sample)),
      button(t("Empty"), () => onStart("")),
      fix,
      button(t("Share…"), () => void share(session)),
      element("label", { for: "name" }, `${t("File name")} `, name),
      kind.label,
      version.label,
    ),
    update() {
      if (session.source() !== shown) showChoices(session.source());
      const status = session.checked()?.status;
      if (status === undefined) return;
      kind.automatic.textContent = status
        ? t("Recognised: {0}", status.fileKind)
        : t("Not recognised");
      version.automatic.textContent = automaticVersion(status);
    },
  };
}

async function fixAll(session: Session): Promise<void> {
  const changes = await session.ask("fixAll", session.source());
  if (!changes) return;
  if (changes.length > 0) session.apply(changes);
  session.announce(
    changes.length > 0
      ? t("Applied all safe fixes. Undo reverts all of them.")
      : t("There is nothing to fix automatically."),
  );
}

function automaticVersion(status: Status | null): string {
  const { version, source, movingTag } = status ?? {};
  if (version === undefined || source === "setting") return t("Not known");
  if (movingTag !== undefined) return t("{0}, from the image tag {1}", version, movingTag);
  return source === "comment"
    ? t("{0}, from the comment in the file", version)
    : t("{0}, from the image tag", version);
}

function chooser(
  id: string,
  title: string,
  options: readonly (readonly [value: string, text: string])[],
): {
  readonly label: HTMLElement;
  readonly select: HTMLSelectElement;
  readonly automatic: HTMLOptionElement;
} {
  const automatic = element("option", { value: "" }, t("Automatic"));
  const select = element(
    "select",
    { id },
    automatic,
    ...options.map(([value, text]) => element("option", { value }, text)),
  );
  return { label: element("label", { for: id }, `${title} `, select), select, automatic };
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", onClick);
  return made;
}
