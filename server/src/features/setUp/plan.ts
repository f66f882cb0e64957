// What a set-up is: what it asks, what it then wants the configuration to say, and what a person does elsewhere.
import type { NextStep } from "../../knowledge/providers/provider";
import type { Complaint } from "../../knowledge/providers/questions";
import type { KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import type { Step } from "../../micronaut/edits/rewrite";
import type { Worded } from "../../messages/message";
import type { Answers, Question, QuestionOption } from "../../protocol/setUp";
import type { Wish } from "./wish";

/** A question; which one of how many it is becomes clear where all of them are known. */
export interface Ask extends Omit<Question, "title" | "step" | "steps" | "options"> {
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
  readonly title: string;
  /** What is said where nothing is left to be done. */
  readonly done: string;
  /** Why nothing can be set up, as a sentence. */
  refusal?(situation: Situation): string | undefined;
  /** The questions, as far as the answers so far tell which there are. */
  asks(situation: Situation): readonly Ask[];
  /** Given all answers: what comes before anything is written. */
  before?(situation: Situation): readonly Step[];
  wishes(situation: Situation): readonly Wish[];
  /** Given the configuration as it is then: the environment variables that it reads its secrets from. */
  variables?(situation: Situation): readonly string[];
  /** Given the same: what a person does at the provider. */
  next(situation: Situation): readonly NextStep[];
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

/** Where a secret comes from: an environment variable, or the file, with what that means. */
export const secretAsk = (prompt: string, variable: string, inFile: string): Ask => ({
  id: "secret",
  kind: "choice",
  prompt,
  options: [
    {
      value: "environment",
      label: "An environment variable",
      description: "recommended",
      detail: variable,
      picked: true,
    },
    {
      value: "file",
      label: "This file",
      detail: inFile,
    },
  ],
});

export const error = (message: string): Complaint => ({ severity: "error", message });
export const warning = (message: string): Complaint => ({ severity: "warning", message });
