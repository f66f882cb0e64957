// Group sync from the ID token: the claim with the groups, and the scope that adds this claim.
import { message } from "../../messages/message";
import { scalarInFile, valueOf } from "../../interpretation/values/value";
import {
  clientProvider,
  clientsOf,
  clientsPath,
  isSwitchedOff,
} from "../../interpretation/clients/clients";
import type { GroupsClaim } from "../../knowledge/providers/provider";
import { at } from "../../micronaut/tree/node";
import { type PlannedQuestion, answerTo, error, type Plan, type Situation } from "./plan";

const claimPath = ["kestra", "security", "oidc", "groups-claim-path"];

/** The scopes that Micronaut requests by default. */
const defaultScopes = ["openid", "email", "profile"];

export const groupPlan: Plan = {
  title: message("groupSetUp.title"),
  done: message("groupSetUp.done"),
  refusal: ({ config }) =>
    clientsIn(config).length === 0 ? message("groupSetUp.noClient") : undefined,
  questions: (situation) => [
    ...(clientsIn(situation.config).length > 1 ? [clientQuestion(situation)] : []),
    claimQuestion(situation),
    scopeQuestion(situation),
  ],
  desiredValues(situation) {
    const scope = answerTo(situation, "scope") ?? "";
    return [
      ...(scope === ""
        ? []
        : [
            {
              path: [...clientsPath, clientOf(situation), "scopes"],
              value: scopesWith(situation, scope),
            } as const,
          ]),
      { path: claimPath, value: { kind: "text", text: answerTo(situation, "claim") ?? "" } },
    ];
  },
  nextSteps(situation) {
    const claim = answerTo(situation, "claim") ?? "";
    const groups = groupsOf(situation);
    return [
      ...(groups?.step !== undefined && groups.claim === claim ? [{ text: groups.step }] : []),
      { text: message("groupSetUp.addToToken"), copy: claim },
    ];
  },
};

const clientsIn = (config: Situation["config"]): string[] =>
  clientsOf(config)
    .filter((client) => !isSwitchedOff(config, client))
    .map(({ name }) => name);

const clientOf = (situation: Situation): string =>
  answerTo(situation, "client") ?? clientsIn(situation.config)[0] ?? "";

/** What is known about the groups of the client's provider. */
function groupsOf(situation: Situation): GroupsClaim | undefined {
  const client = clientsOf(situation.config).find(({ name }) => name === clientOf(situation));
  return client && clientProvider(situation.config, client)?.groups;
}

/**
 * Existing scopes stay. If none are set, the default scopes are written as well, because the new list replaces them.
 */
function scopesWith({ config, ...rest }: Situation, scope: string) {
  const path = [...clientsPath, clientOf({ config, ...rest }), "scopes"];
  const items = at(config.root, path) ? [scope] : [...defaultScopes, scope];
  return { kind: "list", items, keepsOthers: true } as const;
}

const clientQuestion = ({ config }: Situation): PlannedQuestion => ({
  id: "client",
  kind: "choice",
  label: message("groupSetUp.client"),
  help: message("groupSetUp.client.help"),
  options: clientsIn(config).map((name) => ({ value: name, label: name })),
});

const claimQuestion = (situation: Situation): PlannedQuestion => ({
  id: "claim",
  kind: "text",
  label: message("groupSetUp.claim"),
  help: message("groupSetUp.claim.help"),
  placeholder: "groups",
  value:
    scalarInFile(valueOf(situation.config, claimPath))?.text ??
    groupsOf(situation)?.claim ??
    "groups",
  check: (answer) =>
    /^[\w:/-]+(\.[\w:/-]+)*$/.test(answer.trim())
      ? undefined
      : error(message("groupSetUp.claim.invalid")),
});

function scopeQuestion(situation: Situation): PlannedQuestion {
  const value = groupsOf(situation)?.scopeFor?.(answerTo(situation, "claim") ?? "") ?? "";
  return {
    id: "scope",
    kind: "text",
    label: message("groupSetUp.scope"),
    help: message("groupSetUp.scope.help"),
    placeholder: "groups",
    value,
    check: (answer) =>
      /^[\w:/.-]*$/.test(answer.trim()) ? undefined : error(message("groupSetUp.scope.invalid")),
  };
}
