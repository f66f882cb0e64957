// Single sign-on: a client for a provider, its switches, the address of Kestra, and a default role where there is none.
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
import { addressIn, type Complaint, insecurity } from "../../knowledge/providers/questions";
import {
  isSetElsewhere,
  literalScalar,
  scalarInFile,
  valueOf,
} from "../../interpretation/values/value";
import { holdsSecret } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import { isPlaceholderValue } from "../../rules/placeholder-credential";
import { clientWishes } from "./clientWishes";
import { ldapPlan } from "./ldapPlan";
import { type Ask, answerTo, error, type Plan, secretAsk, type Situation, warning } from "./plan";
import { roleAsks, roleBefore, roleWishes } from "./rolePlan";
import type { Wish } from "./wish";

const urlPath = ["kestra", "url"];

export const clientPlan: Plan = {
  title: "Set up single sign-on",
  done: "Single sign-on is set up like that already.",
  asks(situation) {
    if (isLdap(situation)) return [providerAsk, ...ldapPlan.asks(situation)];
    const provider = providerIn(situation);
    if (!provider) return [providerAsk];
    return [
      providerAsk,
      ...providerAsks(situation, provider),
      nameAsk(situation, provider),
      ...credentialAsks(situation, provider),
      ...(isThere(situation.config, urlPath) ? [] : [urlAsk]),
      ...roleAsks(situation, true),
    ];
  },
  before: (situation) =>
    isLdap(situation) ? (ldapPlan.before?.(situation) ?? []) : roleBefore(situation),
  wishes(situation) {
    if (isLdap(situation)) return ldapPlan.wishes(situation);
    const provider = providerIn(situation);
    return provider ? [...wishesFor(situation, provider), ...roleWishes(situation, true)] : [];
  },
  variables: (situation) =>
    isLdap(situation) ? (ldapPlan.variables?.(situation) ?? []) : variablesIn(situation),
  next(situation) {
    if (isLdap(situation)) return ldapPlan.next(situation);
    const provider = providerIn(situation);
    return provider ? nextSteps(situation, provider) : [];
  },
};

const isLdap = (situation: Situation): boolean => answerTo(situation, "provider") === "ldap";

const providerIn = (situation: Situation): Provider | undefined =>
  providers.find(({ id }) => id === answerTo(situation, "provider"));

const providerAsk: Ask = {
  id: "provider",
  kind: "choice",
  prompt: "With what do people sign in?",
  options: [
    ...providers.map(({ id, name, trap }) => ({ value: id, label: name, detail: trap })),
    {
      value: "ldap",
      label: "LDAP",
      detail: "Or Active Directory: people type the password they have there. Licensed separately.",
    },
  ],
};

/** The provider's own questions, without those that a pasted address has answered. */
function providerAsks(situation: Situation, provider: Provider): Ask[] {
  const given = givenTo(situation, provider);
  const known = providerAnswers(provider, given);
  const present = answersPresent(situation.config, provider);
  return provider.questions
    .filter(({ id }) => given[id] !== undefined || known[id] === undefined)
    .map((question) => ({
      id: question.id,
      kind: "text",
      prompt: question.prompt,
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

/** What an issuer of that provider in the file would answer. */
function answersPresent(config: Config, provider: Provider): Record<string, string> {
  for (const client of clientsOf(config)) {
    const issuer = literalScalar(clientValue(config, client, "openid.issuer"));
    const parsed =
      issuer && !isPlaceholderValue(config.text, issuer) && !holdsSecret(issuer.text)
        ? parseIssuer(issuer.text)
        : undefined;
    if (!parsed || providerOf(client.name, parsed) !== provider) continue;
    const [first] = provider.questions;
    return provider.answersIn?.(parsed) ?? (first ? { [first.id]: parsed.url } : {});
  }
  return {};
}

/** The client's name: people's own, else the one the documentation uses. */
function nameAsk({ config }: Situation, provider: Provider): Ask {
  const own = clientsOf(config).find((client) => clientProvider(config, client) === provider);
  return {
    id: "client",
    kind: "text",
    prompt: "What is the client called? The name becomes a part of the redirect URI",
    placeholder: provider.client,
    value: own?.name ?? provider.client,
    check: (answer) => checkName(answer, provider),
  };
}

function checkName(answer: string, { client }: Provider): Complaint | undefined {
  const name = answer.trim();
  if (name === "") return error(`A client needs a name, such as '${client}'.`);
  if (name.includes("."))
    return error("A dot would take the name apart, and the client would not exist.");
  const read = normalise(name);
  if (read !== name && /^[a-z][a-z0-9-]*$/.test(read))
    return error(`Micronaut would read the name as '${read}'. Write it like that.`);
  if (!/^[a-z][a-z0-9-]*[a-z0-9]$/.test(name) || /^(yes|no|on|off|true|false|null)$/.test(name))
    return error("Take lower-case letters, digits and hyphens, beginning with a letter.");
  return undefined;
}

const clientName = (situation: Situation, provider: Provider): string =>
  answerTo(situation, "client") ?? provider.client;

/** Id and secret, where the file has none. */
function credentialAsks(situation: Situation, provider: Provider): Ask[] {
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
            prompt: `What is the client ID at ${provider.name}? Left empty, it is read from ${id}`,
            placeholder: `\${${id}}`,
            value: "",
            check: (answer: string) =>
              /[<>]|\{\{/.test(answer) ? error("This is a stand-in, not a client ID.") : undefined,
          } as const,
        ]),
    ...(isKnown("client-secret")
      ? []
      : [
          secretAsk(
            "Where does the client secret come from?",
            secret ?? "",
            "Writes a stand-in. Whoever sees the file will know the secret.",
          ),
        ]),
  ];
}

/** Whether a key of the client has a value that no example has left there. */
function hasValue(situation: Situation, provider: Provider, key: string): boolean {
  const { config } = situation;
  const value = valueOf(config, [...clientsPath, clientName(situation, provider), key]);
  const scalar = scalarInFile(value);
  const isOwn =
    scalar !== undefined && scalar.text !== "" && !isPlaceholderValue(config.text, scalar);
  return isOwn || isSetElsewhere(value);
}

const urlAsk: Ask = {
  id: "url",
  kind: "text",
  prompt: "At which address do people open Kestra? Left empty, kestra.url is not written",
  placeholder: "https://kestra.example.com",
  value: "",
  check(answer) {
    if (answer.trim() === "") return undefined;
    const address = /^https?:\/\//i.test(answer.trim()) ? addressIn(answer) : undefined;
    if (!address) return error("Write the whole address, as in 'https://kestra.example.com'.");
    return (
      insecurity(address) &&
      warning("Many providers take a redirect URI without https only on localhost.")
    );
  },
};

const isThere = (config: Config, path: readonly string[]): boolean =>
  valueOf(config, path).kind !== "absent";

function wishesFor(situation: Situation, provider: Provider): Wish[] {
  const name = clientName(situation, provider);
  const id = answerTo(situation, "client-id") ?? "";
  const url = answerTo(situation, "url") ?? "";
  return [
    ...clientWishes(provider, name, {
      ...(id === "" ? {} : { id: { kind: "text", text: id } }),
      ...(answerTo(situation, "secret") === "file"
        ? { secret: { kind: "stand-in", text: "<client secret>" } }
        : {}),
      issuer: { kind: "text", text: issuerFrom(provider, givenTo(situation, provider)) ?? "" },
    }),
    ...(url === ""
      ? []
      : [{ path: urlPath, value: { kind: "text", text: withoutTrailing(url, "/") } } as const]),
  ];
}

/** The variables from which the client's id and secret are read. */
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
    ...(addresses.guessed
      ? [{ text: "Put the address of Kestra in the place of <kestra host> in these addresses." }]
      : []),
  ];
}
