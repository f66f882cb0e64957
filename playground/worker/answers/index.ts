// One answer for each request.
import type { Worded } from "../../../server/src/messages/message";
import type { Answer, RequestName, Sent } from "../../protocol/requests";
import { check } from "./check";
import { choices } from "./choices";
import { fixes } from "./fixes";

export type Answers = {
  readonly [Name in RequestName]: (sent: Sent<Name>) => Worded<Answer<Name>>;
};

export const answers: Answers = { choices, check, fixes };
