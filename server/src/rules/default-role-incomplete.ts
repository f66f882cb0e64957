// A default role without a name, description or permissions.
import { and, message } from "../messages/message";
import { vocabularyIn } from "../knowledge/roles/actions";
import { indentStep } from "../document/layout";
import { defaultRoleOf, defaultRolesIn } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { valueOf } from "../interpretation/values/value";
import { orderBelow } from "../knowledge/schema/keys";
import { defaultRolePath } from "../knowledge/roles/permissions";
import { type KestraVersion } from "../knowledge/versions";
import { type Config, isIncomplete } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { type ConfigNode, winner } from "../micronaut/tree/node";
import { afterSteps, changesTo, type Step } from "../micronaut/edits/rewrite";
import { granting, under } from "./shared/examples";
import type { Fix, Rule } from "./rule";

const required = ["name", "description", "permissions"];

export const defaultRoleIncomplete: Rule = {
  id: "default-role-incomplete",
  topic: "role",
  severity: "warning",
  title: "Incomplete default role",
  why: "Kestra needs a name, a description and permissions to create the default role at startup. Without permissions, new users have no rights.",
  docs: docs.security,
  fixesChange: { properties: ["added"], lines: 1, titled: true },
  examples: [
    {
      bad: under("kestra.security.defaultRole", "permissions:", "  FLOW: [READ]"),
      good: under(
        "kestra.security.defaultRole",
        "name: default",
        "description: Default role",
        "permissions:",
        "  FLOW: [READ]",
      ),
    },
    {
      bad: granting().replace(/^ *permissions:\n/m, ""),
      good: granting('FLOW: ["VIEW", "LIST"]', 'EXECUTION: ["VIEW", "LIST"]'),
    },
  ],
  *check(config, { target }) {
    const [role] = defaultRolesIn(config);
    const entry = role && winner(role);
    if (!role || !entry || isIncomplete(config) || entry.value?.kind === "scalar") return;
    // A role in the wrong place may only add to one that is set elsewhere.
    const isMisplaced = role !== defaultRoleOf(config);
    if (isMisplaced && valueOf(config, defaultRolePath).kind !== "absent") return;
    const missing = required.filter((name) => isMissing(config, role, name));
    if (missing.length === 0) return;
    const [empty] = missing.flatMap((name) => role.children.get(name)?.entries.at(-1) ?? []);
    const list = and(missing);
    yield {
      at: entry.key,
      what: message("default-role-incomplete.what", { list }),
      why: missing.includes("permissions")
        ? message("default-role-incomplete.permissions.why")
        : message("default-role-incomplete.why"),
      todo: message("default-role-incomplete.todo", { list }),
      ...(empty ? { related: [{ at: empty.key, message: message("noValue.related") }] } : {}),
      fixes: () => fixesFor(config, role, missing, target),
    };
  },
};

/** Parts of the role, such as a permission, may also come from a variable or another file. */
function isMissing(config: Config, { path }: ConfigNode, name: string): boolean {
  const { kind, from, others, node } = valueOf(config, [...path, name]);
  const isEmptyBlock = kind === "block" && from?.kind === "here" && node?.children.size === 0;
  return kind === "absent" || kind === "nothing" || (isEmptyBlock && others.length === 0);
}

/** One fix if the vocabulary is certain, otherwise one for each. */
function fixesFor(
  config: Config,
  role: ConfigNode,
  missing: readonly string[],
  target: KestraVersion | undefined,
): Fix[] {
  if (missing.some((name) => role.children.has(name))) return [];
  const certain = !missing.includes("permissions") || target !== undefined;
  const vocabularies = certain ? [target ? vocabularyIn(target) : "1.x"] : ["2.0", "1.x"];
  return vocabularies.flatMap((vocabulary): Fix[] => {
    const steps = missing.map<Step>(
      (name) => (current) =>
        insertKey(
          current,
          { path: [...role.path, name], lines: linesFor(config, name, vocabulary) },
          (path) => orderBelow([...defaultRolePath, ...path.slice(role.path.length)]),
        ),
    );
    const after = afterSteps(config, steps);
    if (!after) return [];
    const changes = changesTo(config, after);
    if (missing.includes("permissions")) {
      const actions = readOnly(vocabulary).join(", ");
      const names = { actions, permissions: and(granted) };
      const title = message("default-role-incomplete.rights.fix", names);
      return [{ title, changes, preferred: false }];
    }
    const title = certain
      ? message("default-role-incomplete.fix")
      : message("default-role-incomplete.guessed.fix", { vocabulary });
    return [{ title, changes, preferred: true }];
  });
}

/** The lines for a missing part; the permissions grant read-only access. */
function linesFor({ text, documents }: Config, name: string, vocabulary: string): string[] {
  if (name === "name") return ["name: default"];
  if (name === "description") return ["description: Default role"];
  const actions = readOnly(vocabulary).map((action) => `"${action}"`);
  const step = " ".repeat(indentStep(text, documents));
  return ["permissions:", ...granted.map((grant) => `${step}${grant}: [${actions.join(", ")}]`)];
}

const granted = ["FLOW", "EXECUTION"];

const readOnly = (vocabulary: string): readonly string[] =>
  vocabulary === "2.0" ? ["VIEW", "LIST"] : ["READ"];
