// Test data for all editors: their documented configuration, and a file with a misplaced default role.
import { readFileSync } from "node:fs";

/** The first code block of a language in docs/editors.md. */
export const documentedIn = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(
    readFileSync("docs/editors.md", "utf8"),
  )?.[1] ?? "";

const role = `    defaultRole:
      name: viewer # everybody
      description: Looks
      permissions:
        FLOW: ["READ"]
`;

const kestra = "kestra:\n  url: https://kestra.example.com\n";

export const misplaced = `micronaut:\n  security:\n${role}${kestra}`;

/** The same after the fix. */
export const fixed = `${kestra}  security:\n${role}`;
