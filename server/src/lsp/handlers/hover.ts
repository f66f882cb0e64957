// Hover.
import { hover } from "../../features/hover";
import type { Handler } from "./handler";

export const hoverHandler: Handler = ({ connection, documents, answerLater, deployedFileOf }) => {
  connection.onHover(({ textDocument, position }) =>
    answerLater("hover", null, async () => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const file = await deployedFileOf(document);
      return hover(file, document, document.offsetAt(position)) ?? null;
    }),
  );
  return () => ({ hoverProvider: true });
};
