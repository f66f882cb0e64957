// The guided setup: the next question, the validation of an answer, and the edit.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { message, type Worded } from "../../messages/message";
import type * as SetUp from "../../features/setUp";
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

/** Evaluated by the first request: most sessions send none. */
const load = (): typeof SetUp => require("../../features/setUp") as typeof SetUp;

const closed: Worded<SetUpResult> = {
  kind: "refused",
  message: message("requests.notOpen"),
};

export const setUpHandler: Handler = (session) => {
  const { connection, answerAbout, target } = session;

  /** Handles a request in a file combined with its related files. */
  const answerRequest = <T>(
    feature: string,
    nothing: T | Worded<T>,
    { uri, ...rest }: SetUpParams,
    work: (request: SetUp.Request, document: TextDocument) => Worded<T> | Promise<Worded<T>>,
  ): Promise<T> =>
    answerAbout<T>(feature, nothing, uri, (document, file) =>
      work({ ...rest, file, target: target(document) }, document),
    );

  connection.onRequest(nextQuestionRequest, (params: SetUpParams) =>
    answerRequest<Question | null>(
      "next question",
      null,
      params,
      (request) => load().nextQuestion(request) ?? null,
    ),
  );
  connection.onRequest(checkAnswerRequest, (params: CheckAnswerParams) =>
    answerRequest<AnswerProblem | null>(
      "check answer",
      null,
      params,
      (request) => load().checkAnswer(request, params.question, params.answer) ?? null,
    ),
  );
  connection.onRequest<SetUpResult, void>(setUpRequest, (params: SetUpParams) =>
    answerRequest<SetUpResult>("set up", closed, params, async (request, document) => {
      const { siblingFile, setUp } = load();
      const name = siblingFile(request);
      const sibling = name ? await session.siblingOf(document, name) : undefined;
      return setUp(request, document, { sibling, abilities: session.editAbilities() });
    }),
  );
};
