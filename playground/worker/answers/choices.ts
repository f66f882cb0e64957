// What the visitor can choose.
import { fileKinds } from "../../../server/src/document/fileKinds";
import { titleOf } from "../../../server/src/interpretation/fileKindTitle";
import { knownVersions } from "../../../server/src/knowledge/versions";
import type { Worded } from "../../../server/src/messages/message";
import type { Choices } from "../../protocol/requests";

export function choices(): Worded<Choices> {
  // Compose files inside Ansible and cloud-init have the same id as other compose files.
  const kinds = fileKinds.filter(
    ({ id }, index) => fileKinds.findIndex((other) => other.id === id) === index,
  );
  return {
    fileKinds: kinds.map((fileKind) => ({ id: fileKind.id, title: titleOf(fileKind) })),
    versions: knownVersions,
  };
}
