// Runs a setup from the first question to the next steps. The server provides the questions and the edit; the editor applies
// the edit in one step after all questions are answered.
import { commands, l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type CreateProviderSide,
  createProviderSideCommand,
} from "../../../server/src/protocol/providerSide";
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
import { showNextSteps } from "./nextSteps";
import type { SetUpTarget } from "./target";
import { openScreen, type Screen } from "./screen";

/** Asks the remaining questions and applies the edit. Does not wait until messages are closed. */
export async function runSetUp(
  client: BaseLanguageClient,
  what: SetUp,
  place: SetUpTarget,
  given: Answers,
): Promise<void> {
  const screen = openScreen();
  const result = await resultOf(client, what, place, given, screen).finally(() => screen.dispose());
  switch (result?.kind) {
    case "refused":
      return void window.showWarningMessage(result.message);
    case "nothing":
      if (result.range) await show(client, place.document, result.range);
      return void showNextSteps(result.message, result.next, providerSide(client, place, result));
    case "edit":
      if (await apply(client, place.document, result))
        void showNextSteps(
          l10n.t("Configuration updated. Next:"),
          result.next,
          providerSide(client, place, result),
        );
      return;
    case undefined:
      return;
  }
}

/** Creates the provider's side of the client that was set up. */
function providerSide(
  languageClient: BaseLanguageClient,
  { document }: SetUpTarget,
  { client }: { readonly client?: string },
): (() => Thenable<void>) | undefined {
  if (client === undefined) return undefined;
  const argument: CreateProviderSide = {
    uri: languageClient.code2ProtocolConverter.asUri(document.uri),
    client,
  };
  return () => commands.executeCommand(createProviderSideCommand, argument);
}

/** The result for the answers; undefined if the user cancels. */
async function resultOf(
  client: BaseLanguageClient,
  what: SetUp,
  { document, offset }: SetUpTarget,
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
  // If the text has changed meanwhile, the edit would be wrong and different questions may be needed.
  return document.version === version
    ? result
    : resultOf(client, what, { document, offset }, answers, screen);
}
