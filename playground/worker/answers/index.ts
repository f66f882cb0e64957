// One answer for each request.
import type { Worded } from "../../../server/src/messages/message";
import type { Answer, RequestName, Sent } from "../../protocol/requests";
import { check } from "./check";
import { choices } from "./choices";
import { complete } from "./complete";
import { fixAll } from "./fixAll";
import { fixes } from "./fixes";
import { hover } from "./hover";
import { nestPasted } from "./nestPasted";

export type Answers = {
  readonly [Name in RequestName]: (sent: Sent<Name>) => Worded<Answer<Name>>;
};

export const answers: Answers = {
  ...{ choices, check, fixes, fixAll },
  ...{ hover, complete, nestPasted },
};
