// A setup: its questions, the desired values, and the steps that the user takes outside the file.
import type { NextStep } from "../../knowledge/providers/provider";
import type { AnswerFeedback } from "../../knowledge/providers/questions";
import type { KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import type { Step } from "../../micronaut/edits/rewrite";
import { message, type Text, type Worded } from "../../messages/message";
import type { Answers, Question, QuestionOption } from "../../protocol/setUp";
import type { DesiredValue } from "./desiredValue";

/** A question without its number, which depends on the other questions. */
export interface PlannedQuestion extends Pick<Question, "id" | "kind" | "value" | "placeholder"> {
  readonly label: Text;
  /** Shown after the label. */
  readonly help?: Text;
  readonly options?: readonly Worded<QuestionOption>[];
  check?(answer: string): AnswerFeedback | undefined;
}

export interface Situation {
  readonly config: Config;
  /** The version that the configuration is for, if known. */
  readonly target: KestraVersion | undefined;
  readonly answers: Answers;
}

export interface Plan {
  readonly title: Text;
  /** The message if the configuration already has everything. */
  readonly done: Text;
  /** Why nothing can be set up. */
  refusal?(situation: Situation): Text | undefined;
  /** The questions that are known from the answers so far. */
  questions(situation: Situation): readonly PlannedQuestion[];
  /** Edits that come before the desired values, given all answers. */
  stepsBefore?(situation: Situation): readonly Step[];
  desiredValues(situation: Situation): readonly DesiredValue[];
  /** The environment variables that the new configuration reads secrets from. */
  variables?(situation: Situation): readonly string[];
  /** The client whose application can be created at the provider as code. */
  client?(situation: Situation): string | undefined;
  /** What the user does next, given the new configuration. */
  nextSteps(situation: Situation): readonly NextStep[];
}

/** A single answer without surrounding spaces. Undefined if there is none. */
export function answerTo({ answers }: Situation, id: string): string | undefined {
  const answer = answers[id];
  return typeof answer === "string" ? answer.trim() : answer?.[0]?.trim();
}

export function answersTo({ answers }: Situation, id: string): readonly string[] {
  const answer = answers[id] ?? [];
  return typeof answer === "string" ? [answer] : answer;
}

/**
 * Asks whether a secret comes from an environment variable or the file. `inFile` explains the consequence of the
 * latter.
 */
export const secretQuestion = (
  { label, help }: { readonly label: Text; readonly help: Text },
  variable: string,
  inFile: Text,
): PlannedQuestion => ({
  id: "secret",
  kind: "choice",
  label,
  help,
  options: [
    {
      value: "environment",
      label: message("setUp.secret.variable"),
      description: message("setUp.recommended"),
      detail: variable,
      picked: true,
    },
    {
      value: "file",
      label: message("setUp.secret.file"),
      detail: inFile,
    },
  ],
});

export const error = (text: Text): AnswerFeedback => ({ severity: "error", message: text });
export const warning = (text: Text): AnswerFeedback => ({ severity: "warning", message: text });
