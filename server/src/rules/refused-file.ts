// A file that the program that reads it refuses as a whole, for reasons outside of the configuration.
import { message, type Text } from "../messages/message";
import {
  type Correction,
  isUncertain,
  type Refusal,
  type Refusals,
  refusalsByReader,
} from "../document/fileKinds/refusal";
import type { TextChange } from "../document/span";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { below } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";
import { syntaxMessages } from "./shared/syntaxMessages";

const example = (...variables: readonly string[]): string =>
  [
    ...below("services.kestra", "image: kestra/kestra-ee:latest", "environment:"),
    ...variables.map((line) => `      ${line}`),
    "",
  ].join("\n");

export const refusedFile: Rule = {
  id: "refused-file",
  topic: "reading",
  severity: "error",
  title: "File that its reader rejects",
  why: "Docker Compose, Helm and Kubernetes read the file before Kestra does. They reject it as a whole if it contains something they do not accept, also outside of the configuration, and nothing starts.",
  docs: docs.configuration,
  fixesChange: { properties: ["nothing"], lines: 12 },
  examples: [
    {
      wholeFile: true,
      bad: example("KESTRA_URL: ${KESTRA_URL:localhost}"),
      good: example("KESTRA_URL: ${KESTRA_URL:-localhost}"),
    },
    { wholeFile: true, bad: example("KESTRA_URL: [localhost]") },
    {
      wholeFile: true,
      bad: example('- "KESTRA_URL = localhost"'),
      good: example('- "KESTRA_URL= localhost"'),
    },
  ],
  *check({ fileKind, region: { refusals } }: Config) {
    for (const places of refusalsByReader(refusals ?? []))
      yield findingFor(places, fileKind.dollar);
  },
};

/** One finding for all places that a reader refuses, because no program starts before all of them are corrected. */
function findingFor(places: Refusals, dollar: string): Finding {
  const first = places.find((place) => !isUncertain(place)) ?? places[0];
  const { span, corrections } = first;
  const others = places.filter((place) => place !== first);
  return {
    at: span,
    what: whatFor(first),
    why: whyFor(first),
    todo:
      first.kind === "syntax"
        ? syntaxMessages[first.problem].todo
        : message(`refused-file.${first.kind}.todo`, { dollar }),
    ...(isUncertain(first) ? { severity: "warning" } : {}),
    ...(others.length > 0
      ? { related: others.map((place) => ({ at: place.span, message: whatFor(place) })) }
      : {}),
    fixes: () => [
      ...(others.length > 0 ? fixForAll(places) : []),
      ...corrections.map((correction) => fixFor(correction, dollar)),
    ],
  };
}

const whatFor = (refusal: Refusal): Text =>
  refusal.kind === "syntax"
    ? syntaxMessages[refusal.problem].what
    : message(`refused-file.${refusal.kind}.what`, { reader: refusal.reader });

function whyFor(refusal: Refusal): Text {
  const { kind, reader } = refusal;
  if (kind === "syntax") return message("refused-file.syntax.why");
  return isUncertain(refusal)
    ? message("refused-file.placeholder-in-default.why", { reader })
    : message("refused-file.why", { reader });
}

/** What was meant is not certain. */
const fixFor = ({ kind, changes }: Correction, dollar: string): Fix => ({
  title: message(`refused-file.${kind}.fix`, { dollar }),
  changes,
  preferred: false,
});

/** The best correction of every place that has one. */
function fixForAll(places: Refusals): Fix[] {
  const changes: TextChange[] = [];
  let corrected = 0;
  let end = 0;
  for (const { corrections } of places) {
    const best = corrections[0]?.changes ?? [];
    // A place may be inside of another one.
    if (best.length === 0 || best.some(({ span }) => span.start < end)) continue;
    corrected++;
    changes.push(...best);
    end = Math.max(...best.map(({ span }) => span.end));
  }
  if (corrected === 0) return [];
  const [count, total] = [String(corrected), String(places.length)];
  const title =
    corrected < places.length
      ? message("refused-file.some.fix", { count, total })
      : message("refused-file.all.fix", { count });
  return [{ title, changes, preferred: false }];
}
