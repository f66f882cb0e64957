// The guided setup over LSP: from an open document to an edit that the editor can apply.
import assert from "node:assert/strict";
import { CodeActionRequest } from "vscode-languageserver/node";
import {
  type AnswerProblem,
  checkAnswerRequest,
  nextQuestionRequest,
  type Question,
  type SetUpParams,
  setUpCommand,
  setUpRequest,
  type SetUpResult,
} from "../../server/src/protocol/setUp";
import { type Editor, startEditor } from "./editor";

const uri = "file:///application.yml";

describe("guided setup over LSP", function () {
  this.timeout(20_000);
  let editor: Editor;

  const paramsFor = (answers: SetUpParams["answers"]): SetUpParams => ({
    uri,
    offset: 0,
    what: "sso",
    answers,
  });

  afterEach(async () => assert.equal(await editor.quit(), 0));

  it("asks all questions, validates answers and returns an edit", async () => {
    editor = await startEditor();
    await editor.open(uri, "kestra:\n  url: https://kestra.example.com\n");
    let answers: SetUpParams["answers"] = {};
    const given = { provider: "google", role: "none", secret: "environment" } as const;
    const asked: string[] = [];
    for (;;) {
      const question: Question | null = await editor.connection.sendRequest(
        nextQuestionRequest,
        paramsFor(answers),
      );
      if (!question) break;
      const { id, value = "" } = question;
      asked.push(id);
      answers = { ...answers, [id]: { ...given }[id] ?? value };
    }
    assert.deepEqual(asked, ["provider", "client", "client-id", "secret", "role"]);
    const problem: AnswerProblem | null = await editor.connection.sendRequest(checkAnswerRequest, {
      ...paramsFor(answers),
      question: "client",
      answer: "a.b",
    });
    assert.equal(problem?.severity, "error");
    const result: SetUpResult = await editor.connection.sendRequest(
      setUpRequest,
      paramsFor(answers),
    );
    assert.ok(result.kind === "edit");
    assert.equal(result.edit.documentChanges?.length, 1);
    assert.equal(result.edit.changeAnnotations, undefined);
    assert.ok(result.next.length > 0);
  });

  it("is offered as a code action with the editor's command", async () => {
    editor = await startEditor({ options: { commands: [setUpCommand] } });
    await editor.open(uri, "kestra:\n  url: https://kestra.example.com\n");
    const start = { line: 0, character: 0 };
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], only: ["refactor"] },
    });
    assert.deepEqual(
      actions?.map((action) => (action as { command?: { command: string } }).command?.command),
      [setUpCommand, setUpCommand, setUpCommand],
    );
  });
});
