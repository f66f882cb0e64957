// All questions of a set-up: those of its plan, whether it can be of use at all, and what there is to decide about.
import { editionOf } from "../../interpretation/deployment/edition";
import { findKey } from "../../knowledge/schema/keys";
import { withoutSecret } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import { afterSteps } from "../../micronaut/edits/rewrite";
import { message } from "../../messages/message";
import { answerTo, type Ask, type Plan, type Situation } from "./plan";
import { textOfValue } from "./wish";
import { type Conflict, conflictsIn } from "./write";

/** All questions that are known so far; what there is to decide about comes when everything else is answered. */
export function asksOf(plan: Plan, situation: Situation): Ask[] {
  const asks = [
    ...(editionOf(situation.config) === "open-source" ? [editionAsk] : []),
    ...plan.asks(situation),
  ];
  if (!asks.every((ask) => isAnswered(situation, ask))) return asks;
  const moved = afterSteps(situation.config, plan.before?.(situation) ?? []);
  if (!moved) return asks;
  const wishes = plan.wishes({ ...situation, config: moved });
  return [...asks, ...conflictsIn(moved, wishes).map((conflict) => conflictAsk(moved, conflict))];
}

export const isAnswered = ({ answers }: Situation, { id }: Ask): boolean =>
  answers[id] !== undefined;

/** Whether somebody has decided that what is there gives way. */
export const isReplaced = (situation: Situation, unit: string): boolean =>
  answerTo(situation, conflictId(unit)) === "replace";

const editionAsk: Ask = {
  id: "edition",
  kind: "choice",
  label: message("setUp.openSource"),
  options: [
    { value: "stop", label: message("setUp.openSource.stop") },
    {
      value: "write",
      label: message("setUp.openSource.write"),
      detail: message("setUp.openSource.writeDetail"),
    },
  ],
};

const conflictId = (unit: string): string => `conflict:${unit}`;

function conflictAsk(config: Config, { unit, wishes, shown }: Conflict): Ask {
  const [wish] = wishes;
  const isSecret = wish && findKey(wish.path)?.schema.secret === true;
  const isPart = wish?.unit !== undefined;
  const isShown = wish !== undefined && !isPart && !isSecret;
  return {
    id: conflictId(unit),
    kind: "choice",
    label: !isShown
      ? message("setUp.conflict.different", { key: unit })
      : shown === undefined
        ? message("setUp.conflict.mapping", { key: unit })
        : message("setUp.conflict.value", { key: unit, value: withoutSecret(shown) }),
    options: [
      { value: "keep", label: message("setUp.conflict.keep"), picked: true },
      {
        value: "replace",
        label: isShown
          ? message("setUp.conflict.replace", {
              value: withoutSecret(textOfValue(config, wish.value)),
            })
          : message("setUp.conflict.replaceWithChoice"),
      },
    ],
  };
}
