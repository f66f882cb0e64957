// What the user does with the text of a format, in order.
import type { NextStep } from "../../knowledge/providers/provider";
import { message } from "../../messages/message";
import type { Application } from "../application";
import type { Format } from "./format";

/** First what is not in Kestra's files, then the steps of the format, and last what the provider cannot do. */
export const stepsFor = (format: Format, application: Application): readonly NextStep[] => [
  ...(application.addresses.guessed ? [{ text: message("providerSide.host") }] : []),
  ...(application.scopes ? [] : [{ text: message("providerSide.scopes") }]),
  ...clientIdStep(format, application),
  ...secretStep(format, application),
  ...format.use(application),
  ...logoutStep(application),
];

function clientIdStep({ clientId: use }: Format, { clientId }: Application): NextStep[] {
  if (clientId.kind === "text" || use === "chosen") return [];
  return use === "read from variable"
    ? [{ text: message("providerSide.clientId.variable", { variable: clientId.name }) }]
    : [{ text: message("providerSide.clientId.replace", { written: `\${${clientId.name}}` }) }];
}

const logoutStep = ({ provider }: Application): NextStep[] =>
  provider?.logout === "none"
    ? [{ text: message("providers.logout.none", { provider: provider.name }) }]
    : [];

/** Hexadecimal, because providers decode other characters that Kestra sends as they are. */
const secretStep = ({ secret }: Format, { authentication }: Application): NextStep[] =>
  secret === "given" && authentication !== "none"
    ? [{ text: message("providerSide.secret"), copy: "openssl rand -hex 32" }]
    : [];
