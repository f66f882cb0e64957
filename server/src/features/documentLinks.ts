// Links in a configuration: from an issuer to the provider's discovery document, from other URLs to themselves, and
// from a file that a container mounts to that file.
import { message, type Text, type Worded } from "../messages/message";
import { clientAround } from "../interpretation/clients/clients";
import { valueOf } from "../interpretation/values/value";
import { certain } from "../interpretation/values/flags";
import type { DocumentLink } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../document/span";
import type { ScalarNode } from "../document/syntax";
import { discoveryUrl, readIssuer } from "../knowledge/sso/issuerUrl";
import { findKey } from "../knowledge/schema/keys";
import type { KestraFile } from "../interpretation/kestraFile";
import { relativeTo, within } from "../knowledge/location";
import { holdsSecret } from "../interpretation/secretKeys";
import { isDynamic } from "../micronaut/values/dynamic";
import type { Config } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { type ConfigNode, isLeaf } from "../micronaut/tree/node";
import { serverTextOf } from "../micronaut/values/serverText";
import { toRange } from "./ranges";

/** The links of a file. `root` is the workspace folder that contains it; files outside it are not linked. */
export function documentLinks(
  file: KestraFile,
  document: TextDocument,
  root: string | undefined,
): Worded<DocumentLink>[] {
  const addresses = file.configs.flatMap((config) => addressesIn(config));
  const links = [...addresses, ...filesIn(file, document.uri, root)].map(
    ({ at, target, tooltip }) => ({ range: toRange(document, at), target, tooltip }),
  );
  // Services that share a mapping or a file share its link.
  return [...new Map(links.map((link) => [JSON.stringify(link.range), link])).values()];
}

interface Link {
  readonly at: Span;
  readonly target: string;
  readonly tooltip: Text;
}

const addresses = finder(({ path }) => {
  const known = findKey(path);
  return known?.schema.format === "uri" && !known.schema.secret;
});

function addressesIn(config: Config): Link[] {
  return addresses(config.root).flatMap((node) =>
    node.entries.flatMap((entry) => {
      const { value, inherited } = entry;
      if (!isLeaf(entry) || inherited || value?.kind !== "scalar" || isDynamic(value)) return [];
      return linkOf(config, node, value) ?? [];
    }),
  );
}

function linkOf(config: Config, node: ConfigNode, scalar: ScalarNode): Link | undefined {
  const seen = serverTextOf(config, scalar);
  // The server trims the value; text in angle brackets is still to be filled in.
  const url = /^\s*(https?:\/\/[^\s<>"]+)\s*$/i.exec(seen.text)?.[1];
  const start = url === undefined ? -1 : seen.text.indexOf(url);
  const at = url === undefined ? undefined : seen.spanOf(start, start + url.length);
  // A link is shown as it is and sends its content when opened, so it must not contain a secret.
  if (url === undefined || !at || holdsSecret(url)) return undefined;
  if (clientAround(node.path)?.below.join(".") !== "openid.issuer")
    return { at, target: url, tooltip: message("documentLinks.address") };
  const target = discoveryOf(config, node, url);
  return target === undefined
    ? undefined
    : { at, target, tooltip: message("documentLinks.discovery") };
}

/** The URL of the discovery document; undefined if the issuer is not a literal. */
function discoveryOf(config: Config, node: ConfigNode, issuer: string): string | undefined {
  if (readIssuer({ kind: "text", text: issuer }) !== "url") return undefined;
  const path = certain(valueOf(config, [...node.path.slice(0, -1), "configuration-path"]));
  if (path.kind !== "absent" && path.text === undefined) return undefined;
  return discoveryUrl(issuer, path.text);
}

/** The files from which the servers read further configurations. */
const filesIn = ({ workloads }: KestraFile, uri: string, root: string | undefined): Link[] =>
  workloads.flatMap(({ sources }) =>
    sources.flatMap((source) => {
      const target = source.kind === "file" ? relativeTo(uri, source.path) : undefined;
      if (source.kind !== "file" || root === undefined || !target || !within(target, root))
        return [];
      return source.named.map((at) => ({ at, target, tooltip: message("documentLinks.file") }));
    }),
  );
