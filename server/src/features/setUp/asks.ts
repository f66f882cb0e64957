// All questions of a set-up: those of its plan, whether it can be of use at all, and what there is to decide about.
import { editionOf } from "../../interpretation/deployment/edition";
import { findKey } from "../../knowledge/schema/keys";
import { withoutSecret } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import { afterSteps } from "../../micronaut/edits/rewrite";
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
  prompt: "The image is the one of Kestra's open-source edition, which ignores all of this",
  options: [
    { value: "stop", label: "Write nothing" },
    {
      value: "write",
      label: "Write it all the same",
      detail: "For the Enterprise edition, kestra-ee.",
    },
  ],
};

const conflictId = (unit: string): string => `conflict:${unit}`;

function conflictAsk(config: Config, { unit, wishes, shown }: Conflict): Ask {
  const [wish] = wishes;
  const isSecret = wish && findKey(wish.path)?.schema.secret === true;
  const isPart = wish?.unit !== undefined;
  const wanted =
    !wish || isPart || isSecret
      ? "what was chosen"
      : `'${withoutSecret(textOfValue(config, wish.value))}'`;
  return {
    id: conflictId(unit),
    kind: "choice",
    prompt:
      isPart || isSecret
        ? `'${unit}' says something else already`
        : `'${unit}' is '${withoutSecret(shown)}' already`,
    options: [
      { value: "keep", label: "Keep what is there", picked: true },
      { value: "replace", label: `Replace it by ${wanted}` },
    ],
  };
}
