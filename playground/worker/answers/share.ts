// The text without its secrets.
import { shareable } from "../../../server/src/features/sharing";
import type { Shareable, Source } from "../../protocol/requests";
import { check } from "./check";

export const share = (source: Source): Shareable =>
  shareable(source.text, (text) =>
    check({ ...source, text }).problems.map(
      ({ rule, severity, start }) => `${String(rule)} ${String(severity)} ${lineAt(text, start)}`,
    ),
  );

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
