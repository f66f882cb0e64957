// The worker of the page: answers its requests with the features that editors use. Its name is the language of the answers.
import type { Worded } from "../../server/src/messages/message";
import { inLanguage } from "../../server/src/messages/render";
import type { Answer, FromWorker, RequestName, Sent, ToWorker } from "../protocol/requests";
import { answers } from "./answers";
import { languageFor } from "./language";

declare const self: DedicatedWorkerGlobalScope;

const language = languageFor(self.name);

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void respond(data));

async function respond({ id, request, sent }: ToWorker): Promise<void> {
  try {
    const answer = answerTo(request, sent);
    post({ id, answer: inLanguage<Answer<RequestName>>(answer, await language) });
  } catch (error) {
    post({ id, failure: error instanceof Error ? error.message : String(error) });
  }
}

/** The type of `sent` belongs to the name of the request. */
const answerTo = <Name extends RequestName>(
  request: Name,
  sent: Sent<RequestName>,
): Worded<Answer<Name>> => answers[request](sent as Sent<Name>);

const post = (message: FromWorker): void => self.postMessage(message);
