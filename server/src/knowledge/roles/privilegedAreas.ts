// Rights with which people could make themselves an administrator, or change secrets.

/** What is at stake, by the permission's name. */
const stakes: Readonly<Record<string, string>> = {
  USER: "users",
  TENANT_ACCESS: "users",
  IMPERSONATE: "users",
  ROLE: "roles",
  GROUP: "groups",
  GROUP_MEMBERSHIP: "groups",
  BINDING: "bindings",
  SECRET: "secrets",
};

/** Actions that only show something. */
const harmless = ["READ", "VIEW", "LIST", "EXPORT"];

/** What people are granted: a permission and what they may do with it. */
export interface Granted {
  readonly permission: string;
  readonly actions: readonly string[];
}

/** Over what these rights give people power, each thing once; nothing where they can only look. */
export const stakesOf = (granted: readonly Granted[]): string[] => [
  ...new Set(granted.filter(isRisky).flatMap(({ permission }) => stakes[permission] ?? [])),
];

const isRisky = ({ permission, actions }: Granted): boolean =>
  actions.some((action) => permission === "IMPERSONATE" || !harmless.includes(action));
