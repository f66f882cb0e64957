// Check functions for the provider's side: a configuration in, the text of a format and its steps out.
import assert from "node:assert/strict";
import { clientsOf } from "../../server/src/interpretation/clients/clients";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { type Application, applicationOf } from "../../server/src/providerSide/application";
import { formatById } from "../../server/src/providerSide/formats";
import type { Format } from "../../server/src/providerSide/formats/format";
import { stepsFor } from "../../server/src/providerSide/formats/stepsFor";

/** The application of the first client. */
export function applicationIn(text: string): Application {
  const [config] = readKestraFile(text).configs;
  const [client] = config ? clientsOf(config) : [];
  assert.ok(config && client, `no client in:\n${text}`);
  return applicationOf(config, client);
}

export function formatNamed(id: string): Format {
  const format = formatById(id);
  assert.ok(format, id);
  return format;
}

export const written = (text: string, format: string): string =>
  formatNamed(format).write(applicationIn(text));

/** The format writes exactly this text. */
export const writes = (text: string, format: string, expected: string): void =>
  assert.equal(written(text, format), expected);

/** The steps are exactly these, in English, with what to copy in a line of its own. */
export const advises = (text: string, format: string, expected: readonly string[]): void =>
  assert.deepEqual(
    stepsFor(formatNamed(format), applicationIn(text)).flatMap((step) => [
      inEnglish(step.text),
      ...(step.copy === undefined ? [] : [step.copy]),
    ]),
    expected,
  );

/** A configuration with one client. `keys` are lines of the client. */
export const configurationWith = (
  client: string,
  issuer: string,
  keys: readonly string[] = [],
  groups = "groups",
): string => `kestra:
  url: https://kestra.example.com
  security:
    oidc:
      groups-claim-path: ${groups}
micronaut:
  security:
    oauth2:
      clients:
        ${client}:
          client-id: kestra
          client-secret: \${SSO_SECRET}
          openid:
            issuer: ${issuer}
${keys.map((line) => `          ${line}\n`).join("")}`;
