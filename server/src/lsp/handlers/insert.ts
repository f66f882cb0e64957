// Writing an SSO client or a default role for a command.
import type { HandlerResult } from "vscode-languageserver";
import { insert } from "../../features/insert";
import { providers } from "../../knowledge/providers";
import {
  type InsertParams,
  insertRequest,
  type InsertResult,
  type ProviderChoice,
  providersRequest,
} from "../../protocol/insert";
import type { Handler } from "./handler";

const closed: InsertResult = { kind: "refused", reason: "The document is not open." };

export const insertHandler: Handler = ({ connection, documents, answer, fileOf, target }) => {
  connection.onRequest(
    insertRequest,
    ({ uri, offset, what }: InsertParams): HandlerResult<InsertResult, void> =>
      answer<InsertResult>("insert", closed, () => {
        const document = documents.get(uri);
        return document
          ? insert(fileOf(document), document, offset, what, target(document))
          : closed;
      }),
  );
  connection.onRequest(providersRequest, (): ProviderChoice[] =>
    providers.map(({ id, name, trap }) => ({ id, name, detail: trap })),
  );
};
