// A check function for the guided setup: text and answers in, text or refusal out.
import { english } from "../../server/src/messages/inEnglish";
import { inLanguage, type Language } from "../../server/src/messages/render";
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocumentEdit } from "vscode-languageserver-types";
import { nextQuestion, type Request, setUp } from "../../server/src/features/setUp";
import type { SiblingFile } from "../../server/src/project/siblingFile";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import type { Answers, Question, SetUp, SetUpResult } from "../../server/src/protocol/setUp";
import { parseVersion } from "../../server/src/knowledge/versions";

export interface SetUpInput {
  /** The answers by question id. Questions without an answer get the initial value of their field. */
  readonly answers: Answers;
  readonly version?: string;
  /** The `.env` file next to the file; not looked up if absent. */
  readonly sibling?: SiblingFile;
}

/** Answers for all providers. */
export const given = {
  host: "auth.example.com",
  realm: "company",
  domain: "acme",
  tenant: "acme.eu.auth0.com",
  pool: "eu-west-1_AbCdEfGhI",
  region: "https://oauth.id.jumpcloud.com/",
  environment: "0123abcd-0123-abcd-0123-0123456789ab",
  directory: "contoso.onmicrosoft.com",
  issuer: "https://sso.example.com",
  server: "ldaps://ldap.example.com:636",
  manager: "cn=kestra,dc=example,dc=com",
  base: "ou=people,dc=example,dc=com",
  groups: "ou=groups,dc=example,dc=com",
};

export const requestOf = (
  text: string,
  what: SetUp,
  { answers, version }: SetUpInput,
): Request => ({
  file: readKestraFile(text),
  offset: 0,
  what,
  answers,
  target: version === undefined ? undefined : parseVersion(version),
});

export interface Answered {
  readonly questions: readonly Question[];
  readonly outcome: SetUpResult;
  /** The text after the edit. */
  readonly text: string;
  /** Whether the editor asks before it applies the edit. */
  readonly confirms: boolean;
}

/** Answers every question that is asked, and applies the edit. */
export function setsUp(
  text: string,
  what: SetUp,
  asked: SetUpInput,
  language: Language = english,
): Answered {
  const questions: Question[] = [];
  let answers: Answers = {};
  for (;;) {
    const next = nextQuestion(requestOf(text, what, { ...asked, answers }));
    if (!next) break;
    const question = inLanguage<Question>(next, language);
    assert.ok(!(question.id in answers), `'${question.id}' is asked twice`);
    assert.equal(question.step, questions.length + 1);
    assert.ok(question.step <= question.steps);
    questions.push(question);
    answers = { ...answers, [question.id]: asked.answers[question.id] ?? firstAnswer(question) };
  }
  const document = TextDocument.create("file:///application.yml", "yaml", 1, text);
  const outcome = inLanguage<SetUpResult>(
    setUp(requestOf(text, what, { ...asked, answers }), document, {
      sibling: asked.sibling,
      abilities: { several: true, creates: true, confirms: true, confirmsNewFiles: true },
    }),
    language,
  );
  return { questions, outcome, text: applied(document, outcome), confirms: isConfirmed(outcome) };
}

/** The answer of a user who only confirms. */
function firstAnswer({ kind, options = [], value = "" }: Question): string | readonly string[] {
  if (kind === "text") return value;
  const picked = options.filter((option) => option.picked).map((option) => option.value);
  return kind === "choices" ? picked : (picked[0] ?? options[0]?.value ?? "");
}

function applied(document: TextDocument, outcome: SetUpResult): string {
  if (outcome.kind !== "edit") return document.getText();
  const edits = (outcome.edit.documentChanges ?? []).flatMap((change) =>
    TextDocumentEdit.is(change) && change.textDocument.uri === document.uri ? change.edits : [],
  );
  return TextDocument.applyEdits(
    document,
    edits.filter((edit) => "newText" in edit),
  );
}

const isConfirmed = (outcome: SetUpResult): boolean =>
  outcome.kind === "edit" &&
  Object.values(outcome.edit.changeAnnotations ?? {}).some(
    ({ needsConfirmation }) => needsConfirmation,
  );
