// Hover.
import type { Hover } from "vscode-languageserver";
import { hover } from "../../features/hover/hover";
import { readable } from "../markup";
import type { Handler } from "./handler";

export const hoverHandler: Handler = (session) => {
  const { connection, answerAt } = session;
  connection.onHover(({ textDocument: { uri }, position }) =>
    answerAt<Hover | null>("hover", null, uri, position, (document, file) => {
      const found = hover(file, document, document.offsetAt(position), session.target(document));
      const { contentFormat } = session.capabilities().textDocument?.hover ?? {};
      return found
        ? { ...found, contents: readable(found.contents, contentFormat, session.show) }
        : null;
    }),
  );
};
