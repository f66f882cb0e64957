// One answer for each request.
import type { Worded } from "../../../server/src/messages/message";
import type { Answer, RequestName, Sent } from "../../protocol/requests";
import { check } from "./check";
import { choices } from "./choices";
import { complete } from "./complete";
import { effective } from "./effective";
import { fixAll } from "./fixAll";
import { fixes } from "./fixes";
import { hover } from "./hover";
import { nestPasted } from "./nestPasted";
import { roleAnswers } from "./roleTable";
import { share } from "./share";
import { upgrade, upgradeVersions } from "./upgrade";

export type Answers = {
  readonly [Name in RequestName]: (sent: Sent<Name>) => Worded<Answer<Name>>;
};

export const answers: Answers = {
  ...{ choices, check, fixes, fixAll },
  ...{ hover, complete, nestPasted },
  ...roleAnswers,
  ...{ effective, upgradeVersions, upgrade, share },
};
