// A single dollar sign in a file that is interpolated itself: the placeholder never reaches Kestra.
import { message } from "../messages/message";
import { commentsWithin } from "../document/edits/comments";
import { type Dollar, dollarsIn, refusedDefaultsIn } from "../document/dollars";
import { contains } from "../document/span";
import { docs } from "../knowledge/docs";
import { titleOf } from "../interpretation/fileKindTitle";
import type { Config } from "../micronaut/configuration";
import { inCompose, under } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

const example = (secret: string): string =>
  inCompose("kestra/kestra-ee:latest", under("kestra.encryption", `secret-key: ${secret}`));

export const composeInterpolation: Rule = {
  id: "compose-interpolation",
  topic: "reading",
  severity: "hint",
  title: "Placeholder that the compose file replaces, not Kestra",
  why: "A compose file is filled in with the variables of the machine on which it is started, before the container exists. Kestra then finds the value itself in its configuration, or nothing, and the container's variables have no effect. With two dollar signs, the placeholder reaches Kestra.",
  docs: docs.interpolation,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    { wholeFile: true, bad: example("${SECRET}"), good: example("$${SECRET}") },
    { wholeFile: true, bad: example("$SECRET"), good: example("$$SECRET") },
    { wholeFile: true, bad: example("${SECRET:none}"), good: example("$${SECRET:none}") },
  ],
  *check(config) {
    if (config.fileKind.dollar === "$") return;
    const { start, end } = config.region.span;
    const written = config.text.slice(start, end);
    const inFile = (dollar: Dollar): Dollar => ({
      ...dollar,
      start: dollar.start + start,
      end: dollar.end + start,
    });
    for (const dollar of refusedDefaultsIn(written)) yield rejectedDefault(config, inFile(dollar));
    const dollars = dollarsIn(written).map(inFile);
    if (dollars.every(({ kind }) => kind === "escaped")) return;
    const comments = commentsWithin(config.text, config.region.span);
    for (const dollar of dollars) {
      const inComment = comments.some((comment) => contains(comment, dollar.start));
      if (dollar.kind === "refused") yield rejectedFinding(config, dollar);
      else if (dollar.kind === "replaced" && !inComment) yield interpolatedFinding(config, dollar);
    }
  },
};

function interpolatedFinding(config: Config, dollar: Dollar): Finding {
  const { fileKind } = config;
  return {
    at: dollar,
    // Does not quote the text after the dollar sign, which may be part of a secret that was not escaped.
    what: message("compose-interpolation.replaced.what", { host: titleOf(fileKind) }),
    why: message("compose-interpolation.replaced.why"),
    todo: message("compose-interpolation.replaced.todo", { dollar: fileKind.dollar }),
    fixes: () => [escaped(config, dollar, false)],
  };
}

function rejectedFinding(config: Config, dollar: Dollar): Finding {
  const { fileKind } = config;
  return {
    at: dollar,
    what: message("compose-interpolation.refused.what", { host: titleOf(fileKind) }),
    why: message("compose-interpolation.refused.why"),
    todo: message("compose-interpolation.refused.todo", { dollar: fileKind.dollar }),
    severity: "warning",
    fixes: () => [escaped(config, dollar, true)],
  };
}

/** Only the machine on which the file is started knows whether the default is used. */
const rejectedDefault = (config: Config, dollar: Dollar): Finding => ({
  ...rejectedFinding(config, dollar),
  what: message("compose-interpolation.refused-default.what", { host: titleOf(config.fileKind) }),
  why: message("refused-file.placeholder-in-default.why", { reader: "Docker Compose" }),
  fixes: () => [escaped(config, dollar, false)],
});

const escaped = ({ fileKind }: Config, { start }: Dollar, preferred: boolean): Fix => ({
  title: message("compose-interpolation.fix", { dollar: fileKind.dollar }),
  changes: [{ span: { start, end: start + 1 }, text: fileKind.dollar }],
  preferred,
});
