// The fixes of problems.
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { toRange } from "../../../server/src/features/ranges";
import type { Worded } from "../../../server/src/messages/message";
import type { Fix, Sent } from "../../protocol/requests";
import { readSource } from "../reading";
import { toChanges } from "../spans";
import { toProblem } from "./check";

export function fixes({ source, at }: Sent<"fixes">): Worded<Fix>[] {
  const { document, parts } = readSource(source);
  return parts
    .flatMap(({ file, options }) => codeActions(file, document, toRange(document, at), options))
    .map(({ title, edit, diagnostics = [] }) => {
      const changes = toChanges(document, edit?.changes?.[document.uri] ?? []);
      return {
        title,
        changes,
        problems: diagnostics.map((found) => toProblem(document, found)),
        suppresses: changes.some(({ text }) => text.includes("kestra-config-ignore")),
      };
    });
}
