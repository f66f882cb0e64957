// What an upgrade of Kestra changes.
import {
  type DeployedFile,
  upgradeList,
  upgradeVersions as versionsOf,
} from "../../../server/src/features/upgrade";
import type { Worded } from "../../../server/src/messages/message";
import type { UpgradeList, UpgradeVersions } from "../../../server/src/protocol/upgrade";
import type { Sent, Source } from "../../protocol/requests";
import { readerFor, readSource } from "../reading";

export const upgradeVersions = (source: Source): UpgradeVersions | null =>
  versionsOf(filesIn(source), readSource(source).options.target) ?? null;

export const upgrade = ({ source, from, to }: Sent<"upgrade">): Worded<UpgradeList> | null =>
  upgradeList(filesIn(source), { from, to }) ?? null;

/** Code blocks in other languages are not upgraded. */
function filesIn(source: Source): DeployedFile[] {
  const { document, parts, language } = readSource(source);
  const [part] = parts;
  return part && !language ? [{ uri: document.uri, file: part.file, read: readerFor(source) }] : [];
}
