// What there is to say of a permission or an action, as Markdown.
import type { Action } from "../../knowledge/roles/actions";
import type { Permission } from "../../knowledge/roles/permissions";

export function describePermission(permission: Permission): string {
  const { name, governs, actions } = permission;
  return [
    `**${name}** · permission`,
    `Governs ${governs}.`,
    timeline(permission),
    actions.length > 0
      ? `Actions in Kestra 2.0: ${actions.map((action) => `\`${action}\``).join(", ")}.`
      : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** In which versions the permission exists. */
export function timeline({ from, to, successors }: Permission): string {
  const instead = successors
    ? `; later versions have ${successors.map((name) => `\`${name}\``).join(" and ")}`
    : "";
  if (from && to)
    return from === to
      ? `In Kestra ${from} only${instead}.`
      : `In Kestra ${from} to ${to}${instead}.`;
  if (to) return `Up to Kestra ${to}${instead}.`;
  return from ? `Since Kestra ${from}.` : "In every version of Kestra.";
}

export function describeAction({ name, allows, vocabulary }: Action): string {
  const versions =
    vocabulary === "both"
      ? "In every version of Kestra."
      : vocabulary === "1.x"
        ? "Up to Kestra 1.3."
        : "Since Kestra 2.0.";
  return [`**${name}** · action`, `Lets people ${allows}.`, versions].join("\n\n");
}
