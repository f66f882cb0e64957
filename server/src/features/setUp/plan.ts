// What a set-up is: what it questions, what it then wants the configuration to say, and what a person does elsewhere.
import type { NextStep } from "../../knowledge/providers/provider";
import type { Complaint } from "../../knowledge/providers/questions";
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
  check?(answer: string): Complaint | undefined;
}

export interface Situation {
  readonly config: Config;
  /** The version the configuration is for, as far as anybody says it. */
  readonly target: KestraVersion | undefined;
  readonly answers: Answers;
}

export interface Plan {
  readonly title: Text;
  /** The message if the configuration already has everything. */
  readonly done: Text;
  /** Why nothing can be set up. */
  refusal?(situation: Situation): Text | undefined;
  /** The questions, as far as the answers so far tell which there are. */
  questions(situation: Situation): readonly PlannedQuestion[];
  /** Given all answers: what comes before anything is written. */
  stepsBefore?(situation: Situation): readonly Step[];
  desiredValues(situation: Situation): readonly DesiredValue[];
  /** Given the configuration as it is then: the environment variables that it reads its secrets from. */
  variables?(situation: Situation): readonly string[];
  /** Given the same: what a person does at the provider. */
  nextSteps(situation: Situation): readonly NextStep[];
}

/** A single answer, without blanks around it; nothing while there is none. */
export function answerTo({ answers }: Situation, id: string): string | undefined {
  const answer = answers[id];
  return typeof answer === "string" ? answer.trim() : answer?.[0]?.trim();
}

export function answersTo({ answers }: Situation, id: string): readonly string[] {
  const answer = answers[id] ?? [];
  return typeof answer === "string" ? [answer] : answer;
}

/** Asks where a secret comes from: an environment variable or the file. `inFile` describes the consequence of the latter. */
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

export const error = (text: Text): Complaint => ({ severity: "error", message: text });
export const warning = (text: Text): Complaint => ({ severity: "warning", message: text });
