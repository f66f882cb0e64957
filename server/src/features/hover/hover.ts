// Hover: what the key under the cursor is for; for a client its addresses, for permissions and actions what they allow,
// for a value with placeholders what the server takes for them.
import { type Hover, type MarkupContent, MarkupKind } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../../document/span";
import { addressesOf, clientAround, clientProvider } from "../../interpretation/clients/clients";
import { findKey } from "../../knowledge/schema/keys";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import { findAction } from "../../knowledge/roles/actions";
import { findPermission, permissionDocs, permissionsPath } from "../../knowledge/roles/permissions";
import type { Config } from "../../micronaut/configuration";
import { type Place, placeAt } from "../../micronaut/cursor/place";
import { toRange } from "../ranges";
import { describeElsewhere, describeOverride } from "./overrideText";
import { describeVariableAt, tellWinners } from "./environmentText";
import { describeKey, link } from "./keyText";
import { describePlaceholders } from "./placeholderText";
import { describeAction, describePermission } from "./permissionText";

/** Markdown, and the place it is about. */
export type MarkdownHover = Hover & { readonly contents: MarkupContent };

/** What to show at `offset` (UTF-16 units from the start of the file), or nothing. */
export function hover(
  file: KestraFile,
  document: TextDocument,
  offset: number,
): MarkdownHover | undefined {
  const config = configAt(file, offset);
  const place = config && placeAt(config, offset);
  if (place) {
    return show(document, place.span, [
      describeOverride(config, place, document),
      describeElsewhere(config, place),
      describePlaceholders(config, place, document),
      describePlace(config, place),
      tellWinners(config, document, place.path),
    ]);
  }
  const variable = describeVariableAt(file, document, offset);
  return variable && show(document, variable.span, [variable.value]);
}

function show(
  document: TextDocument,
  span: Span,
  parts: readonly (string | undefined)[],
): MarkdownHover | undefined {
  const value = parts.filter(Boolean).join("\n\n");
  if (value === "") return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document, span) };
}

function describePlace(config: Config, place: Place): string | undefined {
  return describeGrant(place) ?? describeClient(config, place) ?? describeKnown(place);
}

function describeGrant({ path, part, written }: Place): string | undefined {
  if (path.slice(0, permissionsPath.length).join(".") !== permissionsPath.join("."))
    return undefined;
  if (path.length === permissionsPath.length) return undefined;
  if (part === "key") {
    const permission = findPermission(written);
    return permission && [describePermission(permission), link(permissionDocs)].join("\n\n");
  }
  const action = findAction(written);
  return action && [describeAction(action), link(permissionDocs)].join("\n\n");
}

function describeClient(config: Config, { path, part }: Place): string | undefined {
  const client = clientAround(path);
  if (part !== "key" || client?.below.length !== 0) return undefined;
  const { name } = client;
  const provider = clientProvider(config, client);
  const addresses = addressesOf(config, name);
  return [
    `**${name}** · sign-in with ${provider?.name ?? "an OpenID Connect provider"}`,
    [
      `- Redirect URI, to enter at the provider: \`${addresses.redirect}\``,
      `- A login begins at: \`${addresses.login}\``,
      `- Address after logout: \`${addresses.postLogout}\``,
    ].join("\n"),
    addresses.guessed ? "Set `kestra.url` to see the addresses with your host." : "",
    provider?.trap ?? "",
    link(provider?.docs),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function describeKnown({ path, part, written }: Place): string | undefined {
  const key =
    findKey(path) ?? (path.at(-1)?.startsWith("[") ? findKey(path.slice(0, -1)) : undefined);
  if (!key || path.length === 0) return undefined;
  const index = part === "value" ? (key.schema.enum?.indexOf(written) ?? -1) : -1;
  const sentence = key.schema.enumDescriptions?.[index];
  return sentence ? `\`${written}\`: ${sentence}\n\n${describeKey(key)}` : describeKey(key);
}
