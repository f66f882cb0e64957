// Shares the text as a link: shows first what is in it, and how many values are masked.
import { element } from "../../../client/src/rolePage/element";
import { t } from "../../../client/src/rolePage/texts";
import type { Session } from "../session";
import { fragmentOf } from "./link";

export async function share(session: Session): Promise<void> {
  const source = session.source();
  const shareable = await session.ask("share", source);
  if (!shareable) return;
  const { text, masked } = shareable;
  const { name, fileKind, version } = source;
  const fragment = await fragmentOf({
    ...{ text, name, masked },
    ...(fileKind === undefined ? {} : { fileKind }),
    ...(version === undefined ? {} : { version }),
  });
  if (fragment === undefined)
    return session.announce(t("This text is too large for a link. Send it as a file."));
  open(session, `${location.origin}${location.pathname}${fragment}`, text, masked);
}

function open(session: Session, address: string, text: string, masked: number): void {
  // After a double click.
  if (document.querySelector("dialog")) return;
  const link = element("input", {
    id: "share-link",
    type: "text",
    readonly: true,
    value: address,
  });
  const copy = element("button", { type: "button" }, t("Copy link"));
  const close = element("button", { type: "button" }, t("Close"));
  const copied = element("p", { role: "status" });
  const dialog = element(
    "dialog",
    { class: "share", "aria-labelledby": "share-title" },
    element("h2", { id: "share-title" }, t("Share this text")),
    element(
      "p",
      { class: "masked" },
      masked === 0
        ? t("No secrets were found in this text.")
        : masked === 1
          ? t("1 value that may be a secret is masked in the link.")
          : t("{0} values that may be secrets are masked in the link.", masked),
    ),
    element(
      "p",
      {},
      t(
        "Everyone with the link can read the rest of the text. It is in the link itself, and is not stored anywhere else. Check it before you share it.",
      ),
    ),
    element(
      "details",
      {},
      element("summary", {}, t("Text in the link")),
      element("pre", { tabindex: "0", "aria-label": t("Text in the link") }, text),
    ),
    element("label", { for: link.id }, t("Link")),
    link,
    element("div", { class: "actions" }, copy, close),
    copied,
  );
  copy.addEventListener("click", () => {
    link.select();
    navigator.clipboard.writeText(address).then(
      () => (copied.textContent = t("Copied.")),
      () => (copied.textContent = t("Copy the selected link with your keyboard.")),
    );
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  copy.focus();
  session.announce("");
}
