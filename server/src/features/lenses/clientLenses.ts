// The lenses above an SSO client: its redirect URI and post-logout URI as its provider must know them, ready to be copied.
import { List, message, type Text, type Worded } from "../../messages/message";
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
          ? commandLens(
              options,
              entry.key,
              message("clientLenses.checkIssuer"),
              checkIssuerCommand,
              check,
            )
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
  const copy = (title: Text, what: Text, text: string): Lens[] => {
    const argument: Worded<CopyText> = { text, what };
    return commandLens(options, at, title, copyTextCommand, argument, text);
  };
  const local = guessed ? localOrigin(config) : undefined;
  // One address fills the line; the other is said only where it cannot be copied.
  const copyLogout = copy(
    message("clientLenses.copyPostLogout"),
    message("clientLenses.copied.postLogout"),
    postLogout,
  );
  const said: Lens = { at, title: message("clientLenses.postLogout", { uri: postLogout }) };
  const afterLogout = !sure.postLogout ? [] : copyLogout.length > 0 ? copyLogout : [said];
  const there = local === undefined ? undefined : addressesOf(config, name, local);
  return [
    {
      at,
      title: titleOf(addresses),
      tooltip: message(guessed ? "clientLenses.unknownHost" : "clientLenses.knownHost"),
    },
    ...(sure.redirect
      ? copy(message("clientLenses.copy"), message("clientLenses.copied.redirect"), redirect)
      : []),
    ...(sure.redirect && takesPattern
      ? copy(
          message("clientLenses.copyPattern"),
          message("clientLenses.copied.pattern"),
          patternOf(redirect),
        )
      : []),
    // Right for whoever opens Kestra there, and nobody else is told to copy it.
    ...(local !== undefined && there?.sure.redirect
      ? copy(
          message("clientLenses.copyFor", { origin: local }),
          message("clientLenses.copied.redirect"),
          there.redirect,
        )
      : []),
    ...afterLogout,
  ];
}

const titleOf = ({ redirect: uri, unless }: ClientAddresses): Text =>
  unless.length === 0
    ? message("clientLenses.redirect", { uri })
    : message("clientLenses.redirectUnless", { uri, variables: new List(unless, "or") });

function commandLens(
  { commands }: LensOptions,
  at: Span,
  title: Text,
  id: string,
  argument: unknown,
  tooltip?: string,
): Lens[] {
  if (!commands.includes(id)) return [];
  return [{ at, title, command: { id, argument }, ...(tooltip === undefined ? {} : { tooltip }) }];
}
