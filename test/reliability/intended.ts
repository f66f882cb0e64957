// What each edit is meant to change in what the server reads, and how many lines it may rewrite; a new rule says its own.
import type { Effect } from "./effect";

export interface Intended {
  readonly effects: readonly Effect[];
  /** Lines that are gone or changed, blanks around them apart, at most. */
  readonly lines: number;
}

const value = (lines: number, ...more: readonly Effect[]): Intended => ({
  effects: ["value", ...more],
  lines,
});
const added = (lines: number, ...more: readonly Effect[]): Intended => ({
  effects: ["added", ...more],
  lines,
});
const removed = (lines: number): Intended => ({ effects: ["removed"], lines });
const moved = (lines: number, ...more: readonly Effect[]): Intended => ({
  effects: ["moved", ...more],
  lines,
});
/** Lists whose items come and go, and texts that become lists. */
const rewritten = (lines: number, ...more: readonly Effect[]): Intended => ({
  effects: ["other", ...more],
  lines,
});

/** By the rule, or by what else offers the edit. */
export const intended: Readonly<Record<string, Intended>> = {
  silence: { effects: ["nothing", "unread"], lines: 1 },
  setUp: added(1, "other"),
  rename: moved(2),
  grant: added(3, "nothing", "removed", "value", "other"),
  preset: rewritten(12, "added", "removed", "value", "nothing"),
  fixAll: rewritten(16, "added", "removed", "value", "moved", "nothing", "unread"),
  convertTo2: rewritten(16, "added", "removed", "value", "moved"),

  "yaml-syntax": { effects: ["unread"], lines: 1 },
  "flattened-paste": rewritten(0),
  "duplicate-key": added(1, "nothing", "value", "removed"),
  // A quoted text is folded, so that its lines become one.
  "config-not-literal": added(12, "nothing", "other"),
  "unknown-key": moved(1),
  "wrong-type": value(1, "other", "added", "removed"),
  "placeholder-colon": value(1),
  "placeholder-nested": value(1),
  "placeholder-unclosed": value(1),
  "compose-interpolation": value(1),
  "misplaced-default-role": moved(0),
  "misplaced-key": moved(1),
  "oauth2-disabled": value(1, "removed"),
  "missing-client-id": added(1),
  "missing-client-secret": added(1),
  "missing-issuer": added(1, "other"),
  "placeholder-credential": value(1),
  "plaintext-secret": value(1),
  "issuer-not-url": value(1),
  "issuer-is-discovery-url": value(1),
  "issuer-shape": value(1),
  "issuer-insecure": value(1),
  "client-name": moved(2, "nothing"),
  "scopes-without-openid": rewritten(1, "value"),
  "logout-get": added(1, "value"),
  "authentication-mode": value(1),
  "own-issuer-validator": removed(6),
  "kestra-url": value(1),
  "security-opens-oss": removed(6),
  "ldap-filter": value(1),
  "renamed-key": moved(1),
  "key-without-effect": removed(6),
  "default-role-incomplete": added(1),
  "permissions-shape": rewritten(3),
  "unknown-permission": moved(1, "nothing"),
  "permission-version": rewritten(6, "moved", "removed"),
  "unknown-action": value(1),
  "action-version": rewritten(4, "value", "removed", "added"),
  "action-without-effect": removed(2),
  "duplicate-action": removed(2),
  "broad-default-role": rewritten(12, "added", "removed", "value"),
  "unused-ignore": { effects: ["nothing"], lines: 1 },
};

/** Titles of what takes something away, with what was said of it. */
export const takesAway = /^(Remove|Withdraw|Grant what|Fix all|Convert this)/;
