// Inlay hints, refreshed whenever a setting or another file may have changed them.
import type { InlayHint } from "vscode-languageserver";
import { inlayHints } from "../../features/hints/inlayHints";
import { optionalResponse } from "../optionalResponse";
import type { Handler } from "./handler";

export const inlayHintHandler: Handler = (session) => {
  const { connection, answerAbout } = session;
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    answerAbout<InlayHint[]>("inlay hints", [], uri, (document, file) => {
      const { inlayHints: show, severity } = session.settings();
      const isFinding = (severity["action-without-effect"] ?? "off") !== "off";
      return inlayHints(file, document, range, {
        target: session.target(document),
        // Not shown if the rule already reports it.
        show: { ...show, withoutEffect: show.withoutEffect && !isFinding },
      });
    }),
  );
  session.onRefresh(() => {
    if (session.capabilities().workspace?.inlayHint?.refreshSupport)
      void optionalResponse(connection.languages.inlayHint.refresh());
  });
};
