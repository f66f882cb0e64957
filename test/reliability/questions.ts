// All requests about a text as plain functions, without a server.
import assert from "node:assert/strict";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol, Range, SelectionRange, TextEdit } from "vscode-languageserver-types";
import type { SiblingFile } from "../../server/src/project/siblingFile";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { codeLenses } from "../../server/src/features/lenses/codeLens";
import { complete } from "../../server/src/features/completion/completion";
import { convertAction } from "../../server/src/features/codeActions/convert";
import { definition } from "../../server/src/features/names/definition";
import { diagnostics, type ShowOptions } from "../../server/src/features/diagnostics";
import { documentLinks } from "../../server/src/features/documentLinks";
import { documentSymbols } from "../../server/src/features/structure/documentSymbols";
import { fixAllActions } from "../../server/src/features/codeActions/fixAll";
import { foldingRanges } from "../../server/src/features/structure/foldingRanges";
import { hover } from "../../server/src/features/hover/hover";
import { inlayHints } from "../../server/src/features/hints/inlayHints";
import { nestPasted } from "../../server/src/features/nestPasted";
import { highlights, references } from "../../server/src/features/names/references";
import { renamable, rename } from "../../server/src/features/names/rename";
import { grantEdits, presetEdits, roleTable, terraform } from "../../server/src/features/roleTable";
import { selectionRange } from "../../server/src/features/structure/selectionRanges";
import {
  checkAnswer as checkSetUpAnswer,
  siblingFile as asksForSibling,
  nextQuestion,
  type Request,
  setUp,
} from "../../server/src/features/setUp";
import { setUpActions } from "../../server/src/features/setUp/actions";
import { statusOf } from "../../server/src/features/status";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { parseVersion } from "../../server/src/knowledge/versions";
import { inEnglishWords } from "../check";
import type { Answers, Question as Asked, SetUp } from "../../server/src/protocol/setUp";
import { rules } from "../../server/src/rules";
import { strictDocument } from "./strictDocument";

/** A parsed text, and random input for the question about it. */
export interface Case {
  readonly document: TextDocument;
  readonly file: KestraFile;
  readonly offset: number;
  /** Another text, such as one on the clipboard. */
  readonly other: string;
  /** A random number from 0 up, of which each question uses a part. */
  readonly random: number;
}

export interface Question {
  readonly name: string;
  /** The number of offsets to ask at, if not all: because the response is the same everywhere, or slow. */
  readonly places?: number;
  ask(about: Case): unknown;
}

const uri = "file:///deployment/compose.yml";
const versions = [undefined, "1.2", "1.3", "2.0"];
const targetOf = ({ random }: Case): ReturnType<typeof parseVersion> =>
  parseVersion(versions[random % versions.length] ?? "");

const onFailure = (_: string, error: unknown): never => {
  throw error;
};

const severities = Object.fromEntries(
  rules.flatMap(({ id, severity, offByDefault }) => (offByDefault ? [[id, severity]] : [])),
);

const showOptions = (about: Case): ShowOptions => ({
  target: targetOf(about),
  onFailure,
  ...(about.random % 2 ? { severities } : {}),
});

const named = ({ random }: Case): { yamlIsChecked: boolean } => ({
  yamlIsChecked: random % 5 === 0,
});

const abilities = { several: true, creates: true, confirms: true, confirmsNewFiles: true };
const siblingFile: SiblingFile = {
  uri: "file:///deployment/.env",
  text: "A=1",
  ignoring: [
    { folder: "file:///deployment/", text: "*.log\n", uri: "file:///deployment/.gitignore" },
  ],
  isInRepository: true,
};

const positionOf = ({ document, offset }: Case): { start: never; end: never } => {
  const at = document.positionAt(offset) as never;
  return { start: at, end: at };
};

const everywhere = ({ document }: Case): { start: never; end: never } => ({
  start: document.positionAt(0) as never,
  end: document.positionAt(document.getText().length) as never,
});

const lenses = {
  addresses: true,
  checkIssuer: true,
  defaultRole: true,
  effectiveConfiguration: true,
};
const hints = { effectiveValues: true, times: true, withoutEffect: true };
const permissions = ["FLOW", "EXECUTION", "KVSTORE", "AUDITLOG", "NOBODY", "__proto__", ""];
const actions = ["READ", "CREATE", "UPDATE", "DELETE", "LIST", "constructor", ""];
const presets = ["Viewer", "Launcher", "Editor", "Developer", "Admin", "toString"];
const newNames = ["sso", "my-idp", "a b", "", "SECRET_X", "${x}", "x\ny", "🚀"];
const typed = ["", "x", "https://a.example.com/", "http://", "\u202E", "${A:b}", "a\nb", "Viewer"];
const setUps: readonly SetUp[] = ["sso", "default-role", "group-sync", "ldap"];

const pick = <T>(all: readonly T[], random: number): T => all[random % all.length] as T;

const all: Readonly<Record<string, Omit<Question, "name">>> = {
  diagnostics: {
    places: 1,
    ask: (about) =>
      diagnostics(about.file, about.document, { ...showOptions(about), ...named(about) }),
  },
  hover: { ask: ({ file, document, offset }) => hover(file, document, offset) },
  completion: {
    ask: (about: Case): unknown => {
      const proposals = complete(about.file, about.document, about.offset, {
        target: targetOf(about),
        snippets: about.random % 2 === 0,
        lines: pick(["kept", "indented", "unknown"] as const, about.random),
      });
      // Editors accept only an edit of one line that contains the cursor.
      for (const { textEdit } of proposals) {
        assert.ok(textEdit && "range" in textEdit);
        assert.equal(textEdit.range.start.line, textEdit.range.end.line);
        assert.ok(holds(textEdit.range, positionOf(about)));
      }
      return proposals;
    },
  },
  "code actions": {
    places: 6,
    ask: (about) =>
      codeActions(about.file, about.document, positionOf(about), showOptions(about), {
        abilities,
        sibling: siblingFile,
      }),
  },
  "all code actions": {
    places: 1,
    ask: (about) => codeActions(about.file, about.document, everywhere(about), showOptions(about)),
  },
  "setup actions": {
    places: 1,
    ask: (about) =>
      setUpActions(about.file, about.document, positionOf(about), {
        target: targetOf(about),
        command: about.random % 3 === 0 ? "kestraConfig.setUp" : undefined,
        askedFor: pick(["this-kind", "anything", "nothing"] as const, about.random),
      }),
  },
  definition: {
    ask: (about) => definition(about.file, about.document, about.offset, named(about)),
  },
  references: {
    ask: (about) =>
      references(about.file, about.document, about.offset, {
        ...named(about),
        includeDeclaration: true,
      }),
  },
  highlights: {
    ask: (about) => highlights(about.file, about.document, about.offset, named(about)),
  },
  "prepare rename": {
    ask: (about: Case): unknown => {
      const here = renamable(about.file, about.document, about.offset, named(about));
      const { document, offset } = about;
      // The cursor may be on the & or * before an anchor's name.
      assert.ok(!here || document.offsetAt(here.range.start) - 1 <= offset);
      assert.ok(!here || offset <= document.offsetAt(here.range.end));
      return here;
    },
  },
  rename: { ask: askRename },
  "selection ranges": {
    ask: (about: Case): unknown => {
      const selection = selectionRange(about.file, about.document, about.offset);
      let inner: Range = positionOf(about);
      for (let outer: SelectionRange | undefined = selection; outer; outer = outer.parent) {
        assert.ok(holds(outer.range, inner));
        inner = outer.range;
      }
      return selection;
    },
  },
  paste: {
    places: 4,
    ask: ({ document, offset, other, random }: Case): unknown => {
      const text = document.getText();
      const end = Math.min(text.length, offset + (random % 3));
      const written = nestPasted(text, { start: offset, end }, other);
      assert.notEqual(written, "");
      return written;
    },
  },
  "document symbols": {
    places: 1,
    ask: (about: Case): unknown => {
      const worded = documentSymbols(about.file, about.document, named(about));
      const symbols = inEnglishWords<DocumentSymbol[]>(worded);
      checkSymbols(symbols, everywhere(about));
      return symbols;
    },
  },
  folding: { places: 1, ask: askFolding },
  "document links": {
    places: 1,
    ask: ({ file, document }) => documentLinks(file, document, "file:///deployment"),
  },
  "code lenses": {
    places: 1,
    ask: (about) =>
      codeLenses(about.file, about.document, {
        target: targetOf(about),
        commands: ["kestraConfig.copyText", "kestraConfig.checkIssuer"],
        show: lenses,
      }),
  },
  "inlay hints": {
    places: 1,
    ask: (about) =>
      inlayHints(about.file, about.document, everywhere(about), {
        target: targetOf(about),
        show: hints,
      }),
  },
  status: { places: 1, ask: (about) => statusOf(about.file, targetOf(about)) },
  "role table": {
    places: 1,
    ask: ({ file, document, offset }) => roleTable(file, document, { uri, offset }, undefined),
  },
  terraform: {
    places: 1,
    ask: ({ file, offset }) => terraform(file, { uri, offset }, undefined),
  },
  grant: {
    places: 3,
    ask: ({ file, document, offset, random }) =>
      grantEdits(file, document, {
        uri,
        offset,
        permission: pick(permissions, random),
        action: pick(actions, random + offset),
        grant: random % 3 > 0,
      }),
  },
  preset: {
    places: 1,
    ask: (about) =>
      presetEdits(
        about.file,
        about.document,
        { uri, offset: about.offset, preset: pick(presets, about.random) },
        targetOf(about),
      ),
  },
  "set up": { places: 1, ask: askSetUp },
  "fix all": { places: 1, ask: askFixAll },
  convert: {
    places: 1,
    ask: ({ document, random }) => convertAction(document, random % 2 === 0),
  },
  "answers with a sibling file": {
    places: 1,
    ask: ({ document, file, offset, other }: Case): unknown => {
      const sibling = {
        uri: "file:///deployment/compose.override.yml",
        file: readKestraFile(other),
      };
      const whole = deployed({ uri, file }, [sibling]);
      const options = { yamlIsChecked: false, includeDeclaration: true };
      return [
        diagnostics(whole, document, { target: undefined, onFailure, yamlIsChecked: false }),
        hover(whole, document, offset),
        complete(whole, document, offset, { target: undefined, snippets: true }),
        references(whole, document, offset, options),
      ];
    },
  },
};

export const questions: readonly Question[] = Object.entries(all).map(([name, question]) => ({
  name,
  ...question,
}));

function checkSymbols(symbols: readonly DocumentSymbol[], around: Range): void {
  for (const { name, range, selectionRange: selected, children } of symbols) {
    assert.notEqual(name, "");
    assert.ok(holds(around, range), `${name} is outside its parent`);
    assert.ok(holds(range, selected), `${name} has a selection range outside its range`);
    checkSymbols(children ?? [], range);
  }
}

const isBefore = (a: Range["start"], b: Range["start"]): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

const holds = (outer: Range, inner: Range): boolean =>
  isBefore(outer.start, inner.start) &&
  isBefore(inner.start, inner.end) &&
  isBefore(inner.end, outer.end);

function askRename(about: Case): unknown {
  const { file, document, offset, random } = about;
  const renaming = rename(file, offset, pick(newNames, random), named(about));
  if (renaming?.kind !== "edits") return undefined;
  const own = renaming.files.filter(({ inFile }) => inFile.uri === undefined);
  return own.flatMap(({ changes }) =>
    changes.map(({ span, text }): TextEdit => {
      const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
      return { range, newText: text };
    }),
  );
}

function askFolding({ file, document }: Case): unknown {
  const ranges = foldingRanges(file) ?? [];
  assert.equal(new Set(ranges.map(({ startLine }) => startLine)).size, ranges.length);
  for (const { startLine, endLine } of ranges)
    assert.ok(0 <= startLine && startLine < endLine && endLine < document.lineCount, "a fold");
  return ranges;
}

/** Answers all questions of a setup and applies the edit. */
function askSetUp(about: Case): unknown {
  const { file, document, offset, random } = about;
  const request: Omit<Request, "answers"> = {
    file,
    offset,
    what: pick(setUps, random),
    target: targetOf(about),
  };
  let answers: Answers = {};
  for (let count = 0; ; count++) {
    assert.ok(count < 40, "the questions do not end");
    const next = nextQuestion({ ...request, answers });
    if (!next) break;
    const question = inEnglishWords<Asked>(next);
    assert.ok(!(question.id in answers), `'${question.id}' is asked twice`);
    const answer = answerBy(random + count, question);
    checkSetUpAnswer({ ...request, answers }, question.id, pick(typed, random));
    answers = { ...answers, [question.id]: answer };
  }
  const sibling = asksForSibling({ ...request, answers }) ? siblingFile : undefined;
  return setUp({ ...request, answers }, document, { sibling, abilities });
}

function answerBy(random: number, { kind, options = [], value = "" }: Asked): Answers[string] {
  if (kind === "text") return random % 2 ? value : pick(typed, random);
  const option = options.length > 0 ? pick(options, random).value : "";
  return kind === "choices" ? [option] : option;
}

function askFixAll(about: Case): unknown {
  const { document } = about;
  const options = showOptions(about);
  let reads = 0;
  const read = (text: string): KestraFile => {
    reads++;
    return readKestraFile(text);
  };
  const answer = fixAllActions(document, options, read);
  // Each round but the last removes a finding, and parses the text a few times at most.
  assert.ok(reads < 600, `read ${reads} times`);
  return answer;
}

/** The cases for a text, one per offset. */
export function casesFor(text: string, offsets: readonly number[], other: string): Case[] {
  const file = readKestraFile(text);
  const document = strictDocument(uri, text);
  return offsets.map((at, index) => {
    const random = Math.floor(at * 1_000_003) + index;
    const offset = placeIn(text, Math.floor(at * (text.length + 1)));
    return { document, file, offset, other, random };
  });
}

/** No editor has its cursor between CR and LF. */
function placeIn(text: string, offset: number): number {
  const at = Math.min(text.length, offset);
  return text[at - 1] === "\r" && text[at] === "\n" ? at - 1 : at;
}
