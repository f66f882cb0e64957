// Builds an issuer from answers. A pasted address may answer several questions at once.
import type { Provider, ProviderAnswers } from "./provider";
import { addressIn } from "./questions";

/** The answers to a provider's questions, taken from pasted addresses where those contain them. */
export function providerAnswers(provider: Provider, given: ProviderAnswers): ProviderAnswers {
  const answers: Record<string, string> = {};
  for (const { id } of provider.questions) {
    const answer = given[id];
    if (answer === undefined) continue;
    const address = addressIn(answer);
    const contained = address && /[/.:]/.test(answer) ? provider.answersIn?.(address) : undefined;
    if (contained) Object.assign(answers, contained);
    else answers[id] = answer.trim();
  }
  return answers;
}

/** The issuer, or undefined if a required answer is missing or invalid. */
export function issuerFrom(provider: Provider, given: ProviderAnswers): string | undefined {
  const answers = providerAnswers(provider, given);
  const isReady = provider.questions.every(({ id, check }, index) => {
    const answer = answers[id];
    const question = provider.questions[index];
    return answer !== undefined && check.call(question, answer)?.severity !== "error";
  });
  return isReady ? provider.issuerFrom(answers) : undefined;
}
