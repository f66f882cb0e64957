// Checks issuers with their providers: only on request, only in a trusted workspace, and cancellable.
import type { CancellationToken } from "vscode-languageserver";
import { message, type Text, type Worded } from "../../messages/message";
import { issuerReport } from "../../features/issuerReport";
import { type CheckedClient, checkClients } from "../../discovery/checkClients";
import {
  type CheckIssuerParams,
  checkIssuerRequest,
  type CheckIssuerResult,
  trustNotification,
} from "../../protocol/checkIssuer";
import type { Handler } from "./handler";

const refuse = (reason: Text): Worded<CheckIssuerResult> => ({ kind: "refused", reason });

export const checkIssuerHandler: Handler = (session) => {
  const { connection, documents, answerLater, online } = session;

  async function check(
    { uri, client, proxy }: CheckIssuerParams,
    signal: AbortSignal,
  ): Promise<Worded<CheckIssuerResult>> {
    if (session.options().isTrusted !== true) return refuse(message("checkIssuer.untrusted"));
    const document = documents.get(uri);
    if (!document) return refuse(message("requests.notOpen"));
    const { configs } = await session.deployedFileOf(document);
    const checked: CheckedClient[] = [];
    for (const config of configs) {
      const options = { signal, target: session.target(document), ...(proxy ? { proxy } : {}) };
      checked.push(...(await checkClients(config, online, options, client)));
    }
    if (signal.aborted) return { kind: "cancelled" };
    if (checked.length === 0) return refuse(message("checkIssuer.noClient"));
    session.keepFacts(checked.flatMap((result) => ("fact" in result ? [result.fact] : [])));
    const { title, markdown, shellCommands } = issuerReport(checked, (text) =>
      session.show<string>(text),
    );
    return {
      kind: "report",
      title,
      report: markdown,
      ...(shellCommands === undefined ? {} : { shellCommands }),
    };
  }

  connection.onRequest<CheckIssuerResult, void>(
    checkIssuerRequest,
    (params: CheckIssuerParams, token: CancellationToken) =>
      answerLater<CheckIssuerResult>(
        "check of issuers",
        refuse(message("checkIssuer.failed")),
        () => {
          const stop = new AbortController();
          token.onCancellationRequested(() => stop.abort());
          return check(params, stop.signal);
        },
      ),
  );
  connection.onNotification(trustNotification, (isTrusted: boolean) =>
    session.updateOptions({ isTrusted: isTrusted === true }),
  );
};
