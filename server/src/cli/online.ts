// What the providers of a file's SSO clients answer, for a check that was told to ask them.
import { inEnglish } from "../messages/inEnglish";
import { checkClients } from "../discovery/checkClients";
import type { Facts } from "../discovery/facts";
import type { KestraFile } from "../interpretation/kestraFile";
import type { Platform } from "./platform";
import { oneLine } from "./reports/problem";

/** Whoever cannot be asked is told, by `name` of the file, for nothing is not a good answer. */
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
    platform.complain(`kestra-config: ${oneLine(`${about} ${inEnglish(result.refused)}`)}\n`);
  }
  return checked.flatMap((result) => ("fact" in result ? [result.fact] : []));
}
