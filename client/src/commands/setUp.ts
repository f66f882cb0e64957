// The guided setups: one command for each, and one for code actions and links with the setup as argument.
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Answers, SetUp } from "../../../server/src/protocol/setUp";
import { targetFor } from "../setUp/target";
import { runSetUp } from "../setUp/run";
import type { Command } from "./command";

interface Wanted {
  readonly what: SetUp;
  readonly uri?: string;
  readonly offset?: number;
  /** Questions with an answer here are skipped. */
  readonly answers?: Answers;
}

/** Runs the setup in the argument, which is its name alone or an object with place and answers. */
export const setUp: Command = (client, argument) =>
  begin(client, typeof argument === "string" ? { what: argument } : argument);

/** Runs one setup; the argument may contain a place and answers. */
export const setsUp =
  (what: SetUp): Command =>
  (client, argument) =>
    begin(client, { ...(argument as object | undefined), what });

async function begin(client: BaseLanguageClient, argument: unknown): Promise<void> {
  const wanted = readArgument(argument);
  const place = wanted && (await targetFor(wanted.uri, wanted.offset));
  if (place) await runSetUp(client, wanted.what, place, wanted.answers ?? {});
}

const known: readonly string[] = ["sso", "default-role", "group-sync", "ldap"] satisfies SetUp[];

/** Links and other extensions may pass anything; without a known setup there is nothing to do. */
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
