// Rights with which users could make themselves administrators or change secrets.
import { message, type Text } from "../../messages/message";

export type PrivilegedArea = "users" | "roles" | "groups" | "bindings" | "secrets";

/** The privileged area of a permission, by the permission's name. */
const areas = new Map<string, PrivilegedArea>(
  Object.entries({
    USER: "users",
    TENANT_ACCESS: "users",
    IMPERSONATE: "users",
    ROLE: "roles",
    GROUP: "groups",
    GROUP_MEMBERSHIP: "groups",
    BINDING: "bindings",
    SECRET: "secrets",
  } as const),
);

export const areaNames: Readonly<Record<PrivilegedArea, Text>> = {
  users: message("privilegedAreas.users"),
  roles: message("privilegedAreas.roles"),
  groups: message("privilegedAreas.groups"),
  bindings: message("privilegedAreas.bindings"),
  secrets: message("privilegedAreas.secrets"),
};

/** Actions that only read. */
const harmless = ["READ", "VIEW", "LIST", "EXPORT"];

/** A permission and the granted actions. */
export interface Granted {
  readonly permission: string;
  readonly actions: readonly string[];
}

/** The areas that these rights can change, without duplicates; empty if they are read-only. */
export const privilegedAreasOf = (granted: readonly Granted[]): PrivilegedArea[] => [
  ...new Set(granted.filter(isRisky).flatMap(({ permission }) => areas.get(permission) ?? [])),
];

const isRisky = ({ permission, actions }: Granted): boolean =>
  actions.some((action) => permission === "IMPERSONATE" || !harmless.includes(action));
