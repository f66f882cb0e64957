// The list of hosts, most specific first.
import { compose } from "./compose";
import { helm } from "./helm";
import type { Host, Region } from "./host";
import { kubernetes } from "./kubernetes";
import { plain } from "./plain";

const hosts: readonly Host[] = [compose, kubernetes, helm, plain];

/** What each host that knows the file finds in it, most specific first. */
export function* findRegions(
  text: string,
): Generator<{ readonly host: Host; readonly regions: readonly Region[] }> {
  if (isTemplate(text)) return;
  for (const host of hosts) {
    const regions = host.find(text);
    if (regions.length > 0) yield { host, regions };
  }
}

/** Lines that are template actions as a whole: what the file will hold is decided elsewhere. */
const isTemplate = (text: string): boolean => /^[ \t]*(?:- )?\{\{.*\}\}[ \t]*\r?$/m.test(text);
