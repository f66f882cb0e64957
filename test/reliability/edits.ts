// All edits that the server offers for a text, and the resulting texts.
import { inEnglishWords } from "../check";
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextEdit } from "vscode-languageserver-types";
import { convertAction } from "../../server/src/features/codeActions/convert";
import { fixAllActions } from "../../server/src/features/codeActions/fixAll";
import { toEdits } from "../../server/src/features/ranges";
import { rename } from "../../server/src/features/names/rename";
import { grantEdits, presetEdits } from "../../server/src/features/roleTable";
import type { RoleEdits } from "../../server/src/protocol/roleTable";
import { setUpActions } from "../../server/src/features/setUp/actions";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { lint, type LintOptions } from "../../server/src/rules/running/lint";
import { suppressionFixes } from "../../server/src/rules/suppression/suppress";
import { checkAnswer } from "./answers";
import { strictDocument } from "./strictDocument";

export interface Edited {
  /** The rule or the feature that offers the edit. */
  readonly by: string;
  readonly title: string;
  readonly after: string;
}

const uri = "file:///application.yml";

/** Every edit that is offered for `text`, each applied on its own. */
export function* editsIn(text: string, options: LintOptions): Generator<Edited> {
  const document = strictDocument(uri, text);
  const file = readKestraFile(text);
  const edited = (by: string, title: string, edits: readonly TextEdit[]): Edited => {
    checkAnswer(document, edits);
    return { by, title, after: TextDocument.applyEdits(document, [...edits]) };
  };
  const findings = lint(file, options);
  for (const { rule, fixes } of findings)
    for (const { title, changes } of fixes())
      yield edited(rule.id, inEnglish(title), toEdits(document, changes));
  const waysToSuppress = suppressionFixes(file, findings, options);
  for (const finding of findings)
    for (const { title, changes } of waysToSuppress(finding))
      yield edited("suppress", inEnglish(title), toEdits(document, changes));

  const everywhere = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const actions = inEnglishWords<CodeAction[]>([
    ...setUpActions(file, document, everywhere, {
      target: options.target,
      command: undefined,
      askedFor: "this-kind",
    }),
    ...fixAllActions(document, options, readKestraFile),
    ...convertAction(document, false),
  ]);
  for (const { title, kind, edit } of actions)
    yield edited(kind?.split(".")[1] ?? "", title, edit?.changes?.[uri] ?? []);

  for (const permission of ["FLOW", "KVSTORE"])
    for (const grant of [true, false]) {
      const params = { uri, permission, action: "READ", grant };
      const answer = inEnglishWords<RoleEdits>(grantEdits(file, document, params));
      const title = `${grant ? "Grant" : "Revoke"} ${permission} READ`;
      if (answer.kind === "edits") yield edited("grant", title, answer.edits);
    }
  const preset = inEnglishWords<RoleEdits>(
    presetEdits(file, document, { uri, preset: "Viewer" }, options.target),
  );
  if (preset.kind === "edits") yield edited("preset", "Grant what a Viewer needs", preset.edits);

  // A client can be renamed at its own key.
  for (const { index } of text.matchAll(/(?<=^ +)(?:authentik|google|keycloak|okta)(?=:)/gm)) {
    const renaming = rename(file, index, "another", { yamlIsChecked: false });
    if (renaming?.kind !== "edits") continue;
    assert.ok(renaming.files.every(({ inFile }) => inFile.uri === undefined));
    const changes = renaming.files.flatMap((each) => each.changes);
    yield edited("rename", "Rename", toEdits(document, changes));
  }
}
