// Actions of Kestra 1.x in a role for 2.0, actions of 2.0 in a role for 1.x, or both in one role.
import { message } from "../messages/message";
import { formatVersion, type KestraVersion } from "../knowledge/versions";
import { vocabularyIn, vocabularyOf } from "../knowledge/roles/actions";
import { actionsIn, defaultRolesIn, grantsOf } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { changesTo } from "../micronaut/edits/rewrite";
import { toKestra1, toKestra2 } from "./shared/convertRole";
import { granting } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

export const actionVersion: Rule = {
  id: "action-version",
  topic: "role",
  severity: "warning",
  byVersion: true,
  title: "Actions of another Kestra version",
  why: "Up to 1.3, Kestra has four actions: CREATE, READ, UPDATE and DELETE. 2.0 has finer ones, such as VIEW, LIST and EXECUTE, and no READ. An upgrade converts the roles in Kestra's database, but not the one in the configuration.",
  docs: docs.rbac,
  fixesChange: { properties: ["other", "value", "removed", "added"], lines: 4, titled: true },
  examples: [
    {
      version: "2.0",
      bad: granting("FLOW: [READ] # to look"),
      good: granting("FLOW: [VIEW, LIST, EXPORT] # to look"),
    },
    {
      version: "2.0",
      bad: granting("KVSTORE:", '  - "CREATE"', '  - "READ" # to look', "APP: [UPDATE]"),
      good: granting(
        "KVSTORE:",
        '  - "CREATE"',
        '  - "VIEW" # to look',
        '  - "LIST"',
        "APP: [UPDATE, EXECUTE, ACCESS_FILES, ACCESS_LOGS]",
      ),
    },
    {
      version: "1.3",
      bad: granting("FLOW: ['VIEW', 'LIST']", "DASHBOARD: ['READ']"),
      good: granting("FLOW: ['READ']", "DASHBOARD: ['READ']"),
    },
    {
      bad: granting("DASHBOARD: [VIEW, LIST]", "BLUEPRINT: [READ]"),
      good: granting("DASHBOARD: [VIEW, LIST]", "BLUEPRINT: [VIEW, LIST]"),
    },
  ],
  *check(config, { target }) {
    for (const { path } of defaultRolesIn(config)) yield* findingsFor(config, path, target);
  },
};

function* findingsFor(
  config: Config,
  role: readonly string[],
  target: KestraVersion | undefined,
): Iterable<Finding> {
  const grants = grantsOf(config, role).map((grant) =>
    actionsIn(config, grant).filter(({ word }) => vocabularyOf(word)),
  );
  if (!target) {
    yield* mixedVocabularyFindings(config, role, grants.flat());
    return;
  }
  const own = vocabularyIn(target);
  for (const [first] of grants.map((words) =>
    words.filter(({ word }) => vocabularyOf(word) !== own),
  )) {
    if (!first) continue;
    yield {
      at: first.at,
      what: message("action-version.what", { word: first.word, target: formatVersion(target) }),
      why: message("action-version.why"),
      todo: message("action-version.todo", { own }),
      fixes: () =>
        own === "2.0" ? kestra2Fixes(config, role, true) : kestra1Fixes(config, role, true),
    };
  }
}

/** Actions of both vocabularies: in any version, some of them have no effect. */
function* mixedVocabularyFindings(
  config: Config,
  role: readonly string[],
  words: readonly { readonly word: string; readonly at: Finding["at"] }[],
): Iterable<Finding> {
  const [first] = words;
  const other = words.find(({ word }) => first && vocabularyOf(word) !== vocabularyOf(first.word));
  if (!first || !other) return;
  yield {
    at: other.at,
    what: message("action-version.mixed.what", { word: other.word, first: first.word }),
    why: message("action-version.mixed.why"),
    todo: message("action-version.mixed.todo"),
    related: [
      { at: first.at, message: message("action-version.mixed.related", { word: first.word }) },
    ],
    fixes: () => [...kestra2Fixes(config, role, false), ...kestra1Fixes(config, role, false)],
  };
}

function kestra2Fixes(config: Config, role: readonly string[], isTargetKnown: boolean): Fix[] {
  const { after, notes } = toKestra2(config, role);
  if (after.text === config.text) return [];
  const title = message("action-version.fix", { version: "2.0" });
  return [
    { title, changes: changesTo(config, after), preferred: isTargetKnown && notes.length === 0 },
  ];
}

function kestra1Fixes(config: Config, role: readonly string[], isTargetKnown: boolean): Fix[] {
  const after = toKestra1(config, role);
  if (!after || after.text === config.text) return [];
  const title = message("action-version.fix", { version: "1.x" });
  return [{ title, changes: changesTo(config, after), preferred: isTargetKnown }];
}
