// Check functions for the role table: text in, text out.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { grantEdits, presetEdits, roleTable, terraform } from "../../server/src/features/roleTable";
import { english } from "../../server/src/messages/inEnglish";
import type { Worded } from "../../server/src/messages/message";
import { inLanguage, type Language } from "../../server/src/messages/render";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import type { RoleCell, RoleEdits, RoleRow, RoleTable } from "../../server/src/protocol/roleTable";

const uri = "file:///application.yml";

const documentOf = (text: string): TextDocument => TextDocument.create(uri, "yaml", 1, text);

/** The table of the first configuration in `text`. */
export function tableIn(text: string, version?: string, language: Language = english): RoleTable {
  const params = { uri, ...(version ? { version } : {}) };
  const table = roleTable(readKestraFile(text), documentOf(text), params, undefined);
  assert.ok(table, "there is no table");
  return inLanguage<RoleTable>(table, language);
}

export function rowIn(table: RoleTable, permission: string): RoleRow {
  const row = table.rows.find((candidate) => candidate.permission === permission);
  assert.ok(row, `there is no row ${permission}`);
  return row;
}

export function cellIn(table: RoleTable, permission: string, action: string): RoleCell {
  const index = table.columns.findIndex((column) => column.action === action);
  const cell = rowIn(table, permission).cells[index];
  assert.ok(cell, `there is no cell ${permission} ${action}`);
  return cell;
}

/** The grants of a table, as `FLOW: READ, UPDATE` for each row that grants something. */
export const grantedBy = ({ rows, columns }: RoleTable): string[] =>
  rows.flatMap(({ permission, cells }) => {
    const words = columns.filter((_, index) => cells[index]?.granted === "yes");
    return words.length > 0
      ? [`${permission}: ${words.map((word) => word.action).join(", ")}`]
      : [];
  });

function after(text: string, answer: Worded<RoleEdits>): string {
  const edits = inLanguage<RoleEdits>(answer, english);
  return edits.kind === "refused"
    ? `refused: ${edits.reason}`
    : TextDocument.applyEdits(documentOf(text), edits.edits);
}

/** The text after granting an action (`FLOW READ`) or removing it (`-FLOW READ`). */
export function toggled(text: string, what: string): string {
  const [, minus, permission = "", action = ""] = /^(-?)(\S+) (\S+)$/.exec(what) ?? [];
  const params = { uri, permission, action, grant: minus === "" };
  return after(text, grantEdits(readKestraFile(text), documentOf(text), params));
}

/** The text after applying a preset. */
export function preset(text: string, name: string, version: string): string {
  const params = { uri, preset: name, version };
  return after(text, presetEdits(readKestraFile(text), documentOf(text), params, undefined));
}

/** The role as a Terraform resource; undefined if there is none. */
export const exported = (text: string, version?: string): string | undefined =>
  terraform(readKestraFile(text), { uri, ...(version ? { version } : {}) }, undefined);
