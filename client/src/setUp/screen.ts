// Shows questions one after another in VS Code's quick input. An answered question stays until the next one appears, so that
// fast typing does not go into the file.
import {
  type Disposable,
  type InputBox,
  InputBoxValidationSeverity,
  type QuickInput,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from "vscode";
import type { AnswerProblem, Question } from "../../../server/src/protocol/setUp";
import type { Answer, Reply } from "./conversation";

/** Returns the problem of a text, or null. */
export type ValidateAnswer = (text: string) => Promise<AnswerProblem | null>;

export interface Screen extends Disposable {
  ask(question: Question, canGoBack: boolean, check: ValidateAnswer): Promise<Reply>;
}

interface Option extends QuickPickItem {
  readonly value: string;
}

export function openScreen(): Screen {
  let shown: Disposable | undefined;
  let left = false;
  return {
    ask: (question, canGoBack, check) =>
      new Promise((resolve) => {
        if (left) return resolve({ kind: "cancel" });
        const { input, whenAnswered } =
          question.kind === "text" ? textOf(question, check) : listOf(question);
        Object.assign(input, {
          title: question.title,
          // The number of questions depends on the first answers.
          ...(question.steps > 1 ? { step: question.step, totalSteps: question.steps } : {}),
          // Users look up answers elsewhere, for example in a browser.
          ignoreFocusOut: true,
        });
        if (canGoBack) input.buttons = [QuickInputButtons.Back];
        whenAnswered((answer) => resolve({ kind: "answer", answer }));
        input.onDidTriggerButton(() => resolve({ kind: "back" }));
        input.onDidHide(() => {
          if (shown !== input) return;
          // The question may be answered already while the next one is being requested.
          left = true;
          resolve({ kind: "cancel" });
        });
        const before = shown;
        shown = input;
        input.show();
        before?.dispose();
      }),
    dispose() {
      const last = shown;
      shown = undefined;
      last?.dispose();
    },
  };
}

interface Shown<Input extends QuickInput> {
  readonly input: Input & Pick<InputBox, "buttons" | "onDidTriggerButton">;
  whenAnswered(notify: (answer: Answer) => void): void;
}

function listOf({ kind, prompt, options = [] }: Question): Shown<QuickPick<Option>> {
  const input = window.createQuickPick<Option>();
  const items = options.map(({ picked: _, ...option }): Option => option);
  const picked = items.filter((_, index) => options[index]?.picked);
  const many = kind === "choices";
  Object.assign(input, {
    items,
    placeholder: prompt,
    canSelectMany: many,
    matchOnDescription: true,
    matchOnDetail: true,
    ...(many ? { selectedItems: picked } : { activeItems: picked }),
  });
  return {
    input,
    whenAnswered: (notify) =>
      void input.onDidAccept(() => {
        const [chosen] = input.selectedItems;
        if (many) notify(input.selectedItems.map(({ value }) => value));
        else if (chosen) notify(chosen.value);
      }),
  };
}

function textOf(
  { prompt, value = "", placeholder }: Question,
  check: ValidateAnswer,
): Shown<InputBox> {
  const input = window.createInputBox();
  Object.assign(input, { prompt, value, placeholder });

  /** Shows the problem of the current text. Returns whether the text is acceptable. */
  async function look(): Promise<boolean> {
    const text = input.value;
    const problem = await check(text);
    // The text has changed since the check started.
    if (input.value !== text) return false;
    input.validationMessage = problem ? messageOf(problem) : undefined;
    return problem?.severity !== "error";
  }

  input.onDidChangeValue(look);
  return {
    input,
    whenAnswered: (notify) =>
      void input.onDidAccept(async () => {
        const text = input.value;
        if (await look()) notify(text);
      }),
  };
}

const messageOf = ({ message, severity }: AnswerProblem): InputBox["validationMessage"] => ({
  message,
  severity:
    severity === "error" ? InputBoxValidationSeverity.Error : InputBoxValidationSeverity.Warning,
});
