// The role table for an editor: finds the configuration and version, and returns the table, edits and export.
import { newestWith } from "../../knowledge/roles/actions";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  defaultRoleOf,
  misplacedDefaultRoles,
  vocabulariesOf,
} from "../../interpretation/role/defaultRole";
import { targetWithSource } from "../../interpretation/deployment/edition";
import { titleOf } from "../../interpretation/fileKindTitle";
import { blankConfig, configAt, type KestraFile } from "../../interpretation/kestraFile";
import { defaultRolePath } from "../../knowledge/roles/permissions";
import { presetsFor } from "../../knowledge/roles/presets";
import { isSetElsewhere, scalarInFile, valueOf } from "../../interpretation/values/value";
import { type KestraVersion, knownVersions, parseVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, winner } from "../../micronaut/tree/node";
import { changesTo } from "../../micronaut/edits/rewrite";
import type {
  GrantParams,
  PresetParams,
  RoleEdits,
  RoleTable,
  RoleTableParams,
} from "../../protocol/roleTable";
import { message, type Text, type Worded } from "../../messages/message";
import { toEdits } from "../codeActions/codeActions";
import { toRange } from "../ranges";
import { type RoleChange, withGrant, withPreset } from "./change";
import { reasonAgainstChanges } from "./granted";
import { tableOf } from "./table";
import { terraformOf } from "./terraform";

/** The table. Undefined for a file without Kestra configuration. `chosen` is the version in the settings. */
export function roleTable(
  file: KestraFile,
  document: TextDocument,
  params: RoleTableParams,
  chosen: KestraVersion | undefined,
): Worded<RoleTable> | undefined {
  const config = configMeant(file, params);
  if (!config) return undefined;
  const { version, from } = versionMeant(config, params, chosen);
  const role = defaultRoleOf(config);
  const entry = role && winner(role);
  const textOf = (key: string): string =>
    scalarInFile(valueOf(config, [...defaultRolePath, key]))?.text ?? "";
  return {
    ...tableOf(config, version),
    versionFrom: from,
    fileKind: titleOf(config.fileKind),
    configuration: Math.max(0, file.configs.indexOf(config)),
    notices: noticesOn(config),
    ...(entry
      ? {
          role: {
            name: textOf("name"),
            description: textOf("description"),
            at: toRange(document, entry.key),
          },
        }
      : {}),
  };
}

/** The edits that grant or revoke an action. */
export const grantEdits = (
  file: KestraFile,
  document: TextDocument,
  params: GrantParams,
): Worded<RoleEdits> =>
  editsBy(file, document, params, (config) =>
    withGrant(config, params.permission, params.action, params.grant),
  );

/** The edits that make the role grant what a preset grants. */
export const presetEdits = (
  file: KestraFile,
  document: TextDocument,
  params: PresetParams,
  chosen: KestraVersion | undefined,
): Worded<RoleEdits> =>
  editsBy(file, document, params, (config) => {
    const { version } = versionMeant(config, params, chosen);
    const preset = presetsFor(version).find(({ name }) => name === params.preset);
    return preset
      ? withPreset(config, preset)
      : { kind: "refused", reason: message("roleTable.noPreset") };
  });

/** The role as a Terraform resource. */
export function terraform(
  file: KestraFile,
  params: RoleTableParams,
  chosen: KestraVersion | undefined,
): string | undefined {
  const config = configMeant(file, params);
  return config && terraformOf(config, versionMeant(config, params, chosen).version);
}

function editsBy(
  file: KestraFile,
  document: TextDocument,
  params: RoleTableParams,
  change: (config: Config) => RoleChange,
): Worded<RoleEdits> {
  const config = configMeant(file, params);
  if (!config) return { kind: "refused", reason: message("roleTable.noConfiguration") };
  const changed = change(config);
  return changed.kind === "refused"
    ? changed
    : { kind: "edits", edits: toEdits(document, changesTo(config, changed.after)) };
}

/** The configuration with the given index, the one at the offset, or the first one. A new one for an empty file. */
function configMeant(
  file: KestraFile,
  { offset, configuration }: RoleTableParams,
): Config | undefined {
  const counted = configuration === undefined ? undefined : file.configs[configuration];
  const around = offset === undefined ? undefined : configAt(file, offset);
  return counted ?? around ?? file.configs[0] ?? blankConfig(file.text);
}

/** The requested version, that of the configuration, that of the role's actions, or the newest. */
function versionMeant(
  config: Config,
  params: RoleTableParams,
  chosen: KestraVersion | undefined,
): { readonly version: KestraVersion; readonly from: RoleTable["versionFrom"] } {
  const requested = knownVersions.some((known) => known === params.version)
    ? parseVersion(params.version ?? "")
    : undefined;
  if (requested) return { version: requested, from: "asked" };
  const target = targetWithSource(config, chosen);
  if (target) return { version: target.version, from: target.source };
  const [certain, other] = vocabulariesOf(config, undefined);
  if (other || !certain) return { version: newestWith("2.0"), from: "newest" };
  return { version: newestWith(certain), from: "words" };
}

function noticesOn(config: Config): Text[] {
  const notices: Text[] = [];
  const against = reasonAgainstChanges(config);
  if (against) notices.push(against);
  const [misplaced] = misplacedDefaultRoles(config.root);
  if (misplaced) notices.push(misplacement(misplaced));
  if (!defaultRoleOf(config)) notices.push(message("roleTable.noRole"));
  if (isSetElsewhere(valueOf(config, defaultRolePath)))
    notices.push(message("roleTable.setElsewhere"));
  return notices;
}

function misplacement({ path }: ConfigNode): Text {
  const [parent, place] = [path, defaultRolePath].map((keys) => keys.slice(0, -1).join("."));
  return parent === ""
    ? message("roleTable.misplacedTopLevel", { place: place ?? "" })
    : message("roleTable.misplaced", { parent: parent ?? "", place: place ?? "" });
}
