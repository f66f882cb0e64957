// The lenses above an SSO client: its redirect URI and post-logout URI as its provider must know them, ready to be copied.
import type { Span } from "../../document/span";
import {
  addressesOf,
  type ClientAddresses,
  clientProvider,
  clientValue,
  localOrigin,
} from "../../interpretation/clients/clients";
import { scalarInFile } from "../../interpretation/values/value";
import { clientLives, type ClientLife } from "../../interpretation/clients/liveClients";
import { redirectingMode } from "../../interpretation/clients/loginRoutes";
import { patternOf } from "../../knowledge/providers/provider";
import type { Config } from "../../micronaut/configuration";
import { type Entry, isListItem } from "../../micronaut/tree/node";
import {
  checkIssuerCommand,
  type CheckIssuer,
  copyTextCommand,
  type CopyText,
} from "../../protocol/lenses";
import type { Lens, LensOptions } from "./lens";

/** The lenses of the clients of a configuration; none where another file takes its place. */
export function clientLenses(config: Config, uri: string, options: LensOptions): Lens[] {
  if (config.elsewhere.configs.some(({ rank }) => rank === "instead")) return [];
  if (redirectingMode(config) === "other") return [];
  return clientLives(config)
    .filter(isWorthIt)
    .flatMap(({ client, name }) => {
      // An alias or a merge key writes no client of its own; its lens would stand at another one.
      const entry = client.entries.find(({ inherited }) => !inherited);
      if (!entry || isListItem(name) || isValue(config, entry)) return [];
      const issuer = scalarInFile(clientValue(config, client, "openid.issuer"));
      const takesPattern = clientProvider(config, client)?.takesPattern === true;
      const check: CheckIssuer = { uri, client: entry.written };
      return [
        ...(options.show.addresses
          ? addressLenses(config, name, entry.key, takesPattern, options)
          : []),
        ...(options.show.checkIssuer && issuer
          ? commandLens(options, entry.key, "Check issuer", checkIssuerCommand, check)
          : []),
      ];
    });
}

/**
 * A client that is switched off, or that Micronaut does not take for one, has no address. One that lacks something has:
 * the provider asks for the redirect URI before it gives what is to be written here.
 */
function isWorthIt(life: ClientLife): boolean {
  if (life.state !== "skipped") return true;
  return ["no-openid", "no-issuer", "unreadable-issuer"].includes(life.reason);
}

/** A value beside the name; below it, a word is a key that is just being typed. */
const isValue = ({ text }: Config, { key, value }: Entry): boolean =>
  value?.kind === "scalar" &&
  value.text !== "" &&
  !text.slice(key.end, value.span.start).includes("\n");

function addressLenses(
  config: Config,
  name: string,
  at: Span,
  takesPattern: boolean,
  options: LensOptions,
): Lens[] {
  const addresses = addressesOf(config, name);
  const { redirect, postLogout, guessed, sure } = addresses;
  const copy = (title: string, what: string, text: string): Lens[] =>
    commandLens(options, at, title, copyTextCommand, { text, what } satisfies CopyText, text);
  const local = guessed ? localOrigin(config) : undefined;
  // One address fills the line; the other is said only where it cannot be copied.
  const copyLogout = copy("Copy post-logout URI", "post-logout URI", postLogout);
  const said: Lens = { at, title: `Post-logout URI: ${postLogout}` };
  const afterLogout = !sure.postLogout ? [] : copyLogout.length > 0 ? copyLogout : [said];
  const there = local === undefined ? undefined : addressesOf(config, name, local);
  return [
    {
      at,
      title: `Redirect URI: ${redirect}${condition(addresses)}`,
      tooltip: guessed ? unknownHost : knownHost,
    },
    ...(sure.redirect ? copy("Copy", "redirect URI", redirect) : []),
    ...(sure.redirect && takesPattern
      ? copy(
          "Copy as regular expression",
          "redirect URI as a regular expression",
          patternOf(redirect),
        )
      : []),
    // Right for whoever opens Kestra there, and nobody else is told to copy it.
    ...(there?.sure.redirect ? copy(`Copy for ${local}`, "redirect URI", there.redirect) : []),
    ...afterLogout,
  ];
}

const knownHost =
  "Made of kestra.url. What Kestra sends begins with the address at which the browser has opened it: the two have to be the same, also behind a proxy.";
const unknownHost =
  "The files do not tell at which address people open Kestra. Set kestra.url to see the whole URI.";

const condition = ({ unless }: ClientAddresses): string =>
  unless.length === 0
    ? ""
    : ` unless ${unless.join(" or ")} ${unless.length === 1 ? "is" : "are"} set`;

function commandLens(
  { commands }: LensOptions,
  at: Span,
  title: string,
  id: string,
  argument: unknown,
  tooltip?: string,
): Lens[] {
  if (!commands.includes(id)) return [];
  return [{ at, title, command: { id, argument }, ...(tooltip === undefined ? {} : { tooltip }) }];
}
