// All safe fixes together.
import { changesBetween } from "../../../server/src/document/edits/changes";
import { fixAllBlocks } from "../../../server/src/rules/running/codeBlocks";
import { budgetOf, editorBudget } from "../../../server/src/rules/running/budget";
import { fixAll as fixWhole } from "../../../server/src/rules/running/fixAll";
import type { Source, TextChange } from "../../protocol/requests";
import { readerFor, readSource } from "../reading";

export function fixAll(source: Source): readonly TextChange[] {
  const { language, options } = readSource(source);
  const { text } = source;
  const fixed = language
    ? fixAllBlocks(text, language, options, budgetOf(editorBudget))
    : fixWhole(text, options, readerFor(source));
  return changesBetween(text, fixed);
}
