// Facts about providers, as the server has them after a check.
import assert from "node:assert/strict";
import type { ProviderAnswer } from "../server/src/discovery/query";
import { factOf, type Facts } from "../server/src/discovery/facts";
import { inquiryFor } from "../server/src/discovery/inquiry";
import { clientsOf } from "../server/src/interpretation/clients/clients";
import { readKestraFile } from "../server/src/interpretation/kestraFile";

/** The facts after the provider of every client in a file has given this answer. */
export const factsIn = (text: string, answer: ProviderAnswer): Facts =>
  readKestraFile(text).configs.flatMap((config) =>
    clientsOf(config).map((client) => {
      const inquiry = inquiryFor(config, client);
      assert.ok(inquiry && !("refused" in inquiry));
      return factOf(config, client, inquiry, answer);
    }),
  );
