// Setups as code actions. An editor that can ask questions gets its own command. Any other gets one edit for each
// provider, with placeholder values instead of answers.
import { message, type Text, type Worded } from "../../messages/message";
import { newestWith } from "../../knowledge/roles/actions";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, Range } from "vscode-languageserver-types";
import { changesBetween } from "../../document/edits/changes";
import { lineEnd, lineStart } from "../../document/lines";
import { contains } from "../../document/span";
import { clientsOf, clientsPath } from "../../interpretation/clients/clients";
import { editionOf, targetOf } from "../../interpretation/deployment/edition";
import { blankConfig, configAt, type KestraFile } from "../../interpretation/kestraFile";
import { defaultRolePath } from "../../knowledge/roles/permissions";
import { flattenedRoot } from "../../interpretation/nesting/flattened";
import { providers } from "../../knowledge/providers";
import { valueOf } from "../../interpretation/values/value";
import type { KestraVersion } from "../../knowledge/versions";
import { type Config, isIncomplete } from "../../micronaut/configuration";
import { at } from "../../micronaut/tree/node";
import { setUpKind } from "../../protocol/actionKinds";
import type { SetUp } from "../../protocol/setUp";
import { toEdits } from "../codeActions/codeActions";
import { vocabulariesOf } from "../../interpretation/role/defaultRole";
import { desiredClientValues } from "./desiredClient";
import { desiredRoleValues } from "./rolePlan";
import type { DesiredValue } from "./desiredValue";
import { providerLogoutWanted } from "./logout";
import { write } from "./write";

export interface ActionOptions {
  /** The version that the user chose. */
  readonly target: KestraVersion | undefined;
  /** The editor's command that asks the questions of a setup. */
  readonly command: string | undefined;
  /**
   * What the user requested: refactorings of this kind, or any action at the cursor. With `nothing`, the editor requests
   * on its own whenever the cursor moves.
   */
  readonly askedFor: "this-kind" | "anything" | "nothing";
}

/** What can be set up at the cursor. */
export function setUpActions(
  file: KestraFile,
  document: TextDocument,
  range: Range,
  options: ActionOptions,
): Worded<CodeAction>[] {
  const offset = document.offsetAt(range.start);
  const config =
    configAt(file, offset) ??
    (options.askedFor === "this-kind" ? blankConfig(file.text) : undefined);
  if (!config || isIncomplete(config) || editionOf(config) === "open-source") return [];
  const isNear = (path: readonly string[]): boolean =>
    options.askedFor === "this-kind" || isAtBlock(config, path, offset);
  const clients = clientsOf(config).length > 0;
  const wanted = [
    ...(isNear(clientsPath) ? (["sso"] as const) : []),
    ...(isNear(clientsPath) && clients ? (["group-sync"] as const) : []),
    ...(isNear(defaultRolePath.slice(0, -1)) && valueOf(config, defaultRolePath).kind === "absent"
      ? (["default-role"] as const)
      : []),
    ...(options.askedFor === "this-kind" ? (["ldap"] as const) : []),
  ];
  if (wanted.length > 0 && flattenedRoot(config)) return [];
  const { command } = options;
  // Edits for all providers take long to compute.
  if (command === undefined && options.askedFor === "nothing") return [];
  return wanted.flatMap((what) =>
    command === undefined
      ? editsFor(config, document, what, options)
      : [
          {
            title: titleOf(what),
            kind: setUpKind,
            command: { title: titleOf(what), command, arguments: [what] },
          },
        ],
  );
}

const titleOf = (what: SetUp): Text => message(`setUpActions.${what}`);

/** Whether the offset is on the line of a key along the path, or of the first key if the path does not exist. */
function isAtBlock(config: Config, path: readonly string[], offset: number): boolean {
  const own = path.flatMap((_, depth) => at(config.root, path.slice(0, depth + 1))?.entries ?? []);
  const [first] = config.root.children.values();
  const entries = own.length > 0 ? own : (first?.entries ?? []);
  return entries.some(({ key }) =>
    contains(
      { start: lineStart(config.text, key.start), end: lineEnd(config.text, key.start) },
      offset,
    ),
  );
}

/** Edits that need no answers. Group sync and LDAP need some, so they are only for editors that can ask. */
function editsFor(
  config: Config,
  document: TextDocument,
  what: SetUp,
  { target }: ActionOptions,
): Worded<CodeAction>[] {
  const edit = (title: Text, desiredValues: readonly DesiredValue[]): Worded<CodeAction>[] => {
    const written = write(config, desiredValues, () => false);
    if (written.kind === "impossible" || written.after.text === config.text) return [];
    const changes = toEdits(document, changesBetween(config.text, written.after.text));
    return [{ title, kind: setUpKind, edit: { changes: { [document.uri]: changes } } }];
  };
  if (what === "sso")
    return providers
      .filter(({ client }) => !at(config.root, [...clientsPath, client]))
      .flatMap((provider) =>
        edit(
          message("setUpActions.ssoWith", { provider: provider.name }),
          desiredClientValues(
            provider,
            provider.client,
            {
              issuer: { kind: "placeholder", text: provider.issuer },
            },
            providerLogoutWanted(provider, { config, target: targetOf(config, target) }),
          ),
        ),
      );
  if (what !== "default-role") return [];
  const known = targetOf(config, target);
  const vocabularies = vocabulariesOf(config, known);
  return vocabularies.flatMap((vocabulary) => {
    const answers = { role: "Viewer" };
    const title =
      vocabularies.length > 1
        ? message("setUpActions.readOnlyRoleFor", { version: vocabulary })
        : message("setUpActions.readOnlyRole");
    const desiredValues = desiredRoleValues(
      { config, target: known ?? newestWith(vocabulary), answers },
      true,
    );
    return edit(title, desiredValues);
  });
}
