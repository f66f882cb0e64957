// Amazon Cognito: one issuer per user pool, whose ID contains the region.
// Seen: that Micronaut Security recognises Cognito by its issuer and sends a logout to /logout (recorded). Cognito itself was
// not run.
// Documented: the groups and the logout in "Understanding the identity (ID) token" and "The managed login sign-out endpoint"
// of the Amazon Cognito Developer Guide.
import { message } from "../../messages/message";
import { docs } from "../docs";
import type { Provider } from "./provider";
import type { ProviderQuestion } from "./questions";

const isUserPools = (host: string): boolean =>
  /^cognito-idp(-fips)?\.[a-z\d-]+\.amazonaws\.com(\.cn)?$/.test(host);

/** The domain of the sign-in page, which has the endpoints but is not the issuer. */
const isSignIn = (host: string): boolean =>
  /\.auth(-fips)?\.[a-z\d-]+\.amazoncognito\.com$/.test(host);

const poolId = /^[a-z]{2}(?:-[a-z]+)+-\d_[A-Za-z\d]+$/;

const pool: ProviderQuestion = {
  id: "pool",
  label: message("cognito.pool"),
  help: message("cognito.pool.help"),
  example: "eu-west-1_AbCdEfGhI",
  check: (answer) =>
    poolId.test(answer.trim())
      ? undefined
      : {
          severity: "error",
          message: message("cognito.pool.invalid", { example: "eu-west-1_AbCdEfGhI" }),
        },
};

export const cognito: Provider = {
  id: "cognito",
  name: "Amazon Cognito",
  client: "cognito",
  docs: docs.cognito,
  issuer: "https://cognito-idp.<region>.amazonaws.com/<user pool id>",
  aliases: ["aws-cognito", "amazon-cognito"],
  pitfall: message("cognito.pitfall"),
  sendsBack: true,
  groups: { claim: "cognito:groups" },
  logout: "recognised",
  recognises: ({ host }) => isUserPools(host) || isSignIn(host),
  check({ url, host, path }) {
    const expected = message("cognito.expected");
    if (isSignIn(host)) return { expected };
    if (!isUserPools(host)) return undefined;
    const [, id = ""] = path.split("/");
    if (!poolId.test(id)) return { expected };
    const rest = path.length - `/${id}`.length;
    return rest === 0 ? undefined : { expected, corrected: url.slice(0, -rest) };
  },
  questions: [pool],
  issuerFrom({ pool: id = "" }) {
    const [region = ""] = id.split("_");
    const end = region.startsWith("cn-") ? ".cn" : "";
    return `https://cognito-idp.${region}.amazonaws.com${end}/${id}`;
  },
  answersIn({ host, path }) {
    const [, id = ""] = path.split("/");
    return isUserPools(host) && poolId.test(id) ? { pool: id } : undefined;
  },
  steps: ({ redirect, postLogout }) => [
    { text: message("cognito.step.application") },
    { text: message("cognito.step.redirect"), copy: redirect },
    { text: message("cognito.step.postLogout"), copy: postLogout },
    { text: message("cognito.step.scopes") },
    { text: message("providers.step.credentials") },
  ],
};
