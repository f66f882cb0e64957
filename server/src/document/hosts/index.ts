// The list of hosts, most specific first.
import { compose } from "./compose";
import { helm } from "./helm";
import type { Found, Host } from "./host";
import { kubernetes } from "./kubernetes";
import { plain } from "./plain";

const hosts: readonly Host[] = [compose, kubernetes, helm, plain];

/** What each host that knows the file finds in it, most specific first. */
export function* findConfigurations(text: string): Generator<Found & { readonly host: Host }> {
  if (isTemplate(text)) return;
  for (const host of hosts) {
    const found = host.find(text);
    if (found.regions.length > 0 || found.workloads.length > 0) yield { host, ...found };
  }
}

/** Lines that are template actions as a whole: what the file will hold is decided elsewhere. */
const isTemplate = (text: string): boolean => /^[ \t]*(?:- )?\{\{.*\}\}[ \t]*\r?$/m.test(text);
