// A tool that an AI agent can call. Descriptions and answers are in English, because programs read them.
import * as z from "zod/mini";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { Subject } from "./subject";

/** Either an output that matches the tool's schema, or one sentence about why there is none. No text contains a secret. */
export type Answer<Output = unknown> =
  | {
      readonly kind: "answer";
      readonly output: Output;
      /**
       * The edit that the output describes, for a host that applies it. Unlike the output, it may contain secrets, so it must
       * not be shown to an agent.
       */
      readonly edit?: WorkspaceEdit;
    }
  | { readonly kind: "refused"; readonly reason: string };

interface Described {
  readonly name: string;
  readonly title: string;
  /** What the tool does and when to call it, for the agent. */
  readonly description: string;
  /** Whether a call asks for the edit of its answer, so that a host that can apply edits applies it. */
  readonly edits: boolean;
  /** Without the part that names a file: every host has its own. */
  readonly input: z.ZodMiniObject;
  readonly output: z.ZodMiniObject;
}

/** A tool about one file and the other files of its deployment. */
export interface FileTool extends Described {
  readonly about: "file";
  /** Rejects with what `subject.pause` rejects with. */
  run(input: unknown, subject: Subject): Promise<Answer>;
}

/** A tool about Kestra itself. */
export interface KnowledgeTool extends Described {
  readonly about: "kestra";
  run(input: unknown): Answer;
}

export type AgentTool = FileTool | KnowledgeTool;

type Typed<Tool extends AgentTool, Run> = Omit<Tool, "about" | "run" | "input" | "output"> & {
  readonly run: Run;
};

/** `run` only gets input that matches the schema. */
export const fileTool = <Input extends z.ZodMiniObject, Output extends z.ZodMiniObject>({
  run,
  ...tool
}: Typed<
  FileTool,
  (input: z.infer<Input>, subject: Subject) => Promise<Answer<z.infer<Output>>>
> & { readonly input: Input; readonly output: Output }): FileTool => ({
  ...tool,
  about: "file",
  run: async (sent, subject) => {
    const read = readInput(tool.input, sent);
    return "refused" in read ? refuse(read.refused) : run(read.input, subject);
  },
});

export const knowledgeTool = <Input extends z.ZodMiniObject, Output extends z.ZodMiniObject>({
  run,
  ...tool
}: Typed<KnowledgeTool, (input: z.infer<Input>) => Answer<z.infer<Output>>> & {
  readonly input: Input;
  readonly output: Output;
}): KnowledgeTool => ({
  ...tool,
  about: "kestra",
  run: (sent) => {
    const read = readInput(tool.input, sent);
    return "refused" in read ? refuse(read.refused) : run(read.input);
  },
});

export const answer = <Output>(output: Output, edit?: WorkspaceEdit): Answer<Output> => ({
  kind: "answer",
  output,
  ...(edit ? { edit } : {}),
});

export const refuse = (reason: string): Answer<never> => ({ kind: "refused", reason });

/** The input, or which part of it is wrong. The problem never repeats a value. */
export function readInput<Input extends z.ZodMiniObject>(
  schema: Input,
  sent: unknown,
): { readonly input: z.infer<Input> } | { readonly refused: string } {
  const read = z.safeParse(schema, sent);
  if (read.success) return { input: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.slice(0, 2).map(String).join(".") ?? "";
  const name = Object.keys(schema.shape).find((known) => known === where.split(".")[0]);
  return {
    refused:
      name === undefined
        ? `The input does not match the schema of the tool. It takes ${Object.keys(schema.shape).join(", ")}.`
        : `The input ${name} does not match the schema of the tool.`,
  };
}

/** A part of an input or output, with what it means. */
export const described = <Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): Schema => schema.check(z.meta({ description }));

export const text = (description: string, most = 200): z.ZodMiniString =>
  described(z.string().check(z.maxLength(most)), description);
