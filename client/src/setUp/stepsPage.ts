// Steps that a person takes elsewhere, as a page to read them from, and those of them that come with something to copy.
import type { NextStep } from "../../../server/src/protocol/setUp";

export type CopyStep = Required<NextStep>;

/** The steps with something to copy. Addresses come first: the other words one could also type. */
export function copySteps(steps: readonly NextStep[]): CopyStep[] {
  const all = steps.filter((step): step is CopyStep => step.copy !== undefined && step.copy !== "");
  return [...all.filter(isAddress), ...all.filter((step) => !isAddress(step))];
}

const isAddress = ({ copy }: CopyStep): boolean => /^https?:/.test(copy);

/** The steps in Markdown, in order, with what is to be copied in a block of its own. */
export const pageOf = (title: string, steps: readonly NextStep[]): string =>
  `# ${title}\n\n${steps.map(({ text, copy }) => itemOf(escaped(text), copy)).join("\n\n")}\n`;

const itemOf = (text: string, copy: string | undefined): string =>
  copy ? `1. ${text}\n\n   \`\`\`text\n   ${copy}\n   \`\`\`` : `1. ${text}`;

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
