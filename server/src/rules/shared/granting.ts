// A configuration for examples that is about nothing but what the default role grants.

/** A default role whose permissions are these lines. */
export const granting = (...lines: readonly string[]): string =>
  `kestra:
  security:
    default-role:
      name: viewer
      description: Read only
      permissions:
${lines.map((line) => `        ${line}\n`).join("")}`;
