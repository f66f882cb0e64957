// The protocol of the guided setup. The client has no knowledge of Kestra: it requests questions until there are none
// left, and then the edit.
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";

/** The client's command that asks the questions of a setup. Its argument is what to set up. */
export const setUpCommand = "kestraConfig.setUp";

/** What can be set up. */
export type SetUp = "sso" | "default-role" | "group-sync" | "ldap";

/** The answers so far by question id. A question with several choices has several answers. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface SetUpParams {
  readonly uri: string;
  /** Selects the configuration of a compose file: the one at this offset, or else the first one. */
  readonly offset: number;
  readonly what: SetUp;
  readonly answers: Answers;
}

/** Requests the next question. The result is null if all questions are answered. */
export const nextQuestionRequest = "kestraConfig/nextQuestion";

export interface Question {
  readonly id: string;
  /** The title of the whole setup. */
  readonly title: string;
  /** Starts at 1. */
  readonly step: number;
  /** May grow with the answers. */
  readonly steps: number;
  readonly prompt: string;
  /** With `choices`, the user may pick several options. */
  readonly kind: "choice" | "choices" | "text";
  readonly options?: readonly QuestionOption[];
  /** The initial text. */
  readonly value?: string;
  readonly placeholder?: string;
}

export interface QuestionOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** The option is picked initially. */
  readonly picked?: boolean;
}

/**
 * Validates a text while the user types it. The result is null if there is no problem. Only an error prevents the
 * answer.
 */
export const checkAnswerRequest = "kestraConfig/checkAnswer";

export interface CheckAnswerParams extends SetUpParams {
  readonly question: string;
  readonly answer: string;
}

export interface AnswerProblem {
  readonly message: string;
  readonly severity: "error" | "warning";
}

/** Requests the edit once all questions are answered. */
export const setUpRequest = "kestraConfig/setUp";

export type SetUpResult =
  | {
      readonly kind: "edit";
      /** Changes to existing lines need confirmation; added lines do not. */
      readonly edit: WorkspaceEdit;
      /** The first placeholder, once the edit is applied. */
      readonly select?: Range;
      readonly next: readonly NextStep[];
      /** The client that was set up, whose application can be created at the provider as code. */
      readonly client?: string;
    }
  /** Nothing is missing. */
  | {
      readonly kind: "nothing";
      readonly message: string;
      readonly range?: Range;
      readonly next: readonly NextStep[];
      /** The client that was set up, whose application can be created at the provider as code. */
      readonly client?: string;
    }
  | { readonly kind: "refused"; readonly message: string };

/** What the user does next, outside the file. */
export interface NextStep {
  /** One sentence or two. */
  readonly text: string;
  /** The string to enter there. */
  readonly copy?: string;
}
