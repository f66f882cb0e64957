// What to paste instead of text that has lost its indentation.
import { nestPasted } from "../../features/nestPasted";
import { type NestPastedParams, nestPastedRequest } from "../../protocol/pasting";
import { languageOfDocument } from "../documentLanguage";
import type { Handler } from "./handler";

export const pastingHandler: Handler = ({ connection, documents, answer }) => {
  connection.onRequest(nestPastedRequest, ({ uri, range, text }: NestPastedParams) =>
    answer<string | null>("paste", null, () => {
      const document = documents.get(uri);
      if (!document || languageOfDocument(document)) return null;
      const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return nestPasted(document.getText(), place, text) ?? null;
    }),
  );
};
