// Shows the next steps after a setup that happen outside the file: in non-blocking messages with texts to copy, and as a page
// with all steps.
import { env, l10n, window } from "vscode";
import type { NextStep } from "../../../server/src/protocol/setUp";
import { showReport } from "../reports";
import { type CopyStep, copySteps, pageOf } from "./stepsPage";

const copy = l10n.t("Copy");
const create = l10n.t("Create the Provider's Side");
const showAll = l10n.t("Show All Steps");
const title = l10n.t("Next steps");

/**
 * Shows the steps after a `heading`. Each copy leads to the next step with a text to copy. `createSide` creates the
 * provider's side as code instead.
 */
export async function showNextSteps(
  heading: string,
  steps: readonly NextStep[],
  createSide?: () => Thenable<void>,
): Promise<void> {
  const copies = copySteps(steps);
  if (copies.length === 0) {
    await offer([heading, steps[0]?.text ?? ""].join(" ").trim(), steps, undefined, createSide);
    return;
  }
  let before = heading;
  for (const step of copies) {
    const copied = await offer([before, step.text, step.copy].join(" "), steps, step, createSide);
    if (!copied) return;
    before = l10n.t("Copied. Next:");
  }
  window.setStatusBarMessage(`$(check) ${l10n.t("Copied")}`, 4000);
}

/** Shows one message. Returns whether the user copied its text. */
async function offer(
  text: string,
  steps: readonly NextStep[],
  step: CopyStep | undefined,
  createSide: (() => Thenable<void>) | undefined,
): Promise<boolean> {
  const buttons = [
    ...(step ? [copy] : []),
    ...(createSide ? [create] : []),
    ...(steps.length > 1 ? [showAll] : []),
  ];
  const chosen = await window.showInformationMessage(text, ...buttons);
  if (chosen === showAll) await showReport(title, pageOf(title, steps));
  if (chosen === create) await createSide?.();
  if (chosen !== copy || !step) return false;
  await env.clipboard.writeText(step.copy);
  return true;
}
