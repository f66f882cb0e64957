// The guided set-up: the next question until there is none, then the edit that writes what is still missing.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { editionOf, targetOf } from "../../knowledge/edition";
import { findKey } from "../../knowledge/keys";
import { blankConfig, configAt, type KestraFile } from "../../knowledge/kestraFile";
import type { Complaint } from "../../knowledge/providers/questions";
import type { KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { winner, at } from "../../micronaut/node";
import { afterSteps } from "../../micronaut/rewrite";
import type { Answers, Question, SetUp, SetUpResult } from "../../protocol/setUp";
import { toRange } from "../diagnostics";
import { clientPlan } from "./clientPlan";
import { editOf } from "./edit";
import { groupPlan } from "./groupPlan";
import { ldapPlan } from "./ldapPlan";
import { answerTo, type Ask, type Plan, type Situation } from "./plan";
import { rolePlan } from "./rolePlan";
import { type Conflict, conflictsIn, write } from "./write";
import { textOfValue } from "./wish";

const plans = {
  sso: clientPlan,
  "default-role": rolePlan,
  "group-sync": groupPlan,
  ldap: ldapPlan,
} as const satisfies Record<SetUp, Plan>;

/** What is to be set up, where, and what was answered so far. */
export interface Request {
  readonly file: KestraFile;
  readonly offset: number;
  readonly what: SetUp;
  readonly answers: Answers;
  /** The version the user chose. */
  readonly target: KestraVersion | undefined;
}

/** The next question; nothing when everything that is needed is answered, or nothing can be set up. */
export function nextQuestion(request: Request): Question | undefined {
  const situation = situationOf(request);
  const plan = plans[request.what];
  if (!situation || refusalOf(plan, situation) !== undefined) return undefined;
  const asks = asksOf(plan, situation);
  const index = asks.findIndex((ask) => !isAnswered(situation, ask));
  const ask = asks[index];
  if (!ask) return undefined;
  const { id, prompt, kind, options, value, placeholder } = ask;
  return {
    id,
    title: plan.title,
    step: index + 1,
    steps: asks.length,
    prompt,
    kind,
    ...(options ? { options } : {}),
    ...(value === undefined ? {} : { value }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

/** What is wrong with an answer while it is typed. */
export function checkAnswer(
  request: Request,
  question: string,
  answer: string,
): Complaint | undefined {
  const situation = situationOf(request);
  if (!situation) return undefined;
  const ask = asksOf(plans[request.what], situation).find(({ id }) => id === question);
  return ask?.check?.(answer);
}

/** The edit, once everything is answered. */
export function setUp(request: Request, document: TextDocument): SetUpResult {
  const situation = situationOf(request);
  if (!situation) return refused("This file holds no Kestra configuration to write into.");
  const plan: Plan = plans[request.what];
  const refusal = refusalOf(plan, situation);
  if (refusal !== undefined) return refused(refusal);
  for (const ask of asksOf(plan, situation)) {
    if (!isAnswered(situation, ask)) return refused(`This is not answered yet: ${ask.prompt}.`);
    const complaint = ask.check?.(answerTo(situation, ask.id) ?? "");
    if (complaint?.severity === "error") return refused(complaint.message);
  }
  const moved = afterSteps(situation.config, plan.before?.(situation) ?? []);
  if (!moved) return refused("What stands in the wrong place cannot be moved as it is written.");
  const now = { ...situation, config: moved };
  const wishes = plan.wishes(now);
  const written = write(
    moved,
    wishes,
    (unit) => answerTo(situation, conflictId(unit)) === "replace",
  );
  if (written.kind === "impossible")
    return refused(
      `'${written.path.join(".")}' cannot be written here without changing something else. Look at that block first.`,
    );
  const next = plan.next({ ...now, config: written.after });
  if (written.after.text === situation.config.text) {
    const key = wishes.map(({ path }) => at(moved.root, path)).find(Boolean);
    const entry = key && winner(key);
    return {
      kind: "nothing",
      message: plan.done,
      ...(entry ? { range: toRange(document, entry.key) } : {}),
      next,
    };
  }
  return { kind: "edit", ...editOf(document, plan.title, written), next };
}

const refused = (message: string): SetUpResult => ({ kind: "refused", message });

function situationOf({ file, offset, answers, target }: Request): Situation | undefined {
  const config = configAt(file, offset) ?? file.configs[0] ?? blankConfig(file.text);
  return config && { config, target: targetOf(config, target), answers };
}

function refusalOf(plan: Plan, situation: Situation): string | undefined {
  const { config } = situation;
  const problem = config.problems[0];
  if (problem) {
    const line = config.text.slice(0, problem.span.start).split("\n").length;
    return `The YAML is broken in line ${line}. Mend it first, so that nothing is written to the wrong place.`;
  }
  if (answerTo(situation, "edition") === "stop")
    return "Nothing is written. The image is the one of the open-source edition, which ignores all of this.";
  return plan.refusal?.(situation);
}

/** All questions that are known so far; what there is to decide about comes when everything else is answered. */
function asksOf(plan: Plan, situation: Situation): Ask[] {
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

const isAnswered = ({ answers }: Situation, { id }: Ask): boolean => answers[id] !== undefined;

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
    !wish || isPart || isSecret ? "what was chosen" : `'${textOfValue(config, wish.value)}'`;
  return {
    id: conflictId(unit),
    kind: "choice",
    prompt:
      isPart || isSecret
        ? `'${unit}' says something else already`
        : `'${unit}' is '${shown}' already`,
    options: [
      { value: "keep", label: "Keep what is there", picked: true },
      { value: "replace", label: `Replace it by ${wanted}` },
    ],
  };
}
