// The default role as a table, and the edits in it.
import { type Worded } from "../../../server/src/messages/message";
import {
  grantEdits,
  presetEdits,
  roleTable,
  terraform,
} from "../../../server/src/features/roleTable";
import type { RoleEdits, RoleTable } from "../../../server/src/protocol/roleTable";
import type { Sent } from "../../protocol/requests";
import { readSource } from "../reading";

export const roleAnswers = {
  roleTable({ source, params }: Sent<"roleTable">): Worded<RoleTable> | null {
    const { file, document, target } = read(source);
    return (file && roleTable(file, document, params, target)) ?? null;
  },
  grant({ source, params }: Sent<"grant">): Worded<RoleEdits> {
    const { file, document } = read(source);
    return file ? grantEdits(file, document, params) : nothing;
  },
  preset({ source, params }: Sent<"preset">): Worded<RoleEdits> {
    const { file, document, target } = read(source);
    return file ? presetEdits(file, document, params, target) : nothing;
  },
  terraform({ source, params }: Sent<"terraform">): string | null {
    const { file, target } = read(source);
    return (file && terraform(file, params, target)) ?? null;
  },
};

const nothing: RoleEdits = { kind: "edits", edits: [] };

/** The first part with a configuration; of several code blocks, only one is shown. */
function read(source: Sent<"roleTable">["source"]) {
  const { document, parts, options } = readSource(source);
  const part = parts.find(({ file }) => file.configs.length > 0) ?? parts[0];
  return { document, target: options.target, file: part?.file };
}
