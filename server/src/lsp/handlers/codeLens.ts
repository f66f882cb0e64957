// Code lenses, refreshed whenever a setting or another file may have changed them.
import { type CodeLens, CodeLensRefreshRequest } from "vscode-languageserver";
import { codeLenses } from "../../features/lenses/codeLens";
import { optionalResponse } from "../optionalResponse";
import type { Handler } from "./handler";

export const codeLensHandler: Handler = (session) => {
  const { connection, answerAbout } = session;
  connection.onCodeLens(({ textDocument: { uri } }) =>
    answerAbout<CodeLens[]>("code lenses", [], uri, (document, file) =>
      codeLenses(file, document, {
        target: session.target(document),
        commands: session.options().commands ?? [],
        show: session.settings().codeLens,
      }),
    ),
  );
  session.onRefresh(() => {
    if (session.capabilities().workspace?.codeLens?.refreshSupport)
      void optionalResponse(connection.sendRequest(CodeLensRefreshRequest.type));
  });
};
