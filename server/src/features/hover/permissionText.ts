// The description of a permission or an action, as Markdown.
import type { Action } from "../../knowledge/roles/actions";
import type { Permission } from "../../knowledge/roles/permissions";
import { and, message, sentences, type Text } from "../../messages/message";
import { code, paragraphs } from "./markdown";

export function describePermission(permission: Permission): Text {
  const { name, governs, actions } = permission;
  return paragraphs(
    message("permissionText.permission", { name }),
    message("permissionText.governs", { governs }),
    timeline(permission),
    actions.length > 0
      ? message("permissionText.actions", { actions: actions.map(code).join(", ") })
      : undefined,
  );
}

/** The versions in which the permission exists. */
export function timeline(permission: Permission): Text {
  const { successors } = permission;
  return sentences(
    versionsOf(permission),
    successors && message("permissionText.successors", { permissions: and(successors.map(code)) }),
  );
}

function versionsOf({ from, to }: Permission): Text {
  if (from && to)
    return from === to
      ? message("permissionText.only", { version: from })
      : message("permissionText.fromTo", { from, to });
  if (to) return message("permissionText.upTo", { version: to });
  return from
    ? message("permissionText.since", { version: from })
    : message("permissionText.always");
}

export const describeAction = ({ name, allows, vocabulary }: Action): Text =>
  paragraphs(
    message("permissionText.action", { name }),
    message("permissionText.allows", { allows }),
    vocabulary === "both"
      ? message("permissionText.always")
      : vocabulary === "1.x"
        ? message("permissionText.upTo", { version: "1.3" })
        : message("permissionText.since", { version: "2.0" }),
  );
