// What is left to be done after a set-up, elsewhere than in the file: told in messages that block nothing, with what is to
// be entered there ready to be copied, and as a page for whoever wants to see all of it.
import { env, l10n, window } from "vscode";
import type { NextStep } from "../../../server/src/protocol/setUp";
import { showReport } from "../reports";
import { type CopyStep, copySteps, pageOf } from "./stepsPage";

const copy = l10n.t("Copy");
const showAll = l10n.t("Show All Steps");
const title = l10n.t("Next steps");

/** Tells of the steps, beginning with `said`. Each copy that is asked for leads to the next step with something to copy. */
export async function tellNextSteps(said: string, steps: readonly NextStep[]): Promise<void> {
  const copies = copySteps(steps);
  if (copies.length === 0) {
    await offer([said, steps[0]?.text ?? ""].join(" ").trim(), steps, undefined);
    return;
  }
  let before = said;
  for (const step of copies) {
    const copied = await offer([before, step.text, step.copy].join(" "), steps, step);
    if (!copied) return;
    before = l10n.t("Copied. Next:");
  }
  window.setStatusBarMessage(`$(check) ${l10n.t("Copied")}`, 4000);
}

/** Shows one message; whether what it is about was copied. */
async function offer(
  text: string,
  steps: readonly NextStep[],
  step: CopyStep | undefined,
): Promise<boolean> {
  const buttons = [...(step ? [copy] : []), ...(steps.length > 1 ? [showAll] : [])];
  const chosen = await window.showInformationMessage(text, ...buttons);
  if (chosen === showAll) await showReport(title, pageOf(title, steps));
  if (chosen !== copy || !step) return false;
  await env.clipboard.writeText(step.copy);
  return true;
}
