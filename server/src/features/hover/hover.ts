// Hover: the purpose of the key under the cursor, the addresses of a client, what permissions and actions allow, and
// how the server resolves a value with placeholders.
import type { Range } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { message, type Text } from "../../messages/message";
import type { Span } from "../../document/span";
import { addressesOf, clientAround, clientProvider } from "../../interpretation/clients/clients";
import { findKey } from "../../knowledge/schema/keys";
import type { KestraVersion } from "../../knowledge/versions";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import { findAction } from "../../knowledge/roles/actions";
import { findPermission, permissionDocs, permissionsPath } from "../../knowledge/roles/permissions";
import type { Config } from "../../micronaut/configuration";
import { type Place, placeAt } from "../../micronaut/cursor/place";
import { toRange } from "../ranges";
import { describeElsewhere, describeOverride } from "./overrideText";
import { describeVariableAt, describeOverriding } from "./environmentText";
import { describeSurroundingAt, describeReplacedAt } from "./surroundingText";
import { describeKey, describeWord } from "./keyText";
import { bullets, documentation, type Markdown, markdown, paragraphs } from "./markdown";
import { describePlaceholders } from "./placeholderText";
import { describeAction, describePermission } from "./permissionText";

/** Markdown, and the span it is about. */
export interface MarkdownHover {
  readonly contents: Markdown;
  readonly range: Range;
}

/**
 * What to show at `offset` (UTF-16 units from the start of the file); undefined if there is nothing. `chosen` is the
 * version that the user chose.
 */
export function hover(
  file: KestraFile,
  document: TextDocument,
  offset: number,
  chosen?: KestraVersion,
): MarkdownHover | undefined {
  const replaced = describeReplacedAt(file, document, offset);
  if (replaced) return show(document, replaced.span, [replaced.value]);
  const config = configAt(file, offset);
  const place = config && placeAt(config, offset);
  if (place) {
    return show(document, place.span, [
      describeOverride(config, place, document),
      describeElsewhere(config, place),
      describePlaceholders(config, place, document),
      describePlace(config, place),
      describeOverriding(config, document, place.path),
    ]);
  }
  const around =
    describeVariableAt(file, document, offset) ??
    describeSurroundingAt(file, document, offset, chosen);
  return around && show(document, around.span, [around.value]);
}

function show(
  document: TextDocument,
  span: Span,
  parts: readonly (Text | undefined)[],
): MarkdownHover | undefined {
  if (parts.every((part) => part === undefined)) return undefined;
  return { contents: markdown(paragraphs(...parts)), range: toRange(document, span) };
}

function describePlace(config: Config, place: Place): Text | undefined {
  return describeGrant(place) ?? describeClient(config, place) ?? describeKnown(place);
}

function describeGrant({ path, part, written }: Place): Text | undefined {
  if (path.slice(0, permissionsPath.length).join(".") !== permissionsPath.join("."))
    return undefined;
  if (path.length === permissionsPath.length) return undefined;
  if (part === "key") {
    const permission = findPermission(written);
    return permission && paragraphs(describePermission(permission), documentation(permissionDocs));
  }
  const action = findAction(written);
  return action && paragraphs(describeAction(action), documentation(permissionDocs));
}

function describeClient(config: Config, { path, part }: Place): Text | undefined {
  const client = clientAround(path);
  if (part !== "key" || client?.below.length !== 0) return undefined;
  const { name } = client;
  const provider = clientProvider(config, client);
  const addresses = addressesOf(config, name);
  return paragraphs(
    message("hover.client", { name, provider: provider?.name ?? message("hover.anyProvider") }),
    bullets([
      message("hover.redirect", { address: addresses.redirect }),
      message("hover.login", { address: addresses.login }),
      message("hover.postLogout", { address: addresses.postLogout }),
    ]),
    addresses.guessed ? message("hover.setUrl") : undefined,
    provider?.pitfall,
    documentation(provider?.docs),
  );
}

function describeKnown({ path, part, written }: Place): Text | undefined {
  const key =
    findKey(path) ?? (path.at(-1)?.startsWith("[") ? findKey(path.slice(0, -1)) : undefined);
  if (!key || path.length === 0) return undefined;
  const index = part === "value" ? (key.schema.enum?.indexOf(written) ?? -1) : -1;
  const meaning = key.schema.enumDescriptions?.[index];
  return meaning ? paragraphs(describeWord(written, meaning), describeKey(key)) : describeKey(key);
}
