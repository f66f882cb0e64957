// Opens the text of a link when the page is opened with one. Nothing in a link is executed: it is only text.
import { element } from "../../../client/src/rolePage/element";
import { t } from "../../../client/src/rolePage/texts";
import type { Choices } from "../../protocol/requests";
import { openFragment, type Opened, type Shared } from "./link";

export interface Opening {
  readonly shared?: Shared;
  /** What the visitor should know about the link; empty without a link. */
  readonly notice: string;
}

/** `choices` are what the page offers. */
export async function openLink(fragment: string, choices: Promise<Choices>): Promise<Opening> {
  const opened = await openFragment(fragment);
  if (typeof opened === "string") return { notice: reasons()[opened] };
  const offered = await choices.catch(() => undefined);
  return { shared: offered ? limitedTo(offered, opened) : opened, notice: noticeOf(opened) };
}

/** A link of a newer page may choose what this one does not have. */
function limitedTo({ fileKinds, versions }: Choices, shared: Shared): Shared {
  const { fileKind, version, ...rest } = shared;
  return {
    ...rest,
    ...(fileKind !== undefined && fileKinds.some(({ id }) => id === fileKind) ? { fileKind } : {}),
    ...(version !== undefined && versions.includes(version) ? { version } : {}),
  };
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
