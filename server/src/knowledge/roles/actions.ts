// What a role may let people do with what a permission governs, in the vocabulary of 1.x and in that of 2.0.
// From the enum of Kestra's Enterprise OpenAPI file over its releases, cross-checked with the documentation on roles.
import type { KestraVersion } from "../versions";

/** The words of all versions up to 1.3, and of 2.0 and later. */
export type Vocabulary = "1.x" | "2.0";

/** What an action allows, and the vocabulary it belongs to; three words are in both. */
export interface Action {
  readonly name: string;
  readonly allows: string;
  readonly vocabulary: Vocabulary | "both";
}

const in2 = (name: string, allows: string): Action => ({ name, allows, vocabulary: "2.0" });

export const actions: readonly Action[] = [
  { name: "CREATE", allows: "make new ones", vocabulary: "both" },
  { name: "READ", allows: "see them; in 2.0 this is VIEW and LIST", vocabulary: "1.x" },
  { name: "UPDATE", allows: "change them", vocabulary: "both" },
  { name: "DELETE", allows: "remove them", vocabulary: "both" },
  in2("VIEW", "open one and read it"),
  in2("LIST", "see which ones there are"),
  in2("EXECUTE", "run it"),
  in2("RESTART", "start it again where it stopped"),
  in2("KILL", "stop a running one at once"),
  in2("REPLAY", "run it once more from a chosen task"),
  in2("PAUSE", "hold a running one"),
  in2("RESUME", "let a paused one go on"),
  in2("UNQUEUE", "start one that waits in the queue"),
  in2("FORCE_RUN", "start one against a concurrency limit"),
  in2("FOLLOW", "watch a running one live"),
  in2("CHANGE_LABELS", "change its labels"),
  in2("ACCESS_LOGS", "read its logs"),
  in2("ACCESS_OUTPUTS", "read its outputs"),
  in2("ACCESS_FILES", "download its files"),
  in2("EXPORT", "download them"),
  in2("IMPORT", "upload them"),
  in2("DISABLE", "switch it off"),
  in2("ENABLE", "switch it on"),
  in2("VALIDATE", "have it checked without saving"),
  in2("UNLOCK", "free one that is locked"),
  in2("LOCK", "lock one"),
  in2("BACKFILL", "run it for dates in the past"),
  in2("MANAGE_FILES", "read and write the files of a namespace"),
  in2("MANAGE_MEMBERS", "add and remove members"),
  in2("MANAGE_GROUP_MEMBERSHIP", "put a user into groups"),
  in2("USE", "use it"),
  in2("IMPERSONATE", "act as another user"),
  in2("EXPORT_PLUGIN_DEFAULTS", "download plugin defaults"),
  in2("IMPORT_PLUGIN_DEFAULTS", "upload plugin defaults"),
];

export const findAction = (name: string): Action | undefined =>
  actions.find((action) => action.name === name);

/** Which vocabulary a word belongs to beyond doubt. */
export function vocabularyOf(word: string): Vocabulary | undefined {
  const vocabulary = findAction(word)?.vocabulary;
  return vocabulary === "both" ? undefined : vocabulary;
}

export const usesActionsOf2 = ({ major }: KestraVersion): boolean => major >= 2;

export const vocabularyIn = (version: KestraVersion): Vocabulary =>
  usesActionsOf2(version) ? "2.0" : "1.x";

/** The newest version whose actions are in a vocabulary. */
export const newestWith = (vocabulary: Vocabulary): KestraVersion =>
  vocabulary === "2.0" ? { major: 2, minor: 0 } : { major: 1, minor: 3 };
