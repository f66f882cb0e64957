// The lenses above an SSO client: the redirect URI and post-logout URI to register at its provider, ready to copy.
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
import { clientStates, type ClientWithState } from "../../interpretation/clients/liveClients";
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

/** The lenses of the clients of a configuration; none if another file replaces it. */
export function clientLenses(config: Config, uri: string, options: LensOptions): Lens[] {
  if (config.otherFiles.configs.some(({ rank }) => rank === "instead")) return [];
  if (redirectingMode(config) === "other") return [];
  return clientStates(config)
    .filter(hasAddresses)
    .flatMap(({ client, name }) => {
      // A client brought in by an alias or merge key is not written here; its lens would be at the other one.
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
 * A client that is disabled or that Micronaut does not recognise has no address. An incomplete client has one, because
 * the provider needs the redirect URI before it issues the missing values.
 */
function hasAddresses(client: ClientWithState): boolean {
  if (client.state !== "skipped") return true;
  return ["no-openid", "no-issuer", "unreadable-issuer"].includes(client.reason);
}

/** A value on the line of the name. Below it, a word is a key that is being typed. */
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
  const { redirect, postLogout, guessed, exact } = addresses;
  const copy = (title: Text, what: Text, text: string): Lens[] => {
    const argument: Worded<CopyText> = { text, what };
    return commandLens(options, at, title, copyTextCommand, argument, text);
  };
  const local = guessed ? localOrigin(config) : undefined;
  // One address fills the line; the other is only shown if it cannot be copied.
  const copyLogout = copy(
    message("clientLenses.copyPostLogout"),
    message("clientLenses.copied.postLogout"),
    postLogout,
  );
  const said: Lens = { at, title: message("clientLenses.postLogout", { uri: postLogout }) };
  const afterLogout = !exact.postLogout ? [] : copyLogout.length > 0 ? copyLogout : [said];
  const there = local === undefined ? undefined : addressesOf(config, name, local);
  return [
    {
      at,
      title: titleOf(addresses),
      tooltip: message(guessed ? "clientLenses.unknownHost" : "clientLenses.knownHost"),
    },
    ...(exact.redirect
      ? copy(message("clientLenses.copy"), message("clientLenses.copied.redirect"), redirect)
      : []),
    ...(exact.redirect && takesPattern
      ? copy(
          message("clientLenses.copyPattern"),
          message("clientLenses.copied.pattern"),
          patternOf(redirect),
        )
      : []),
    // Only correct if Kestra is opened at that address, so other users get no such lens.
    ...(local !== undefined && there?.exact.redirect
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
