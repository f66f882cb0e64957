// A single dollar sign in a file that is interpolated itself: the placeholder never reaches Kestra.
import { message, type Text } from "../messages/message";
import { commentsWithin } from "../document/edits/comments";
import { type Dollar, dollarsIn, refusedDefaultsIn } from "../document/dollars";
import { contains } from "../document/span";
import { docs } from "../knowledge/docs";
import { titleOf } from "../interpretation/fileKindTitle";
import type { Variable } from "../document/fileKinds/workload";
import { type Config, serversOf } from "../micronaut/configuration";
import { inCompose, under } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

const example = (...secrets: readonly string[]): string =>
  inCompose(
    "kestra/kestra-ee:latest",
    under("kestra", ...secrets.map((secret, index) => `key-${index}.secret-key: ${secret}`)),
  )
    .replace(/key-0\./, "encryption.")
    .replace("environment:\n", 'environment:\n      SECRET: "abc"\n');

export const composeInterpolation: Rule = {
  id: "compose-interpolation",
  topic: "reading",
  severity: "hint",
  title: "Placeholder that the compose file replaces, not Kestra",
  why: "A compose file is filled in with the variables of the machine on which it is started, before the container exists. Kestra then finds the value itself in its configuration, or nothing, and the container's variables have no effect. With two dollar signs, the placeholder reaches Kestra. Only reported if the container has the variable, or if the file `.env` does not have it.",
  docs: docs.interpolation,
  fixesChange: { properties: ["value"], lines: 12 },
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
    const mistaken: Dollar[] = [];
    for (const dollar of dollars) {
      const inComment = comments.some((comment) => contains(comment, dollar.start));
      if (dollar.kind === "refused") yield rejectedFinding(config, dollar);
      else if (dollar.kind === "replaced" && !inComment && isMistake(config, dollar))
        mistaken.push(dollar);
    }
    const [first, ...others] = mistaken;
    if (first) yield interpolatedFinding(config, first, others);
  },
};

/** Without a sign of a mistake, Docker Compose is meant to replace the variable. */
const isMistake = (config: Config, dollar: Dollar): boolean =>
  isInContainer(config, dollar) || isUnset(config, dollar);

/** Whether the container has another value for the variable, so that Kestra was meant to resolve it. */
const isInContainer = (config: Config, dollar: Dollar): boolean =>
  serversOf(config).some(({ variables }) =>
    variables.some((variable) => variable.name === nameIn(config, dollar) && !isPassedOn(variable)),
  );

const isUnset = (config: Config, dollar: Dollar): boolean =>
  config.otherFiles.variablesFile?.has(nameIn(config, dollar)) === false;

const nameIn = ({ text }: Config, { start, end }: Dollar): string =>
  text.slice(start, end).replace(/\W/g, "");

/** Whether the container gets the same value as the placeholder: that of the variable outside. */
const isPassedOn = ({ name, node, arrival }: Variable): boolean =>
  arrival?.kind === "from-outside" ||
  (node?.kind === "scalar" &&
    [`$${name}`, `\${${name}}`].includes(node.text.replace(`${name}=`, "")));

function interpolatedFinding(config: Config, dollar: Dollar, others: readonly Dollar[]): Finding {
  const { fileKind } = config;
  const all = [dollar, ...others];
  // Does not quote the text after the dollar sign, which may be part of a secret that was not escaped.
  const what = (each: Dollar): Text =>
    isInContainer(config, each)
      ? message("compose-interpolation.replaced.what", { host: titleOf(fileKind) })
      : message("compose-interpolation.unset.what", { host: titleOf(fileKind) });
  const reasons = isInContainer(config, dollar)
    ? {
        why: message("compose-interpolation.replaced.why"),
        todo: message("compose-interpolation.replaced.todo", { dollar: fileKind.dollar }),
      }
    : {
        why: message("compose-interpolation.unset.why"),
        todo: message("compose-interpolation.unset.todo", { dollar: fileKind.dollar }),
      };
  return {
    at: dollar,
    what: what(dollar),
    ...reasons,
    ...(others.length > 0
      ? { related: others.map((each) => ({ at: each, message: what(each) })) }
      : {}),
    fixes: () =>
      others.length === 0
        ? [escaped(config, dollar, false)]
        : [
            {
              title: message("compose-interpolation.all.fix", {
                dollar: fileKind.dollar,
                count: all.length,
              }),
              changes: all.flatMap((each) => escaped(config, each, false).changes),
              preferred: false,
            },
            ...all.map((each) => ({
              ...escaped(config, each, false),
              title: message("compose-interpolation.line.fix", {
                dollar: fileKind.dollar,
                line: lineNumber(config, each),
              }),
            })),
          ],
  };
}

const lineNumber = ({ text }: Config, { start }: Dollar): number =>
  text.slice(0, start).split("\n").length;

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
