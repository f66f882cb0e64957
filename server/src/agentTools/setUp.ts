// `set_up`: the questions of a setup, and its edit once all are answered.
import * as z from "zod/mini";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  allQuestions,
  type AskedQuestion,
  type Request,
  setUp as resultOf,
  siblingFile,
} from "../features/setUp";
import { inEnglishWords } from "../messages/inEnglish";
import type { AnswerProblem, Answers, Question, SetUpResult } from "../protocol/setUp";
import { editsSchema, shownEdits } from "./edits";
import { languageIn, surroundingsOf } from "./subject";
import { answer, described, fileTool, refuse, text } from "./tool";
import { forVersion, noVersion, versionShape } from "./version";

const maxAnswers = 50;
const answerText = text("An answer.", 1000);

const questionSchema = z.strictObject({
  id: described(z.string(), "The name of its answer."),
  prompt: z.string(),
  kind: described(
    z.enum(["choice", "choices", "text"]),
    "choice: the value of one option. choices: a list of values. text: any text.",
  ),
  options: z.optional(
    z.array(
      z.strictObject({
        value: z.string(),
        label: z.string(),
        description: z.optional(z.string()),
        recommended: z.boolean(),
      }),
    ),
  ),
  proposal: z.optional(described(z.string(), "A likely answer.")),
  example: z.optional(z.string()),
});

export const setUp = fileTool({
  name: "set_up",
  title: "Set Up Kestra",
  description:
    "Sets up single sign-on, the default role, groups from the provider, or LDAP in a Kestra configuration. " +
    "Call it without answers first. As long as it returns questions, ask the user those that you cannot answer for certain, and call it again with all answers so far. " +
    "Then it returns the edit and what to do next outside of the file. Never pass a secret as an answer.",
  edits: true,
  input: z.strictObject({
    what: described(
      z.enum(["sso", "default-role", "group-sync", "ldap"]),
      "sso: log in with OpenID Connect. default-role: what new users may do. group-sync: groups from the provider's tokens. ldap: log in with LDAP.",
    ),
    answers: z.optional(
      described(
        z
          .record(
            z.string().check(z.maxLength(200)),
            z.union([answerText, z.array(answerText).check(z.maxLength(100))]),
          )
          .check(z.refine((answers) => Object.keys(answers).length <= maxAnswers)),
        "All answers so far, by the id of the question.",
      ),
    ),
    line: z.optional(
      described(
        z.int().check(z.minimum(1)),
        "A line of the configuration that is meant, if the file has several.",
      ),
    ),
    ...versionShape,
  }),
  output: z.strictObject({
    state: described(
      z.enum(["questions", "edit", "nothing to do"]),
      "questions: answer them and call the tool again. edit: all questions are answered.",
    ),
    questions: z.array(questionSchema),
    problems: described(
      z.array(
        z.strictObject({
          question: z.string(),
          message: z.string(),
          severity: described(z.enum(["error", "warning"]), "An error needs another answer."),
        }),
      ),
      "What is wrong with the answers.",
    ),
    files: editsSchema,
    next: described(
      z.array(z.strictObject({ text: z.string(), copy: z.optional(z.string()) })),
      "What the user does next. copy is what to enter there.",
    ),
    message: z.optional(z.string()),
  }),
  async run({ what, answers = {}, line = 1, version }, given) {
    const subject = forVersion(given, version);
    if (!subject) return refuse(noVersion);
    await subject.pause();
    if (languageIn(subject))
      return refuse("Only YAML files can be set up. Move the configuration to one.");
    const document = TextDocument.create(subject.uri, "", 0, subject.text);
    const request: Request = {
      file: subject.read(subject.text),
      offset: document.offsetAt({ line: line - 1, character: 0 }),
      what,
      answers,
      target: subject.options.target,
    };
    const asked = allQuestions(request).map((each) => inEnglishWords<Asked>(each));
    const problems = asked.flatMap((each) => problemsOf(each, answers));
    const wrong = new Set(
      problems.filter(({ severity }) => severity === "error").map(({ question }) => question),
    );
    const open = asked.filter(({ isAnswered, question }) => !isAnswered || wrong.has(question.id));
    if (open.length > 0)
      return answer({
        state: "questions" as const,
        questions: open.map(({ question }) => shownQuestion(question)),
        problems,
        ...{ files: [], next: [] },
      });
    const unknown = Object.keys(answers).some((id) =>
      asked.every(({ question }) => question.id !== id),
    );
    if (asked.length > 0 && unknown)
      return refuse(
        `An answer belongs to no question. The questions are ${asked.map(({ question }) => question.id).join(", ")}.`,
      );
    const surroundings = await surroundingsOf(subject, siblingFile(request));
    const result = inEnglishWords<SetUpResult>(resultOf(request, document, surroundings));
    if (result.kind === "refused") return refuse(result.message);
    const next = [...result.next];
    if (result.kind === "nothing")
      return answer({
        state: "nothing to do" as const,
        ...{ questions: [], problems, files: [], next },
        message: result.message,
      });
    const files = shownEdits(subject, result.edit);
    if (typeof files === "string") return refuse(files);
    const shown = { state: "edit" as const, questions: [], problems, files: [...files], next };
    return answer(shown, result.edit);
  },
});

function shownQuestion({
  id,
  prompt,
  kind,
  options,
  value,
  placeholder,
}: Question): z.infer<typeof questionSchema> {
  return {
    ...{ id, prompt, kind },
    ...(options
      ? {
          options: options.map((option) => ({
            ...{ value: option.value, label: option.label },
            ...(option.detail === undefined && option.description === undefined
              ? {}
              : {
                  description: [option.description, option.detail]
                    .flatMap((part) => part ?? [])
                    .join(" "),
                }),
            recommended: option.picked === true,
          })),
        }
      : {}),
    ...(value === undefined || value === "" ? {} : { proposal: value }),
    ...(placeholder === undefined ? {} : { example: placeholder }),
  };
}

/** A question in English. */
interface Asked extends Pick<AskedQuestion, "isAnswered"> {
  readonly question: Question;
  readonly problem?: AnswerProblem;
}

interface Problem {
  readonly question: string;
  readonly message: string;
  readonly severity: "error" | "warning";
}

/** The problems of an answer: an unknown choice, or what the setup says about it. */
function problemsOf({ question, isAnswered, problem }: Asked, answers: Answers): Problem[] {
  const { id, kind, options = [] } = question;
  if (!isAnswered) return [];
  const own = answers[id] ?? [];
  const given = typeof own === "string" ? [own] : own;
  const values = options.map(({ value }) => value);
  const isKnown = kind === "text" || given.every((value) => values.includes(value));
  if (!isKnown || (kind !== "choices" && given.length !== 1))
    return [
      {
        question: id,
        message:
          kind === "text"
            ? "The answer must be a single text."
            : kind === "choice"
              ? "The answer must be the value of one of the options."
              : "The answer must be a list of values of the options.",
        severity: "error",
      },
    ];
  return problem ? [{ question: id, message: problem.message, severity: problem.severity }] : [];
}
