// What every editor is tried with: its documented set-up, and a file with a default role in the wrong place.
import { readFileSync } from "node:fs";

/** The first block of that language in the page on other editors. */
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
export const moved = `${kestra}  security:\n${role}`;
