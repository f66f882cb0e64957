// What the user does with the text of a format, in order.
import { message, type Text } from "../../messages/message";
import type { Application } from "../application";
import type { Format } from "./format";

/** First what is not in Kestra's files, then the steps of the format. */
export const stepsFor = (format: Format, application: Application): readonly Text[] => [
  ...(application.addresses.guessed ? [message("providerSide.host")] : []),
  ...(application.scopes ? [] : [message("providerSide.scopes")]),
  ...clientIdStep(format, application),
  ...format.use(application),
];

function clientIdStep({ readsVariables }: Format, { clientId }: Application): Text[] {
  if (clientId.kind === "text") return [];
  return readsVariables
    ? [message("providerSide.clientId.variable", { variable: clientId.name })]
    : [message("providerSide.clientId.replace", { written: `\${${clientId.name}}` })];
}
