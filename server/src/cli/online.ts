// Queries the providers of a file's SSO clients, for `check --online`.
import { inEnglish } from "../messages/inEnglish";
import { type CheckedClient, checkClients } from "../discovery/checkClients";
import type { Facts } from "../discovery/facts";
import type { Online } from "../discovery/online";
import type { KestraFile } from "../interpretation/kestraFile";
import type { Platform } from "./platform";
import { oneLine } from "./reports/problem";

/**
 * Reports, under the file's `name`, each provider that could not be queried, because no finding would look like success.
 * `online` may be shared by several files.
 */
export async function factsOf(
  name: string,
  { configs }: KestraFile,
  online: Online,
  { printError }: Platform,
): Promise<Facts> {
  const checked = (
    await Promise.all(configs.map((config) => checkClients(config, online, {})))
  ).flat();
  return checked.flatMap((result) => {
    const why = whyNot(result);
    if (why !== undefined) {
      const about = `${name}: The client '${result.client}' was not checked online. ${why}`;
      printError(`kestra-config: ${oneLine(about)}\n`);
    }
    return "fact" in result && why === undefined ? [result.fact] : [];
  });
}

/** Nothing is known about a provider whose request was cancelled. */
function whyNot(result: CheckedClient): string | undefined {
  if ("refused" in result) return inEnglish(result.refused);
  const { discovery, keys } = result.answer;
  return [discovery, keys].some((each) => each?.kind === "failed" && each.failure === "cancelled")
    ? "The time for all clients together is over."
    : undefined;
}
