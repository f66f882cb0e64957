// The guided set-up: one command for each thing that can be set up, and one for code actions and links, which says what.
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Answers, SetUp } from "../../../server/src/protocol/setUp";
import { placeFor } from "../setUp/place";
import { runSetUp } from "../setUp/run";
import type { Command } from "./command";

interface Wanted {
  readonly what: SetUp;
  readonly uri?: string;
  readonly offset?: number;
  /** What is given is not asked. */
  readonly answers?: Answers;
}

/** Sets up what its argument says: the name of it alone, or with the place and with answers. */
export const setUp: Command = (client, argument) =>
  begin(client, typeof argument === "string" ? { what: argument } : argument);

/** Sets up one thing; an argument may say where, and give answers. */
export const setsUp =
  (what: SetUp): Command =>
  (client, argument) =>
    begin(client, { ...(argument as object | undefined), what });

async function begin(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const wanted = readArgument(argument);
  const place = wanted && (await placeFor(wanted.uri, wanted.offset));
  if (place) await runSetUp(client, wanted.what, place, wanted.answers ?? {});
}

const known: readonly string[] = ["sso", "default-role", "group-sync", "ldap"] satisfies SetUp[];

/** Links and other extensions may hand over anything; without a word of what is wanted there is nothing to do. */
function readArgument(argument: unknown): Wanted | undefined {
  const { what, uri, offset, answers } = (argument ?? {}) as Record<string, unknown>;
  if (typeof what !== "string" || !known.includes(what)) return undefined;
  return {
    what: what as SetUp,
    ...(typeof uri === "string" ? { uri } : {}),
    ...(typeof offset === "number" ? { offset } : {}),
    ...(typeof answers === "object" && answers !== null ? { answers: answers as Answers } : {}),
  };
}
