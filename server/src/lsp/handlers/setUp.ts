// The guided set-up: the next question, a look at an answer, and the edit.
import { checkAnswer, fileBeside, nextQuestion, type Request, setUp } from "../../features/setUp";
import {
  type AnswerProblem,
  type CheckAnswerParams,
  checkAnswerRequest,
  nextQuestionRequest,
  type Question,
  type SetUpParams,
  setUpRequest,
  type SetUpResult,
} from "../../protocol/setUp";
import type { Handler } from "./handler";

const closed: SetUpResult = {
  kind: "refused",
  message: "The document is not open, or it is too large.",
};

export const setUpHandler: Handler = (session) => {
  const { connection, documents, answerLater, target } = session;

  /** What is asked for, in the file as its neighbours complete it. */
  async function requestFor({ uri, ...asked }: SetUpParams): Promise<Request | undefined> {
    const document = documents.get(uri);
    if (!document) return undefined;
    const file = await session.deployedFileOf(document);
    return { ...asked, file, target: target(document) };
  }

  connection.onRequest(nextQuestionRequest, (params: SetUpParams) =>
    answerLater<Question | null>("next question", null, async () => {
      const request = await requestFor(params);
      return (request && nextQuestion(request)) ?? null;
    }),
  );
  connection.onRequest(checkAnswerRequest, (params: CheckAnswerParams) =>
    answerLater<AnswerProblem | null>("check answer", null, async () => {
      const request = await requestFor(params);
      return (request && checkAnswer(request, params.question, params.answer)) ?? null;
    }),
  );
  connection.onRequest(setUpRequest, (params: SetUpParams) =>
    answerLater<SetUpResult>("set up", closed, async () => {
      const document = documents.get(params.uri);
      const asked = await requestFor(params);
      const name = asked && fileBeside(asked);
      const beside = document && name ? await session.besideOf(document, name) : undefined;
      // Once more, for the text may have changed meanwhile.
      const request = await requestFor(params);
      if (!request || !document) return closed;
      return setUp(request, document, { beside, abilities: session.editAbilities() });
    }),
  );
};
