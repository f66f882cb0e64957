// Queries the providers of a file's SSO clients, for `check --online`.
import { inEnglish } from "../messages/inEnglish";
import { checkClients } from "../discovery/checkClients";
import type { Facts } from "../discovery/facts";
import type { KestraFile } from "../interpretation/kestraFile";
import type { Platform } from "./platform";
import { oneLine } from "./reports/problem";

/**
 * Reports, under the file's `name`, each provider that could not be queried, because no finding would look like success.
 */
export async function factsOf(
  name: string,
  { configs }: KestraFile,
  platform: Platform,
): Promise<Facts> {
  const checked = (
    await Promise.all(configs.map((config) => checkClients(config, platform.online, {})))
  ).flat();
  for (const result of checked) {
    if (!("refused" in result)) continue;
    const about = `${name}: The client '${result.client}' was not checked online.`;
    platform.printError(`kestra-config: ${oneLine(`${about} ${inEnglish(result.refused)}`)}\n`);
  }
  return checked.flatMap((result) => ("fact" in result ? [result.fact] : []));
}
