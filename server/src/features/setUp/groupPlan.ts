// Groups from the ID token: where they stand in it, and the scope that brings them there.
import { scalarInFile, valueOf } from "../../interpretation/values/value";
import {
  clientProvider,
  clientsOf,
  clientsPath,
  isSwitchedOff,
} from "../../interpretation/clients/clients";
import { at } from "../../micronaut/tree/node";
import { type Ask, answerTo, error, type Plan, type Situation } from "./plan";

const claimPath = ["kestra", "security", "oidc", "groups-claim-path"];

/** What Micronaut asks an OpenID provider for while nothing is written. */
const defaultScopes = ["openid", "email", "profile"];

export const groupPlan: Plan = {
  title: "Add group sync from the ID token",
  done: "Groups come from the ID token like that already.",
  refusal: ({ config }) =>
    clientsIn(config).length === 0
      ? "There is no client for single sign-on yet whose ID token could hold groups. Set up single sign-on first."
      : undefined,
  asks: (situation) => [
    ...(clientsIn(situation.config).length > 1 ? [clientAsk(situation)] : []),
    claimAsk(situation),
    scopeAsk(situation),
  ],
  wishes(situation) {
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
  next: (situation) => [
    {
      text: "At the provider, have the groups of a person written into the ID token; Kestra looks nowhere else for them.",
      copy: answerTo(situation, "claim") ?? "",
    },
  ],
};

const clientsIn = (config: Situation["config"]): string[] =>
  clientsOf(config)
    .filter((client) => !isSwitchedOff(config, client))
    .map(({ name }) => name);

const clientOf = (situation: Situation): string =>
  answerTo(situation, "client") ?? clientsIn(situation.config)[0] ?? "";

/** The scopes there are stay; where none are written, the ones that hold by default are written, too. */
function scopesWith({ config, ...rest }: Situation, scope: string) {
  const path = [...clientsPath, clientOf({ config, ...rest }), "scopes"];
  const items = at(config.root, path) ? [scope] : [...defaultScopes, scope];
  return { kind: "list", items, alsoKnown: true } as const;
}

const clientAsk = ({ config }: Situation): Ask => ({
  id: "client",
  kind: "choice",
  prompt: "Which client's ID token holds the groups?",
  options: clientsIn(config).map((name) => ({ value: name, label: name })),
});

const claimAsk = ({ config }: Situation): Ask => ({
  id: "claim",
  kind: "text",
  prompt: "Where in the ID token do the groups stand? With dots between levels",
  placeholder: "groups",
  value: scalarInFile(valueOf(config, claimPath))?.text ?? "groups",
  check: (answer) =>
    /^[\w:/-]+(\.[\w:/-]+)*$/.test(answer.trim())
      ? undefined
      : error("Write the name of the claim as in 'groups' or 'resource_access.kestra.roles'."),
});

function scopeAsk(situation: Situation): Ask {
  const client = clientsOf(situation.config).find(({ name }) => name === clientOf(situation));
  const provider = client && clientProvider(situation.config, client);
  const claim = answerTo(situation, "claim") ?? "";
  const value = provider?.id !== "keycloak" ? "" : /\.roles$/.test(claim) ? "roles" : "groups";
  return {
    id: "scope",
    kind: "text",
    prompt: "Which scope brings them there? Left empty, no further one is asked for",
    placeholder: "groups",
    value,
    check: (answer) =>
      /^[\w:/.-]*$/.test(answer.trim()) ? undefined : error("A scope is one word, as in 'groups'."),
  };
}
