// The order of questions: forward until there are none, back to any earlier one, and cancel at any point.
import type { Answers, Question } from "../../../server/src/protocol/setUp";

export type Answer = Answers[string];

export type Reply =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "back" }
  | { readonly kind: "cancel" };

/** The two sides of the conversation: the source of the questions, and the user. */
export interface Participants {
  /** The next question for the answers so far, or null. */
  next(answers: Answers): Promise<Question | null>;
  ask(question: Question, answers: Answers, canGoBack: boolean): Promise<Reply>;
}

/** The answers to all questions, including those given in advance; undefined if the user cancels. */
export async function converse(sides: Participants, given: Answers): Promise<Answers | undefined> {
  let answers = given;
  const before: Answers[] = [];
  const earlier = new Map<string, Answer>();
  for (;;) {
    const question = await sides.next(answers);
    if (!question) return answers;
    const key = identityOf(question);
    const reply = await sides.ask(resumed(question, earlier.get(key)), answers, before.length > 0);
    switch (reply.kind) {
      case "answer":
        before.push(answers);
        earlier.set(key, reply.answer);
        answers = { ...answers, [question.id]: reply.answer };
        break;
      case "back":
        answers = before.pop() ?? given;
        break;
      case "cancel":
        return undefined;
    }
  }
}

/** A question with a different text or suggestion is a different question, so an earlier answer does not apply to it. */
const identityOf = (question: Question): string =>
  JSON.stringify({ ...question, step: 0, steps: 0 });

/** The question with the earlier answer of a user who goes back to it. */
function resumed(question: Question, answer: Answer | undefined): Question {
  if (answer === undefined) return question;
  if (question.kind === "text")
    return typeof answer === "string" ? { ...question, value: answer } : question;
  const options = question.options?.map(({ picked: _, ...option }) =>
    [answer].flat().includes(option.value) ? { ...option, picked: true } : option,
  );
  return options ? { ...question, options } : question;
}
