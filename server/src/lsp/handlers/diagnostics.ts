// Diagnostics: pulled by the editor, or pushed to one that does not pull.
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { yamlIsCheckedNotification } from "../../protocol/start";
import { pullsDiagnostics } from "../capabilities";
import { findingsIn } from "../findings";
import { optionalResponse } from "../optionalResponse";
import type { Worded } from "../../messages/message";
import type { Handler } from "./handler";

export const diagnosticsHandler: Handler = (session) => {
  const { connection, documents, answerLater } = session;

  const pulls = (): boolean => pullsDiagnostics(session.capabilities());

  const findings = (document: TextDocument): Promise<Worded<Diagnostic>[]> => {
    if (pulls()) session.notePull(document);
    return findingsIn(session, document, {
      yamlIsChecked: session.yamlIsServed(document) && !session.options().yamlIsUnvalidated,
    });
  };

  /** The documents whose findings are pushed next. */
  const due = new Set<TextDocument>();

  const isOpen = (document: TextDocument): boolean =>
    documents.ofAnySize(document.uri) === document;

  /** After all that has arrived: a user who types waits for a completion, and several changes need one push. */
  function push(document: TextDocument): void {
    due.add(document);
    if (due.size === 1) void answerLater("diagnostics", undefined, pushWhenIdle);
  }

  async function pushWhenIdle(): Promise<void> {
    try {
      await session.next();
      // A completion needs this as well, and the request for it arrives meanwhile.
      for (const document of due) session.fileOf(document);
      await session.next();
    } finally {
      const now = [...due].filter(isOpen);
      due.clear();
      now.forEach(pushNow);
    }
  }

  const pushNow = (document: TextDocument): void =>
    void answerLater("diagnostics", undefined, async () => {
      const { uri, version } = document;
      const found = await findings(document);
      // A text that has changed meanwhile gets its own push, and a closed one gets none.
      if (isOpen(document) && document.version === version)
        await connection.sendDiagnostics({
          uri,
          version,
          diagnostics: session.show<Diagnostic[]>(found),
        });
    });

  connection.languages.diagnostics.on(({ textDocument: { uri } }) =>
    answerLater<DocumentDiagnosticReport>("diagnostics", { kind: "full", items: [] }, () =>
      session.first(async () => ({
        kind: "full",
        items: (await documents.onLatestText(uri, findings)) ?? [],
      })),
    ),
  );
  // Editors that pull know that files depend on each other.
  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) [document, ...session.dependentsOf(document.uri)].forEach(push);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (pulls()) return;
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    session.dependentsOf(uri).forEach(push);
  });
  session.onRefresh(() => {
    if (!pulls()) documents.all().forEach(push);
    else void optionalResponse(connection.languages.diagnostics.refresh());
  });
  connection.onNotification(yamlIsCheckedNotification, session.updateOptions);
};
