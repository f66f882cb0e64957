// The guided setup: questions until all are answered, then the edit that writes what is missing.
import { message, type Text, type Worded } from "../../messages/message";
import { valueOf } from "../../interpretation/values/value";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { beginning } from "./beginning";
import { targetOf } from "../../interpretation/deployment/edition";
import { flattenedRoot } from "../../interpretation/nesting/flattened";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import type { Span } from "../../document/span";
import type { AnswerFeedback } from "../../knowledge/providers/questions";
import type { KestraVersion } from "../../knowledge/versions";
import { at, winner } from "../../micronaut/tree/node";
import type { Config } from "../../micronaut/configuration";
import { afterSteps } from "../../micronaut/edits/rewrite";
import type { Answers, Question, SetUp, SetUpResult } from "../../protocol/setUp";
import { toRange } from "../ranges";
import type { Surroundings } from "../codeActions/supplyFix";
import { clientPlan } from "./clientPlan";
import { editOf, firstPlaceholderValue } from "./edit";
import { groupPlan } from "./groupPlan";
import { ldapPlan } from "./ldapPlan";
import { answerTo, type PlannedQuestion, type Plan, type Situation } from "./plan";
import { rolePlan } from "./rolePlan";
import { questionsOf, isAnswered, isReplacementChosen } from "./questions";
import { supplySecrets } from "./supply";
import { write } from "./write";

const plans = {
  sso: clientPlan,
  "default-role": rolePlan,
  "group-sync": groupPlan,
  ldap: ldapPlan,
} as const satisfies Record<SetUp, Plan>;

/** What to set up, where, and the answers so far. */
export interface Request {
  readonly file: KestraFile;
  readonly offset: number;
  readonly what: SetUp;
  readonly answers: Answers;
  /** The version that the user chose. */
  readonly target: KestraVersion | undefined;
}

/** The next question, or undefined if every question is answered or nothing can be set up. */
export const nextQuestion = (request: Request): Worded<Question> | undefined =>
  allQuestions(request).find(({ isAnswered }) => !isAnswered)?.question;

export interface AskedQuestion {
  readonly question: Worded<Question>;
  readonly isAnswered: boolean;
  /** What is wrong with the answer. */
  readonly problem?: AnswerFeedback;
}

/** The questions that are known from the answers so far; none if nothing can be set up. */
export function allQuestions(request: Request): AskedQuestion[] {
  const situation = situationOf(request);
  const plan = plans[request.what];
  if (!situation || refusalOf(plan, situation) !== undefined) return [];
  const questions = questionsOf(plan, situation);
  return questions.map((question, index) => {
    const { id, kind, options, value, placeholder } = question;
    const problem = isAnswered(situation, question)
      ? question.check?.(answerTo(situation, id) ?? "")
      : undefined;
    return {
      question: {
        id,
        title: plan.title,
        step: index + 1,
        steps: questions.length,
        prompt: promptOf(question),
        kind,
        ...(options ? { options } : {}),
        ...(value === undefined ? {} : { value }),
        ...(placeholder === undefined ? {} : { placeholder }),
      },
      isAnswered: isAnswered(situation, question),
      ...(problem ? { problem } : {}),
    };
  });
}

const promptOf = ({ label, help }: PlannedQuestion): Text =>
  help === undefined ? label : message("setUp.question", { label, help });

/** The problem with an answer while the user types it. */
export function checkAnswer(
  request: Request,
  questionId: string,
  answer: string,
): AnswerFeedback | undefined {
  const situation = situationOf(request);
  if (!situation) return undefined;
  const questions = questionsOf(plans[request.what], situation);
  return questions.find(({ id }) => id === questionId)?.check?.(answer);
}

/** The edit, once all questions are answered. */
export function setUp(
  request: Request,
  document: TextDocument,
  surroundings: Surroundings,
): Worded<SetUpResult> {
  const situation = situationOf(request);
  if (!situation) return refused(message("setUp.noConfiguration"));
  const plan: Plan = plans[request.what];
  const refusal = refusalOf(plan, situation);
  if (refusal !== undefined) return refused(refusal);
  for (const question of questionsOf(plan, situation)) {
    if (!isAnswered(situation, question))
      return refused(message("setUp.notAnswered", { label: question.label }));
    const feedback = question.check?.(answerTo(situation, question.id) ?? "");
    if (feedback?.severity === "error") return refused(feedback.message);
  }
  const moved = afterSteps(situation.config, plan.stepsBefore?.(situation) ?? []);
  if (!moved) return refused(message("setUp.roleNotMovable"));
  const now = { ...situation, config: moved };
  const desiredValues = plan.desiredValues(now);
  const written = write(moved, desiredValues, (group) => isReplacementChosen(situation, group));
  if (written.kind === "impossible") return refused(obstacleTo(moved, written.path));
  const then = { ...now, config: written.after };
  const supplied = supplySecrets(written.after, plan.variables?.(then) ?? [], surroundings);
  const client = plan.client?.(then);
  const after = {
    next: [...plan.nextSteps(then), ...supplied.next, restart],
    ...(client === undefined ? {} : { client }),
  };
  if (supplied.text === document.getText() && !supplied.kept) {
    const key = desiredValues.map(({ path }) => at(moved.root, path)).find(Boolean);
    const entry = key && winner(key);
    return {
      kind: "nothing",
      message: plan.done,
      ...(entry ? { range: toRange(document, entry.key) } : {}),
      ...after,
    };
  }
  const stop = firstPlaceholderValue(written.marked);
  const select = stop && supplied.moved(stop);
  return {
    kind: "edit",
    ...editOf(document, plan.title, supplied.text, select, supplied.kept),
    ...after,
  };
}

/** The sibling file that sets the variables of a configuration, if its file kind has one. */
export const siblingFile = (request: Request): string | undefined =>
  situationOf(request)?.config.fileKind.variablesFile;

const restart = { text: message("setUp.restart") };

/** Why a path cannot be written. */
function obstacleTo(config: Config, path: readonly string[]): Text {
  const above = path.map((_, depth) => path.slice(0, depth + 1));
  const taken = above.find((part) => {
    const { kind, from } = valueOf(config, part);
    const isBlock = kind === "block" || kind === "list";
    return from?.kind === "here" && kind !== "nothing" && !isBlock && part.length < path.length;
  });
  return taken
    ? message("setUp.valueInTheWay", { key: taken.join(".") })
    : message("setUp.notWritable", { key: path.join(".") });
}

const refused = (reason: Text): Worded<SetUpResult> => ({ kind: "refused", message: reason });

function situationOf({ file, offset, answers, target }: Request): Situation | undefined {
  const config = configAt(file, offset) ?? file.configs[0] ?? beginning(file);
  return config && { config, target: targetOf(config, target), answers };
}

function refusalOf(plan: Plan, situation: Situation): Text | undefined {
  const { config } = situation;
  const lineOf = ({ start }: Span): number => config.text.slice(0, start).split("\n").length;
  const problem = config.problems[0];
  if (problem) return message("setUp.brokenYaml", { line: lineOf(problem.span) });
  const flattened = flattenedRoot(config);
  if (flattened) return message("setUp.flattened", { line: lineOf(flattened) });
  if (config.actions.length > 0) return message("setUp.template");
  if (answerTo(situation, "edition") === "stop") return message("setUp.openSource.stopped");
  return plan.refusal?.(situation);
}
