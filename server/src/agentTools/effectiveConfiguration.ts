// `effective_configuration`: every property that a server ends up with.
import * as z from "zod/mini";
import { effectiveView, serversIn } from "../features/effective";
import { type RunningServer, runningServers } from "../interpretation/deployment/runningServers";
import { inEnglishWords } from "../messages/inEnglish";
import type { EffectiveResult } from "../protocol/effective";
import { blockFilesIn } from "../rules/running/codeBlocks";
import { firstLines } from "./limits";
import { languageIn, noConfiguration, type Subject } from "./subject";
import { answer, described, fileTool, refuse } from "./tool";
import { forVersion, noVersion, versionShape } from "./version";

export const effectiveConfiguration = fileTool({
  name: "effective_configuration",
  title: "Show Effective Kestra Configuration",
  description:
    "Shows every property that a Kestra server ends up with, after all files, environment variables and placeholders of its deployment. " +
    "Call it to find out which value wins, or where one comes from.",
  edits: false,
  input: z.strictObject({
    origins: z.optional(
      described(z.boolean(), "Whether to show where each value comes from and what it overrides."),
    ),
    defaults: z.optional(
      described(z.boolean(), "Whether to add the defaults of keys that nothing sets."),
    ),
    ...versionShape,
  }),
  output: z.strictObject({
    text: described(
      z.string(),
      "YAML with normalised keys; several servers are separated by ---. Secrets are ***.",
    ),
    leftOut: z.optional(described(z.int(), "How many lines are missing at the end.")),
  }),
  async run({ origins = false, defaults = false, version }, given) {
    const subject = forVersion(given, version);
    if (!subject) return refuse(noVersion);
    const servers = serversOf(subject);
    if (servers.length === 0) return refuse(noConfiguration(subject));
    const options = { uri: subject.uri, origins, defaults };
    const steps = effectiveView(servers, options, subject.options.target);
    let step = steps.next();
    while (!step.done) {
      await subject.pause();
      step = steps.next();
    }
    const result = inEnglishWords<EffectiveResult>(step.value);
    if (result.kind !== "view") return refuse(result.reason);
    const lines = result.lines.map(
      ({ code, note }) => code + note.map(({ text }) => text).join(""),
    );
    return answer(firstLines(`${lines.join("\n")}\n`));
  },
});

function serversOf(subject: Subject): RunningServer[] {
  const { uri, text, around, read } = subject;
  const language = languageIn(subject);
  if (!language) return serversIn({ uri, file: read(text) }, around);
  return blockFilesIn(text, language).flatMap(({ file }) => runningServers({ uri, file }, []));
}
