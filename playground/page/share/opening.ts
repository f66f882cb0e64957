// Opens the text of a link when the page is opened with one. Nothing in a link is executed: it is only text.
import { element } from "../../../client/src/rolePage/element";
import { t } from "../../../client/src/rolePage/texts";
import { openFragment, type Opened, type Shared } from "./link";

export interface Opening {
  readonly shared?: Shared;
  /** What the visitor should know about the link; empty without a link. */
  readonly notice: string;
}

export async function openLink(fragment: string): Promise<Opening> {
  const opened = await openFragment(fragment);
  return typeof opened === "string"
    ? { notice: reasons()[opened] }
    : { shared: opened, notice: noticeOf(opened) };
}

const reasons = (): Readonly<Record<Extract<Opened, string>, string>> => ({
  none: "",
  broken: t("This link is damaged or incomplete, so its text cannot be opened."),
  "too-large": t("The text of this link is too large to be opened."),
});

const noticeOf = ({ masked }: Shared): string =>
  masked === 0
    ? t("This text comes from a link.")
    : masked === 1
      ? t("This text comes from a link. 1 value that may be a secret is masked.")
      : t("This text comes from a link. {0} values that may be secrets are masked.", masked);

/** The notice, until the visitor closes it. */
export function noticeBar(): { readonly element: HTMLElement; show(notice: string): void } {
  const text = element("p");
  const close = element("button", { type: "button" }, t("Close"));
  const bar = element("div", { class: "link-notice", role: "status" }, text, close);
  const show = (notice: string): void => {
    text.textContent = notice;
    bar.hidden = notice === "";
  };
  close.addEventListener("click", () => show(""));
  show("");
  return { element: bar, show };
}
