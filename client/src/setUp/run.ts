// A set-up from the first question to what is left to be done: the server knows the questions and writes the edit, the
// editor applies it in one step, and nothing is changed before everything is answered.
import { l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type AnswerProblem,
  type Answers,
  type CheckAnswerParams,
  checkAnswerRequest,
  nextQuestionRequest,
  type Question,
  type SetUp,
  type SetUpParams,
  setUpRequest,
  type SetUpResult,
} from "../../../server/src/protocol/setUp";
import { apply, show } from "./apply";
import { converse } from "./conversation";
import { tellNextSteps } from "./nextSteps";
import type { Place } from "./place";
import { openScreen, type Screen } from "./screen";

/** Asks what is not answered yet, and writes. Nobody has to read a message for this to end. */
export async function runSetUp(
  client: BaseLanguageClient,
  what: SetUp,
  place: Place,
  given: Answers,
): Promise<void> {
  const screen = openScreen();
  const result = await resultOf(client, what, place, given, screen).finally(() => screen.dispose());
  switch (result?.kind) {
    case "refused":
      return void window.showWarningMessage(result.message);
    case "nothing":
      if (result.range) await show(client, place.document, result.range);
      return void tellNextSteps(result.message, result.next);
    case "edit":
      if (await apply(client, place.document, result))
        void tellNextSteps(l10n.t("Configuration updated. Next:"), result.next);
      return;
    case undefined:
      return;
  }
}

/** What comes of the answers; nothing when the person has given up. */
async function resultOf(
  client: BaseLanguageClient,
  what: SetUp,
  { document, offset }: Place,
  given: Answers,
  screen: Screen,
): Promise<SetUpResult | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const paramsWith = (answers: Answers): SetUpParams => ({ uri, offset, what, answers });
  const answers = await converse(
    {
      next: (soFar) => client.sendRequest<Question | null>(nextQuestionRequest, paramsWith(soFar)),
      ask: (question, soFar, canGoBack) =>
        screen.ask(question, canGoBack, (answer) => {
          const params: CheckAnswerParams = { ...paramsWith(soFar), question: question.id, answer };
          return client.sendRequest<AnswerProblem | null>(checkAnswerRequest, params);
        }),
    },
    given,
  );
  if (!answers) return undefined;
  const { version } = document;
  const result = await client.sendRequest<SetUpResult>(setUpRequest, paramsWith(answers));
  // An edit of a text that has changed meanwhile would be wrong, and there may be something else to decide about.
  return document.version === version
    ? result
    : resultOf(client, what, { document, offset }, answers, screen);
}
