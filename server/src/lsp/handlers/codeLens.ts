// Code lenses, asked for again whenever a setting or another file may have changed them.
import { type CodeLens, CodeLensRefreshRequest } from "vscode-languageserver";
import { codeLenses } from "../../features/lenses/codeLens";
import { granted } from "../granted";
import type { Handler } from "./handler";

export const codeLensHandler: Handler = (session) => {
  const { connection, documents, answerLater, deployedFileOf } = session;
  connection.onCodeLens(({ textDocument }) =>
    answerLater<CodeLens[]>("code lenses", [], async () => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      return codeLenses(await deployedFileOf(document), document, {
        target: session.target(document),
        commands: session.options().commands ?? [],
        show: session.settings().codeLens,
      });
    }),
  );
  session.onRefresh(() => {
    if (session.capabilities().workspace?.codeLens?.refreshSupport)
      void granted(connection.sendRequest(CodeLensRefreshRequest.type));
  });
};
