// Questions on the screen, one after the other in VS Code's quick input. The one that is answered stays until the next is
// there, so that whoever types fast does not type into the file.
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

/** What is wrong with a text; null where nothing is. */
export type Check = (text: string) => Promise<AnswerProblem | null>;

export interface Screen extends Disposable {
  ask(question: Question, canGoBack: boolean, check: Check): Promise<Reply>;
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
          // How many questions there are is not known before the first answers.
          ...(question.steps > 1 ? { step: question.step, totalSteps: question.steps } : {}),
          // Answers are looked up elsewhere, in the browser above all.
          ignoreFocusOut: true,
        });
        if (canGoBack) input.buttons = [QuickInputButtons.Back];
        whenAnswered((answer) => resolve({ kind: "answer", answer }));
        input.onDidTriggerButton(() => resolve({ kind: "back" }));
        input.onDidHide(() => {
          if (shown !== input) return;
          // It may be answered already, and the next question be on its way.
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

function textOf({ prompt, value = "", placeholder }: Question, check: Check): Shown<InputBox> {
  const input = window.createInputBox();
  Object.assign(input, { prompt, value, placeholder });

  /** Shows what is wrong with the text as it is now; whether it can be taken. */
  async function look(): Promise<boolean> {
    const text = input.value;
    const problem = await check(text);
    // The answer to a text that is there no more says nothing.
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
