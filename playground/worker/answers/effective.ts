// What the servers of the text end up with.
import { effectiveView } from "../../../server/src/features/effective";
import { runningServers } from "../../../server/src/interpretation/deployment/runningServers";
import type { Worded } from "../../../server/src/messages/message";
import type { EffectiveResult } from "../../../server/src/protocol/effective";
import type { Sent } from "../../protocol/requests";
import { readSource } from "../reading";

export function effective({ source, defaults }: Sent<"effective">): Worded<EffectiveResult> {
  const { document, parts, language, own, options } = readSource(source);
  const { uri } = document;
  const files = language ? parts.map(({ file }) => file) : [own];
  const servers = files.flatMap((file) => runningServers({ uri, file }, []));
  const steps = effectiveView(servers, { uri, origins: true, defaults }, options.target);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
