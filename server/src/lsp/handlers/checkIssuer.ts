// Checking issuers with their providers: only when asked, only where the user trusts what is open, and until cancelled.
import type { CancellationToken } from "vscode-languageserver";
import { issuerReport } from "../../features/issuerReport";
import { type CheckedClient, checkClients } from "../../discovery/checkClients";
import {
  type CheckIssuerParams,
  checkIssuerRequest,
  type CheckIssuerResult,
  trustNotification,
} from "../../protocol/checkIssuer";
import type { Handler } from "./handler";

const refuse = (reason: string): CheckIssuerResult => ({ kind: "refused", reason });

export const checkIssuerHandler: Handler = (session) => {
  const { connection, documents, answerLater, online } = session;

  async function check(
    { uri, client, proxy }: CheckIssuerParams,
    signal: AbortSignal,
  ): Promise<CheckIssuerResult> {
    if (session.options().isTrusted !== true)
      return refuse(
        "Providers are asked only in a trusted workspace, for a file decides who is asked. Trust this workspace first.",
      );
    const document = documents.get(uri);
    if (!document) return refuse("The document is not open, or it is too large.");
    const { configs } = await session.deployedFileOf(document);
    const checked: CheckedClient[] = [];
    for (const config of configs) {
      const options = { signal, ...(proxy ? { proxy } : {}) };
      checked.push(...(await checkClients(config, online, options, client)));
    }
    if (signal.aborted) return { kind: "cancelled" };
    if (checked.length === 0)
      return refuse("There is no SSO client here whose provider could be asked.");
    session.keepFacts(checked.flatMap((result) => ("fact" in result ? [result.fact] : [])));
    const { title, markdown, byHand } = issuerReport(checked, (text) => session.show<string>(text));
    return { kind: "report", title, report: markdown, ...(byHand === undefined ? {} : { byHand }) };
  }

  connection.onRequest(checkIssuerRequest, (params: CheckIssuerParams, token: CancellationToken) =>
    answerLater<CheckIssuerResult>(
      "check of issuers",
      refuse("The check failed by a fault of its own."),
      () => {
        const stop = new AbortController();
        token.onCancellationRequested(() => stop.abort());
        return check(params, stop.signal);
      },
    ),
  );
  connection.onNotification(trustNotification, (isTrusted: boolean) =>
    session.learn({ isTrusted: isTrusted === true }),
  );
};
