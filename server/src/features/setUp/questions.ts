// All questions of a setup: whether to continue at all, those of the plan, and one for each conflict with current
// values.
import { editionOf } from "../../interpretation/deployment/edition";
import { findKey } from "../../knowledge/schema/keys";
import { withoutSecret } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import { afterSteps } from "../../micronaut/edits/rewrite";
import { message } from "../../messages/message";
import { answerTo, type PlannedQuestion, type Plan, type Situation } from "./plan";
import { stringOf } from "./desiredValue";
import { type Conflict, conflictsIn } from "./write";

/** The questions known so far. Conflicts are only known once all other questions are answered. */
export function questionsOf(plan: Plan, situation: Situation): PlannedQuestion[] {
  const questions = [
    ...(editionOf(situation.config) === "open-source" ? [editionQuestion] : []),
    ...plan.questions(situation),
  ];
  if (!questions.every((question) => isAnswered(situation, question))) return questions;
  const moved = afterSteps(situation.config, plan.stepsBefore?.(situation) ?? []);
  if (!moved) return questions;
  const desiredValues = plan.desiredValues({ ...situation, config: moved });
  return [
    ...questions,
    ...conflictsIn(moved, desiredValues).map((conflict) => conflictQuestion(moved, conflict)),
  ];
}

export const isAnswered = ({ answers }: Situation, { id }: PlannedQuestion): boolean =>
  answers[id] !== undefined;

/** Whether the user chose to replace the current values of a group. */
export const isReplacementChosen = (situation: Situation, group: string): boolean =>
  answerTo(situation, conflictId(group)) === "replace";

const editionQuestion: PlannedQuestion = {
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

const conflictId = (group: string): string => `conflict:${group}`;

function conflictQuestion(
  config: Config,
  { group, desiredValues, shown }: Conflict,
): PlannedQuestion {
  const [desired] = desiredValues;
  const isSecret = desired && findKey(desired.path)?.schema.secret === true;
  const isPart = desired?.group !== undefined;
  const isShown = desired !== undefined && !isPart && !isSecret;
  return {
    id: conflictId(group),
    kind: "choice",
    label: !isShown
      ? message("setUp.conflict.different", { key: group })
      : shown === undefined
        ? message("setUp.conflict.mapping", { key: group })
        : message("setUp.conflict.value", { key: group, value: withoutSecret(shown) }),
    options: [
      { value: "keep", label: message("setUp.conflict.keep"), picked: true },
      {
        value: "replace",
        label: isShown
          ? message("setUp.conflict.replace", {
              value: withoutSecret(stringOf(config, desired.value)),
            })
          : message("setUp.conflict.replaceWithChoice"),
      },
    ],
  };
}
