// Calls a tool on files by name: text in, text out. Every output is validated against the tool's schema.
import assert from "node:assert/strict";
import Ajv from "ajv/dist/2020.js";
import { TextDocument } from "vscode-languageserver-textdocument";
import * as z from "zod/mini";
import { agentTools } from "../../server/src/agentTools";
import type { FileEdits } from "../../server/src/agentTools/edits";
import type { Subject } from "../../server/src/agentTools/subject";
import type { Answer } from "../../server/src/agentTools/tool";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { nameOf } from "../../server/src/knowledge/location";
import { parseVersion } from "../../server/src/knowledge/versions";

export type TestFiles = Readonly<Record<string, string>>;

const folder = "file:///project/";

/** The first file, and the others around it. */
export function subjectIn(files: TestFiles, version?: string): Subject {
  const all = Object.entries(files).map(([name, text]) => ({
    uri: folder + name,
    file: readKestraFile(text),
  }));
  const [own] = all;
  assert.ok(own);
  const around = all.filter(({ uri }) => /\.ya?ml$/.test(uri));
  const reader = (uri: string) => {
    const current = all.find((one) => one.uri === uri)?.file;
    return (text: string): ReturnType<Subject["read"]> =>
      deployed({ uri, file: current?.text === text ? current : readKestraFile(text) }, around);
  };
  return {
    uri: own.uri,
    text: own.file.text,
    nameOf: (uri) => nameOf(uri),
    read: reader(own.uri),
    around,
    deployment: () =>
      around.map(({ uri, file }) => ({ uri, file: reader(uri)(file.text), read: reader(uri) })),
    options: {
      target: version === undefined ? undefined : parseVersion(version),
      onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`),
    },
    sibling: (name) =>
      Promise.resolve({
        uri: folder + name,
        text: files[name],
        ignoring: [],
        isInRepository: true,
      }),
    pause: () => Promise.resolve(),
  };
}

const ajv = new Ajv({ strict: false });
const validators = new Map(
  agentTools.map(({ name, output }) => [name, ajv.compile(z.toJSONSchema(output))]),
);

export async function call(
  name: string,
  input: unknown,
  subject: Subject | TestFiles = {},
): Promise<Answer> {
  const tool = agentTools.find((each) => each.name === name);
  assert.ok(tool, name);
  const about =
    "read" in subject && typeof subject.read === "function" ? (subject as Subject) : undefined;
  const answer =
    tool.about === "kestra"
      ? tool.run(input)
      : await tool.run(input, about ?? subjectIn(subject as TestFiles));
  const validate = validators.get(name);
  if (answer.kind === "answer")
    assert.ok(
      validate?.(JSON.parse(JSON.stringify(answer.output))),
      ajv.errorsText(validate?.errors),
    );
  else assert.match(answer.reason, /^[^\n]+\.$/);
  return answer;
}

/** The output of a tool, which must not refuse. */
export async function output<T>(
  name: string,
  input: unknown,
  subject?: Subject | TestFiles,
): Promise<T> {
  const answer = await call(name, input, subject);
  assert.equal(answer.kind, "answer", answer.kind === "refused" ? answer.reason : "");
  return (answer as { output: T }).output;
}

/** The sentence with which a tool refuses. */
export async function refusal(
  name: string,
  input: unknown,
  subject?: Subject | TestFiles,
): Promise<string> {
  const answer = await call(name, input, subject);
  assert.equal(answer.kind, "refused", JSON.stringify(answer));
  return (answer as { reason: string }).reason;
}

/** The files after the edits, applied as an agent would: only with what the output contains. */
export function applied(files: TestFiles, edited: readonly FileEdits[]): TestFiles {
  const after: Record<string, string> = { ...files };
  for (const { file, edits } of edited) {
    const textOf = (name: string): TextDocument =>
      TextDocument.create("", "", 0, files[name] ?? "");
    after[file] = TextDocument.applyEdits(
      textOf(file),
      edits.map(({ newText, parts = [], ...place }) => ({
        range: rangeOf(place),
        newText:
          newText ??
          parts
            .map((part) =>
              "text" in part ? part.text : textOf(part.copy.file).getText(rangeOf(part.copy)),
            )
            .join(""),
      })),
    );
  }
  return after;
}

interface Place {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const rangeOf = ({ startLine, startColumn, endLine, endColumn }: Place) => ({
  start: { line: startLine - 1, character: startColumn - 1 },
  end: { line: endLine - 1, character: endColumn - 1 },
});
