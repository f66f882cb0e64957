// A client ID or secret that the provider decodes to a different one, because Micronaut sends it without encoding it.
// Seen with Dex, Ory Hydra 2.3, Keycloak 26.7, django-oauth-toolkit 3.4 and oidc-provider 9.13.
import { message, type Text } from "../messages/message";
import {
  areClientsSetElsewhere,
  clientAround,
  clientProvider,
  clientValue,
} from "../interpretation/clients/clients";
import { sourcesOfName } from "../interpretation/values/fillIn";
import { certain } from "../interpretation/values/flags";
import { writtenScalar, type Value } from "../interpretation/values/value";
import { docs } from "../knowledge/docs";
import type { Provider } from "../knowledge/providers/provider";
import { orderBelow } from "../knowledge/schema/keys";
import { type Config, spellingIn } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { changed, changesTo } from "../micronaut/edits/rewrite";
import { spell } from "../micronaut/names";
import { stringFinder } from "../micronaut/tree/finder";
import type { ConfigNode } from "../micronaut/tree/node";
import { placeholdersIn } from "../micronaut/values/placeholders";
import type { WrittenValue } from "../micronaut/values/written";
import { ssoExample } from "./shared/examples";
import { completeClients } from "./shared/missingClientKey";
import { fixByRewriting } from "./shared/rewriting";
import type { Finding, Fix, Rule } from "./rule";

const inBody = "client_secret_post";

const dex = { client: "sso", issuer: "https://dex.example.com/dex" };
const body = ["  token:", `    authentication-method: ${inBody}`];

export const clientCredentialEncoding: Rule = {
  id: "client-credential-encoding",
  topic: "login",
  severity: "warning",
  title: "Client credential that the provider decodes",
  why: "Micronaut puts client ID and client secret into the Authorization header without encoding them, but providers URL-decode them there, as RFC 6749 requires. They turn '+' into a space and read '%' as the start of a code, so they see a different secret, and every login ends with error 500. A secret from 'openssl rand -base64 32' is affected in about half of all cases; one from 'openssl rand -hex 32' never is. A colon in the client ID ends the ID early. In the request body, all of them arrive unchanged. Ory Hydra accepts them there only if the client is registered for client_secret_post.",
  docs: docs.sso,
  fixesChange: { properties: ["added", "value"], lines: 1, titled: true },
  examples: [
    {
      bad: withSecret("q3+Zr/8k9Lm2=="),
      good: withSecret("q3+Zr/8k9Lm2==") + lines(...body),
    },
    {
      bad: ssoExample(dex).replace("client-id: kestra", "client-id: kestra:prod"),
      good: ssoExample(dex).replace("client-id: kestra", "client-id: kestra:prod") + lines(...body),
    },
    {
      bad: withSecret("100%Kestra") + lines("  token: { auth-method: CLIENT_SECRET_BASIC }"),
      good: withSecret("100%Kestra") + lines(`  token: { auth-method: ${inBody} }`),
    },
  ],
  *check(config) {
    for (const client of clientsToCheck(config)) {
      const problem = problemOf(config, client);
      const method = problem && methodOf(config, client);
      if (method) yield findingFor(config, client, problem, method.written);
    }
  },
};

const isOpenid = (client: ConfigNode): boolean => client.children.has("openid");
const openidClients = completeClients(isOpenid);
const credentialKeys = ["client-id", "client-secret"];
const openidClientsWithMarks = completeClients(
  (client, written) => isOpenid(client) && credentialKeys.some((key) => mayChange(written(key))),
);

/** The clients that may have such a credential. Most secrets are variables, whose values are not in the files. */
const clientsToCheck = (config: Config): readonly ConfigNode[] =>
  areClientsSetElsewhere(config) || namesInCredentials(config.root).some(isFoundIn(config))
    ? openidClients(config)
    : openidClientsWithMarks(config);

/** The first name in each placeholder of a client's credentials. If it is not found, the credential is not certain. */
const namesInCredentials = stringFinder(({ name, path, entries }) =>
  credentialKeys.includes(name) && clientAround(path)?.below.length === 1
    ? entries.flatMap(({ value }) =>
        value?.kind === "scalar"
          ? placeholdersIn(value.text).flatMap(({ names }) => names.slice(0, 1))
          : [],
      )
    : [],
);

const isFoundIn =
  (config: Config) =>
  (name: string): boolean =>
    sourcesOfName(config, name).length > 0;

interface Problem {
  readonly value: Value;
  readonly what: Text;
  readonly why: Text;
  readonly todo: Text;
  /** The provider was not seen to decode the header. */
  readonly isLikely?: true;
}

/** The first credential that does not arrive as it is written. */
function problemOf(config: Config, client: ConfigNode): Problem | undefined {
  const id = clientValue(config, client, "client-id");
  const secret = clientValue(config, client, "client-secret");
  const isEndedEarly = certain(id).text?.includes(":");
  if (!isEndedEarly && !isChangedByDecoding(id) && !isChangedByDecoding(secret)) return undefined;
  const provider = clientProvider(config, client);
  const { idTodo, secretTodo } = todosFor(provider);
  if (isEndedEarly)
    return {
      value: id,
      what: message("client-credential-encoding.colon.what"),
      why: message("client-credential-encoding.colon.why"),
      todo: idTodo,
    };
  const decodes = provider?.decodesCredentials;
  if (decodes === false) return undefined;
  const why = decodes
    ? message("client-credential-encoding.why")
    : message("client-credential-encoding.likely.why");
  const likely = decodes ? {} : { isLikely: true as const };
  if (isChangedByDecoding(secret))
    return {
      value: secret,
      what: message("client-credential-encoding.secret.what"),
      why,
      todo: secretTodo,
      ...likely,
    };
  if (!isChangedByDecoding(id)) return undefined;
  const what = message("client-credential-encoding.id.what");
  return { value: id, what, why, todo: idTodo, ...likely };
}

/** Some providers accept only the method that the client is registered for. */
function todosFor(provider: Provider | undefined): { idTodo: Text; secretTodo: Text } {
  if (!provider?.registersAuthentication)
    return {
      idTodo: message("client-credential-encoding.todo", { method: inBody }),
      secretTodo: message("client-credential-encoding.secret.todo", { method: inBody }),
    };
  const values = { method: inBody, provider: provider.name };
  return {
    idTodo: message("client-credential-encoding.registered.todo", values),
    secretTodo: message("client-credential-encoding.registered.secret.todo", values),
  };
}

const isChangedByDecoding = (value: Value): boolean => isDecoded(certain(value).text ?? "");

const isDecoded = (text: string): boolean => /[+%]|[^\0-\x7F]/.test(text);

const mayChange = ({ text = "" }: WrittenValue): boolean => text.includes(":") || isDecoded(text);

/** The key that makes Micronaut use the header, if it is written; undefined if it may not use the header at all. */
function methodOf(config: Config, client: ConfigNode): { written: Value | undefined } | undefined {
  const [own, ownOld, other, otherOld] = ["openid.token", "token"].flatMap((endpoint) =>
    ["authentication-method", "auth-method"].map((key) =>
      clientValue(config, client, `${endpoint}.${key}`),
    ),
  );
  const written = [own, ownOld, other, otherOld].filter((value) => value?.kind !== "absent");
  const [only] = written;
  if (written.length === 0) return { written: undefined };
  const isBasic = /^client[-_]secret[-_]basic$/i.test((only && certain(only).text) ?? "");
  return isBasic && written.length === 1 && (only === own || only === ownOld)
    ? { written: only }
    : undefined;
}

function findingFor(
  config: Config,
  client: ConfigNode,
  { value, what, why, todo, isLikely }: Problem,
  method: Value | undefined,
): Finding {
  const key = value.node?.entries.at(-1)?.key ?? client.entries[0]?.key ?? { start: 0, end: 0 };
  return {
    at: key,
    what,
    why,
    todo,
    ...(isLikely ? { severity: "information" } : {}),
    fixes: () => {
      const provider = clientProvider(config, client);
      const title = provider?.registersAuthentication
        ? message("client-credential-encoding.registered.fix", { provider: provider.name })
        : message("client-credential-encoding.fix");
      return method ? replaced(config, method) : inserted(config, client, title);
    },
  };
}

function replaced(config: Config, method: Value): Fix[] {
  const scalar = writtenScalar(method);
  return scalar ? fixByRewriting(config, scalar, inBody, false) : [];
}

function inserted(config: Config, client: ConfigNode, title: Text): Fix[] {
  const path = [...client.path, "openid", "token", "authentication-method"];
  const line = `${spell("authentication-method", spellingIn(config))}: ${inBody}`;
  const changes = insertKey(config, { path, lines: [line] }, orderBelow);
  if (!changes) return [];
  return [
    {
      title,
      changes: changesTo(config, changed(config, changes)),
      preferred: false,
    },
  ];
}

/** A client whose secret is a property of the same file. */
function withSecret(secret: string): string {
  return `kestra.url: https://kestra.example.com\ncompany.secret: "${secret}"\n${ssoExample(dex).replace("SECRET", "company.secret")}`;
}

/** Lines at the end of an example, relative to the keys of its client. */
function lines(...written: readonly string[]): string {
  return written.map((line) => `${" ".repeat(10)}${line}\n`).join("");
}
