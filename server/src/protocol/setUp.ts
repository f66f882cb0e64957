// The guided set-up on the wire. The client knows nothing of Kestra: it asks for the next question until there is none,
// then for the edit.
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";

/** The client's command that asks the questions of a set-up; what is to be set up is its argument. */
export const setUpCommand = "kestraConfig.setUp";

/** What can be set up. */
export type SetUp = "sso" | "default-role" | "group-sync" | "ldap";

/** What was answered so far, by the id of the question; several words where many may be picked. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface SetUpParams {
  readonly uri: string;
  /** Which configuration of a compose file is meant: the one around this offset, else the first. */
  readonly offset: number;
  readonly what: SetUp;
  readonly answers: Answers;
}

/** Asks for the next question; the answer is null when everything that is needed is answered. */
export const nextQuestionRequest = "kestraConfig/nextQuestion";

export interface Question {
  readonly id: string;
  /** The title of the whole set-up. */
  readonly title: string;
  /** From 1. */
  readonly step: number;
  /** It may grow with the answers. */
  readonly steps: number;
  readonly prompt: string;
  /** Of `choices` many may be picked. */
  readonly kind: "choice" | "choices" | "text";
  readonly options?: readonly QuestionOption[];
  /** The text to begin with. */
  readonly value?: string;
  readonly placeholder?: string;
}

export interface QuestionOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** It is picked to begin with. */
  readonly picked?: boolean;
}

/** Asks, while a text is typed, what is wrong with it; null where nothing is. Only an error keeps it from being taken. */
export const checkAnswerRequest = "kestraConfig/checkAnswer";

export interface CheckAnswerParams extends SetUpParams {
  readonly question: string;
  readonly answer: string;
}

export interface AnswerProblem {
  readonly message: string;
  readonly severity: "error" | "warning";
}

/** Asks for the edit, once everything is answered. */
export const setUpRequest = "kestraConfig/setUp";

export type SetUpResult =
  | {
      readonly kind: "edit";
      /** What it changes of existing lines needs confirmation; what it only adds does not. */
      readonly edit: WorkspaceEdit;
      /** The first stand-in, once the edit is applied. */
      readonly select?: Range;
      readonly next: readonly NextStep[];
    }
  /** All is there already. */
  | {
      readonly kind: "nothing";
      readonly message: string;
      readonly range?: Range;
      readonly next: readonly NextStep[];
    }
  | { readonly kind: "refused"; readonly message: string };

/** What a person does next, somewhere else. */
export interface NextStep {
  /** One sentence. */
  readonly text: string;
  /** What to enter there. */
  readonly copy?: string;
}
