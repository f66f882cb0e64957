// The order in which questions are asked: forward until there are none, back as far as one likes, and out at any point.
import type { Answers, Question } from "../../../server/src/protocol/setUp";

export type Answer = Answers[string];

export type Reply =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "back" }
  | { readonly kind: "cancel" };

/** The two sides between which the questions go: one that knows them, and a person. */
export interface Sides {
  /** The next question given the answers so far; null when there is none. */
  next(answers: Answers): Promise<Question | null>;
  ask(question: Question, answers: Answers, canGoBack: boolean): Promise<Reply>;
}

/** The answers to all questions, with those that were given up front; nothing when the person gives up. */
export async function converse(sides: Sides, given: Answers): Promise<Answers | undefined> {
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

/** A question that is put in other words, or proposes something else, is another one: an earlier answer is none to it. */
const identityOf = (question: Question): string =>
  JSON.stringify({ ...question, step: 0, steps: 0 });

/** The question as it was left by whoever comes back to it. */
function resumed(question: Question, answer: Answer | undefined): Question {
  if (answer === undefined) return question;
  if (question.kind === "text")
    return typeof answer === "string" ? { ...question, value: answer } : question;
  const options = question.options?.map(({ picked: _, ...option }) =>
    [answer].flat().includes(option.value) ? { ...option, picked: true } : option,
  );
  return options ? { ...question, options } : question;
}
