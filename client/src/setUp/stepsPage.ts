// Steps for the user after a setup: as a Markdown page, and the steps with a text to copy.
import type { NextStep } from "../../../server/src/protocol/setUp";

export type CopyStep = Required<NextStep>;

/** The steps with a text to copy. Addresses come first, because other texts are easier to type. */
export function copySteps(steps: readonly NextStep[]): CopyStep[] {
  const all = steps.filter((step): step is CopyStep => step.copy !== undefined && step.copy !== "");
  return [...all.filter(isAddress), ...all.filter((step) => !isAddress(step))];
}

const isAddress = ({ copy }: CopyStep): boolean => /^https?:/.test(copy);

/** The steps in Markdown, in order, with texts to copy in code blocks. */
export const pageOf = (title: string, steps: readonly NextStep[]): string =>
  `# ${title}\n\n${steps.map(({ text, copy }) => itemOf(escaped(text), copy)).join("\n\n")}\n`;

const itemOf = (text: string, copy: string | undefined): string =>
  copy ? `1. ${text}\n\n   \`\`\`text\n   ${copy}\n   \`\`\`` : `1. ${text}`;

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
