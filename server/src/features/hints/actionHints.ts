// Hints for actions that Kestra accepts but never checks. The rule about them is off by default because they are
// harmless; the hint still informs readers of the line.
import { and, message } from "../../messages/message";
import { lineEnd } from "../../document/lines";
import { ownActionsIn, grantsOf, isWithoutEffect } from "../../interpretation/role/defaultRole";
import { targetOf } from "../../interpretation/deployment/edition";
import { findPermission } from "../../knowledge/roles/permissions";
import type { KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { winner } from "../../micronaut/tree/node";
import type { Hint } from "./hint";

export function actionHints(config: Config, chosen: KestraVersion | undefined): Hint[] {
  const target = targetOf(config, chosen);
  return grantsOf(config).flatMap((grant) => {
    const permission = findPermission(winner(grant)?.written ?? "");
    if (!permission || permission.undocumented) return [];
    const lines = new Map<number, string[]>();
    for (const { word, at } of ownActionsIn(config, grant)) {
      if (!isWithoutEffect(permission, word, target)) continue;
      const end = hintOffset(config.text, at.end);
      lines.set(end, [...(lines.get(end) ?? []), word]);
    }
    return [...lines].map(([offset, words]) => ({
      offset,
      label: message("actionHints.label", { actions: and(words) }),
      tooltip: message(words.length === 1 ? "actionHints.one" : "actionHints.many", {
        permission: permission.name,
      }),
    }));
  });
}

/** After the list if it ends on the same line, so that its actions share one hint; else after the action. */
function hintOffset(text: string, offset: number): number {
  const rest = text.slice(offset, lineEnd(text, offset));
  const list = /^["']?\s*(?:,\s*["']?\w+["']?\s*)*(?:,\s*)?\]/.exec(rest);
  return offset + (list ?? /^["']?/.exec(rest) ?? [""])[0].length;
}
