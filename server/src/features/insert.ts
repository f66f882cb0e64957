// Writing an SSO client or a default role to the place where it belongs, for the commands that ask for it.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { changesBetween } from "../document/changes";
import { indentStep } from "../document/layout";
import { applyChanges } from "../document/span";
import { clientsPath } from "../knowledge/clients";
import { targetOf } from "../knowledge/edition";
import { orderBelow } from "../knowledge/keys";
import { blankConfig, configAt, type KestraFile } from "../knowledge/kestraFile";
import { defaultRolePath } from "../knowledge/permissions";
import { providers } from "../knowledge/providers";
import { clientTemplate, defaultRoleTemplate } from "../knowledge/scaffolds";
import { render, type Template, withStandIns } from "../knowledge/template";
import type { KestraVersion } from "../knowledge/versions";
import { type Config, spellingIn } from "../micronaut/configuration";
import { insertKey } from "../micronaut/insert";
import { at, get } from "../micronaut/node";
import { afterSteps, type Step } from "../micronaut/rewrite";
import { toEdits } from "./edits";
import { toRange } from "./diagnostics";
import { vocabulariesOf } from "./proposals";

export type Wanted =
  { readonly kind: "sso-client"; readonly provider: string } | { readonly kind: "default-role" };

export type Inserted =
  | {
      readonly kind: "edits";
      readonly edits: ReturnType<typeof toEdits>;
      readonly select: Range | undefined;
    }
  | { readonly kind: "present"; readonly range: Range; readonly name: string }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * The edits that write `wanted` into the configuration around `offset`, else into the file's first one. `target` is the
 * version the user chose.
 */
export function insert(
  file: KestraFile,
  document: TextDocument,
  offset: number,
  wanted: Wanted,
  target: KestraVersion | undefined,
): Inserted {
  const config = configAt(file, offset) ?? file.configs[0] ?? blankConfig(file.text);
  if (!config)
    return { kind: "refused", reason: "This file holds no Kestra configuration to write into." };
  const plan = planFor(config, wanted, targetOf(config, target));
  if (!plan) return { kind: "refused", reason: "There is no such provider." };
  const there = at(config.root, plan.path)?.entries[0];
  if (there) return { kind: "present", range: toRange(document, there.key), name: there.written };
  const after = afterSteps(config, [...plan.before, writes(plan.path, plan.template)]);
  if (!after)
    return {
      kind: "refused",
      reason: `'${plan.path.slice(0, -1).join(".")}' is not a block here.`,
    };
  return edits(document, config.text, after.text);
}

interface Plan {
  readonly path: readonly string[];
  readonly template: Template;
  readonly before: readonly Step[];
}

function planFor(
  config: Config,
  wanted: Wanted,
  target: KestraVersion | undefined,
): Plan | undefined {
  if (wanted.kind === "default-role") {
    const vocabulary = vocabulariesOf(config, target)[0] ?? "2.0";
    return { path: defaultRolePath, template: defaultRoleTemplate(vocabulary), before: [] };
  }
  const provider = providers.find(({ id }) => id === wanted.provider);
  if (!provider) return undefined;
  const template = clientTemplate(provider, config.host.dollar);
  return { path: [...clientsPath, template.key], template, before: [switchesOn] };
}

/** Every example of the documentation writes `oauth2.enabled: true`; so do we where nothing is said. */
const switchesOn: Step = (config) => {
  const path = [...clientsPath.slice(0, -1), "enabled"];
  return get(config.root, path.join("."))
    ? []
    : insertKey(config, { path, lines: ["enabled: true"] }, orderBelow);
};

const writes =
  (path: readonly string[], template: Template): Step =>
  (config) => {
    const style = { spelling: spellingIn(config), step: indentStep(config.text, config.documents) };
    return insertKey(config, { path, lines: render(template, style) }, orderBelow);
  };

/** The marks of the stops tell what to select, and are gone from what is written. */
function edits(document: TextDocument, before: string, marked: string): Inserted {
  const mark = marked.indexOf("\u0001");
  const written = withStandIns(marked);
  const changes = changesBetween(before, written);
  const first = mark === -1 ? undefined : selectionAt(written, marked, mark);
  const after = positionsIn(applyChanges(before, changes));
  const select = first && { start: after(first.start), end: after(first.end) };
  return { kind: "edits", edits: toEdits(document, changes), select };
}

function selectionAt(
  written: string,
  marked: string,
  mark: number,
): { start: number; end: number } {
  const stop = withStandIns(marked.slice(mark, marked.indexOf("\u0002", mark) + 1));
  return { start: mark, end: Math.min(written.length, mark + stop.length) };
}

/** Line and column of an offset in a text that is not a document yet. */
const positionsIn =
  (text: string) =>
  (offset: number): Range["start"] => {
    const above = text.slice(0, offset).split("\n");
    return { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
  };
