// Hover.
import { hover } from "../../features/hover/hover";
import { readable } from "../markup";
import type { Handler } from "./handler";

export const hoverHandler: Handler = (session) => {
  const { connection, documents, answerLater, deployedFileOf } = session;
  connection.onHover(({ textDocument, position }) =>
    answerLater("hover", null, async () => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const file = await deployedFileOf(document);
      const found = hover(file, document, document.offsetAt(position));
      const { contentFormat } = session.capabilities().textDocument?.hover ?? {};
      return found
        ? { ...found, contents: readable(found.contents, contentFormat, session.say) }
        : null;
    }),
  );
};
