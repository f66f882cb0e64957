// The actions a role can allow on what a permission governs, in the vocabularies of 1.x and 2.0. From the enum of
// Kestra's Enterprise OpenAPI file and its generated clients over their releases, cross-checked with the documentation
// on roles. Two documented actions are not in it: 2.0 removed EXPORT_PLUGIN_DEFAULTS and IMPORT_PLUGIN_DEFAULTS.
import { message, type Text } from "../../messages/message";
import type { KestraVersion } from "../versions";

/** The actions of all versions up to 1.3, and of 2.0 and later. */
export type Vocabulary = "1.x" | "2.0";

/** What an action allows, and its vocabulary; three actions are in both. */
export interface Action {
  readonly name: string;
  /** As in "allows users to …". */
  readonly allows: Text;
  readonly vocabulary: Vocabulary | "both";
}

const in2 = (name: string, allows: Text): Action => ({ name, allows, vocabulary: "2.0" });

export const actions: readonly Action[] = [
  { name: "CREATE", allows: message("actions.CREATE"), vocabulary: "both" },
  { name: "READ", allows: message("actions.READ"), vocabulary: "1.x" },
  { name: "UPDATE", allows: message("actions.UPDATE"), vocabulary: "both" },
  { name: "DELETE", allows: message("actions.DELETE"), vocabulary: "both" },
  in2("VIEW", message("actions.VIEW")),
  in2("LIST", message("actions.LIST")),
  in2("EXECUTE", message("actions.EXECUTE")),
  in2("RESTART", message("actions.RESTART")),
  in2("KILL", message("actions.KILL")),
  in2("REPLAY", message("actions.REPLAY")),
  in2("PAUSE", message("actions.PAUSE")),
  in2("RESUME", message("actions.RESUME")),
  in2("UNQUEUE", message("actions.UNQUEUE")),
  in2("FORCE_RUN", message("actions.FORCE_RUN")),
  in2("FOLLOW", message("actions.FOLLOW")),
  in2("CHANGE_LABELS", message("actions.CHANGE_LABELS")),
  in2("ACCESS_LOGS", message("actions.ACCESS_LOGS")),
  in2("ACCESS_OUTPUTS", message("actions.ACCESS_OUTPUTS")),
  in2("ACCESS_FILES", message("actions.ACCESS_FILES")),
  in2("EXPORT", message("actions.EXPORT")),
  in2("IMPORT", message("actions.IMPORT")),
  in2("DISABLE", message("actions.DISABLE")),
  in2("ENABLE", message("actions.ENABLE")),
  in2("VALIDATE", message("actions.VALIDATE")),
  in2("UNLOCK", message("actions.UNLOCK")),
  in2("LOCK", message("actions.LOCK")),
  in2("BACKFILL", message("actions.BACKFILL")),
  in2("MANAGE_FILES", message("actions.MANAGE_FILES")),
  in2("MANAGE_MEMBERS", message("actions.MANAGE_MEMBERS")),
  in2("MANAGE_GROUP_MEMBERSHIP", message("actions.MANAGE_GROUP_MEMBERSHIP")),
  in2("USE", message("actions.USE")),
  in2("IMPERSONATE", message("actions.IMPERSONATE")),
  in2("PROMOTE", message("actions.PROMOTE")),
  in2("TEMPLATE", message("actions.undocumented")),
];

export const findAction = (name: string): Action | undefined => byName.get(name);

const byName = new Map(actions.map((action) => [action.name, action]));

/** The vocabulary of a word, if it is only in one. */
export function vocabularyOf(word: string): Vocabulary | undefined {
  const vocabulary = findAction(word)?.vocabulary;
  return vocabulary === "both" ? undefined : vocabulary;
}

export const usesActionsOf2 = ({ major }: KestraVersion): boolean => major >= 2;

export const vocabularyIn = (version: KestraVersion): Vocabulary =>
  usesActionsOf2(version) ? "2.0" : "1.x";

/** The newest version that uses a vocabulary. */
export const newestWith = (vocabulary: Vocabulary): KestraVersion =>
  vocabulary === "2.0" ? { major: 2, minor: 0 } : { major: 1, minor: 3 };
