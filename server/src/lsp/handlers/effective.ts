// What a server ends up with. The view of a large configuration is made in steps, so that requests while the user types do not
// wait for it.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { CancellationToken, HandlerResult } from "vscode-languageserver";
import type * as Effective from "../../features/effective";
import { runningServers } from "../../interpretation/deployment/runningServers";
import type { Worded } from "../../messages/message";
import {
  type EffectiveParams,
  effectiveRequest,
  type EffectiveResult,
} from "../../protocol/effective";
import { otherRequests } from "../otherRequests";
import type { Handler } from "./handler";

/** Evaluated by the first request: most sessions send none. */
const load = (): typeof Effective => require("../../features/effective") as typeof Effective;

type Steps = Generator<undefined, Worded<EffectiveResult>>;

export const effectiveHandler: Handler = (session) => {
  const { connection, answerAbout, filesAround, fileOf, blocksOf, target } = session;
  connection.onRequest(
    effectiveRequest,
    (params: EffectiveParams, token: CancellationToken): HandlerResult<EffectiveResult, void> => {
      const { effectiveView, noEffective, serversIn } = load();
      return answerAbout<EffectiveResult>(
        "effective configuration",
        noEffective,
        params.uri,
        async (document) => {
          const { uri } = document;
          const around = await filesAround(document);
          const own = { uri, file: fileOf(document) };
          const servers = serversIn(own, around, params.texts);
          return unlessCancelled(effectiveView(servers, params, target(document)), token);
        },
        (document, language) => {
          const { uri } = document;
          const servers = blocksOf(document, language).flatMap(({ file }) =>
            runningServers({ uri, file }, []),
          );
          return toTheEnd(effectiveView(servers, params, target(document)));
        },
      );
    },
  );
};

async function unlessCancelled(
  steps: Steps,
  token: CancellationToken,
): Promise<Worded<EffectiveResult>> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await otherRequests();
    if (token.isCancellationRequested) return load().noEffective;
  }
}

function toTheEnd(steps: Steps): Worded<EffectiveResult> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
