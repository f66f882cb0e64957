// From answers to an issuer: a pasted address answers more than the question it was pasted at.
import type { Provider, ProviderAnswers } from "./provider";
import { addressIn } from "./questions";

/** The answers to a provider's questions, each taken from a pasted address where that holds it. */
export function providerAnswers(provider: Provider, given: ProviderAnswers): ProviderAnswers {
  const answers: Record<string, string> = {};
  for (const { id } of provider.questions) {
    const answer = given[id];
    if (answer === undefined) continue;
    const address = addressIn(answer);
    const held = address && /[/.:]/.test(answer) ? provider.answersIn?.(address) : undefined;
    if (held) Object.assign(answers, held);
    else answers[id] = answer.trim();
  }
  return answers;
}

/** The issuer; nothing while an answer that it needs is missing or wrong. */
export function issuerFrom(provider: Provider, given: ProviderAnswers): string | undefined {
  const answers = providerAnswers(provider, given);
  const isReady = provider.questions.every(({ id, check }, index) => {
    const answer = answers[id];
    const question = provider.questions[index];
    return answer !== undefined && check.call(question, answer)?.severity !== "error";
  });
  return isReady ? provider.issuerFrom(answers) : undefined;
}
