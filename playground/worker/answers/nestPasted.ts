// Pasted text with its indentation restored.
import { nestPasted as nestedIn } from "../../../server/src/features/nestPasted";
import type { Sent } from "../../protocol/requests";

export const nestPasted = ({ text, at, pasted }: Sent<"nestPasted">): string | null =>
  nestedIn(text, at, pasted) ?? null;
