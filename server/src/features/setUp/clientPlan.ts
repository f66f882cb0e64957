// Single sign-on: a client for a provider, the settings that enable it, the URL of Kestra, and a default role if there
// is none.
import { message } from "../../messages/message";
import { withoutTrailing } from "../../document/lines";
import {
  addressesOf,
  clientProvider,
  clientsOf,
  clientsPath,
  clientValue,
} from "../../interpretation/clients/clients";
import { proposedVariable } from "../../interpretation/deployment/environmentVariables";
import { parseIssuer } from "../../knowledge/sso/issuer";
import { providerOf, providers } from "../../knowledge/providers";
import { issuerFrom, providerAnswers } from "../../knowledge/providers/issuerFrom";
import { type NextStep, patternOf, type Provider } from "../../knowledge/providers/provider";
import { addressIn, type AnswerFeedback, insecurity } from "../../knowledge/providers/questions";
import {
  isSetElsewhere,
  literalScalar,
  scalarInFile,
  valueOf,
} from "../../interpretation/values/value";
import { holdsSecret } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import { isExampleValue } from "../../rules/shared/exampleValues";
import { desiredClientValues } from "./desiredClient";
import { ldapPlan } from "./ldapPlan";
import {
  type PlannedQuestion,
  answerTo,
  error,
  type Plan,
  secretQuestion,
  type Situation,
  warning,
} from "./plan";
import { canEndAtProvider, providerLogoutWanted, type ProviderLogoutWanted } from "./logout";
import { roleQuestions, stepsBeforeRole, desiredRoleValues, versionOf } from "./rolePlan";
import type { DesiredValue } from "./desiredValue";

const urlPath = ["kestra", "url"];

export const clientPlan: Plan = {
  title: message("ssoSetUp.title"),
  done: message("ssoSetUp.done"),
  questions(situation) {
    if (isLdap(situation)) return [providerQuestion, ...ldapPlan.questions(situation)];
    const provider = providerIn(situation);
    if (!provider) return [providerQuestion];
    return [
      providerQuestion,
      ...providerQuestions(situation, provider),
      nameQuestion(situation, provider),
      ...credentialQuestions(situation, provider),
      ...(isThere(situation.config, urlPath) ? [] : [urlQuestion]),
      ...logoutQuestions(situation, provider),
      ...roleQuestions(situation, true),
    ];
  },
  stepsBefore: (situation) =>
    isLdap(situation) ? (ldapPlan.stepsBefore?.(situation) ?? []) : stepsBeforeRole(situation),
  desiredValues(situation) {
    if (isLdap(situation)) return ldapPlan.desiredValues(situation);
    const provider = providerIn(situation);
    return provider
      ? [...desiredValuesFor(situation, provider), ...desiredRoleValues(situation, true)]
      : [];
  },
  variables: (situation) =>
    isLdap(situation) ? (ldapPlan.variables?.(situation) ?? []) : variablesIn(situation),
  client(situation) {
    const provider = providerIn(situation);
    return provider && clientName(situation, provider);
  },
  nextSteps(situation) {
    if (isLdap(situation)) return ldapPlan.nextSteps(situation);
    const provider = providerIn(situation);
    return provider ? nextSteps(situation, provider) : [];
  },
};

const isLdap = (situation: Situation): boolean => answerTo(situation, "provider") === "ldap";

const providerIn = (situation: Situation): Provider | undefined =>
  providers.find(({ id }) => id === answerTo(situation, "provider"));

const providerQuestion: PlannedQuestion = {
  id: "provider",
  kind: "choice",
  label: message("ssoSetUp.provider"),
  options: [
    ...providers.map(({ id, name, pitfall }) => ({ value: id, label: name, detail: pitfall })),
    {
      value: "ldap",
      label: "LDAP",
      detail: message("ssoSetUp.ldap"),
    },
  ],
};

/** The provider's own questions, except those already answered by a pasted address. */
function providerQuestions(situation: Situation, provider: Provider): PlannedQuestion[] {
  const given = givenTo(situation, provider);
  const known = providerAnswers(provider, given);
  const present = answersPresent(situation.config, provider);
  return provider.questions
    .filter(({ id }) => given[id] !== undefined || known[id] === undefined)
    .map((question) => ({
      id: question.id,
      kind: "text",
      label: question.label,
      ...(question.help === undefined ? {} : { help: question.help }),
      placeholder: question.example,
      value: present[question.id] ?? question.value ?? "",
      check: (answer) => question.check(answer),
    }));
}

function givenTo(situation: Situation, { questions }: Provider): Record<string, string> {
  const given = questions.flatMap(({ id }): [string, string][] => {
    const answer = answerTo(situation, id);
    return answer === undefined ? [] : [[id, answer]];
  });
  return Object.fromEntries(given);
}

/** The answers contained in an issuer of this provider in the file. */
function answersPresent(config: Config, provider: Provider): Record<string, string> {
  for (const client of clientsOf(config)) {
    const issuer = literalScalar(clientValue(config, client, "openid.issuer"));
    const parsed =
      issuer && !isExampleValue(config.text, issuer) && !holdsSecret(issuer.text)
        ? parseIssuer(issuer.text)
        : undefined;
    if (!parsed || providerOf(client.name, parsed) !== provider) continue;
    const [first] = provider.questions;
    return provider.answersIn?.(parsed) ?? (first ? { [first.id]: parsed.url } : {});
  }
  return {};
}

/** The name of the provider's existing client, or else the name in the documentation. */
function nameQuestion({ config }: Situation, provider: Provider): PlannedQuestion {
  const own = clientsOf(config).find((client) => clientProvider(config, client) === provider);
  return {
    id: "client",
    kind: "text",
    label: message("ssoSetUp.client"),
    help: message("ssoSetUp.client.help"),
    placeholder: provider.client,
    value: own?.name ?? provider.client,
    check: (answer) => checkName(answer, provider),
  };
}

function checkName(answer: string, { client }: Provider): AnswerFeedback | undefined {
  const name = answer.trim();
  if (name === "") return error(message("ssoSetUp.client.empty", { example: client }));
  if (name.includes(".")) return error(message("ssoSetUp.client.dot"));
  const read = normalise(name);
  if (read !== name && /^[a-z][a-z0-9-]*$/.test(read))
    return error(message("ssoSetUp.client.normalised", { read }));
  if (!/^[a-z][a-z0-9-]*[a-z0-9]$/.test(name) || /^(yes|no|on|off|true|false|null)$/.test(name))
    return error(message("ssoSetUp.client.characters"));
  return undefined;
}

const clientName = (situation: Situation, provider: Provider): string =>
  answerTo(situation, "client") ?? provider.client;

/** Client ID and secret, if the file does not contain them. */
function credentialQuestions(situation: Situation, provider: Provider): PlannedQuestion[] {
  const name = clientName(situation, provider);
  const [id, secret] = ["client-id", "client-secret"].map((key) => proposedVariable(name, key));
  const isKnown = (key: string): boolean => hasValue(situation, provider, key);
  return [
    ...(isKnown("client-id")
      ? []
      : [
          {
            id: "client-id",
            kind: "text",
            label: message("ssoSetUp.clientId"),
            help: message("ssoSetUp.clientId.help", { variable: id ?? "" }),
            placeholder: `\${${id}}`,
            value: "",
            check: (answer: string) =>
              /[<>]|\{\{/.test(answer)
                ? error(message("ssoSetUp.clientId.placeholder"))
                : undefined,
          } as const,
        ]),
    ...(isKnown("client-secret")
      ? []
      : [
          secretQuestion(
            {
              label: message("ssoSetUp.clientSecret"),
              help: message("ssoSetUp.clientSecret.help"),
            },
            secret ?? "",
            message("ssoSetUp.clientSecret.inFile"),
          ),
        ]),
  ];
}

/** Whether a key of the client has a value that is not a placeholder from an example. */
function hasValue(situation: Situation, provider: Provider, key: string): boolean {
  const { config } = situation;
  const value = valueOf(config, [...clientsPath, clientName(situation, provider), key]);
  const scalar = scalarInFile(value);
  const isOwn = scalar !== undefined && scalar.text !== "" && !isExampleValue(config.text, scalar);
  return isOwn || isSetElsewhere(value);
}

const urlQuestion: PlannedQuestion = {
  id: "url",
  kind: "text",
  label: message("ssoSetUp.url"),
  help: message("ssoSetUp.url.help"),
  placeholder: "https://kestra.example.com",
  value: "",
  check(answer) {
    if (answer.trim() === "") return undefined;
    const address = /^https?:\/\//i.test(answer.trim()) ? addressIn(answer) : undefined;
    if (!address) return error(message("ssoSetUp.url.incomplete"));
    return insecurity(address) && warning(message("ssoSetUp.url.insecure"));
  },
};

/** Whether the provider has a logout address, where only the user knows and the file does not say. */
const logoutQuestions = (situation: Situation, provider: Provider): PlannedQuestion[] =>
  provider.logout === "asked" &&
  canEndAtProvider(situation.target) &&
  !isThere(situation.config, [
    ...clientsPath,
    clientName(situation, provider),
    "authorization-server",
  ])
    ? [logoutQuestion]
    : [];

const logoutQuestion: PlannedQuestion = {
  id: "logout",
  kind: "choice",
  label: message("ssoSetUp.logout"),
  options: [
    { value: "kestra", label: message("ssoSetUp.logout.atKestra"), picked: true },
    {
      value: "provider",
      label: message("ssoSetUp.logout.atProvider"),
      detail: message("ssoSetUp.logout.atProviderDetail"),
    },
  ],
};

const isThere = (config: Config, path: readonly string[]): boolean =>
  valueOf(config, path).kind !== "absent";

function desiredValuesFor(situation: Situation, provider: Provider): DesiredValue[] {
  const name = clientName(situation, provider);
  const id = answerTo(situation, "client-id") ?? "";
  const url = answerTo(situation, "url") ?? "";
  return [
    ...desiredClientValues(
      provider,
      name,
      {
        ...(id === "" ? {} : { id: { kind: "text", text: id } }),
        ...(answerTo(situation, "secret") === "file"
          ? { secret: { kind: "placeholder", text: "<client secret>" } }
          : {}),
        issuer: { kind: "text", text: issuerFrom(provider, givenTo(situation, provider)) ?? "" },
      },
      logoutIn(situation, provider),
    ),
    ...(url === ""
      ? []
      : [{ path: urlPath, value: { kind: "text", text: withoutTrailing(url, "/") } } as const]),
  ];
}

const logoutIn = (situation: Situation, provider: Provider): ProviderLogoutWanted | undefined =>
  providerLogoutWanted(
    provider,
    { config: situation.config, target: versionOf(situation) },
    answerTo(situation, "logout") === "provider",
  );

/** The variables that contain the client ID and the client secret. */
function variablesIn(situation: Situation): string[] {
  const provider = providerIn(situation);
  if (!provider) return [];
  const client = clientName(situation, provider);
  return ["client-id", "client-secret"].flatMap((key) => {
    const name = proposedVariable(client, key);
    const value = valueOf(situation.config, [...clientsPath, client, key]);
    return scalarInFile(value)?.text.includes(`{${name}}`) ? [name] : [];
  });
}

function nextSteps(situation: Situation, provider: Provider): NextStep[] {
  const { config } = situation;
  const addresses = addressesOf(config, clientName(situation, provider));
  const redirect = provider.takesPattern ? patternOf(addresses.redirect) : addresses.redirect;
  const answers = providerAnswers(provider, givenTo(situation, provider));
  return [
    ...provider.steps({ answers, redirect, postLogout: addresses.postLogout }),
    ...logoutSteps(situation, provider),
    ...(addresses.guessed ? [{ text: message("ssoSetUp.replaceHost") }] : []),
    { text: message("ssoSetUp.providerSide") },
  ];
}

/** Which sessions a logout ends. */
function logoutSteps(situation: Situation, provider: Provider): NextStep[] {
  const { logout, name } = provider;
  const values = { provider: logout === "asked" ? message("ssoSetUp.logout.theProvider") : name };
  if (logoutIn(situation, provider)) return [{ text: message("ssoSetUp.logout.both", values) }];
  if (logout === "none") return [{ text: message("providers.logout.none", values) }];
  if (logout === "asOkta") return [{ text: message("ssoSetUp.logout.older", values) }];
  return [];
}
