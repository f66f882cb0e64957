// A secret outside of the security settings that is written in the file itself: the password of a data source, or the
// access key of a storage.
import { docs } from "../knowledge/docs";
import { variableFor } from "../interpretation/deployment/environmentVariables";
import { findKey } from "../knowledge/schema/keys";
import { finder } from "../micronaut/tree/finder";
import { writtenScalarOf } from "../micronaut/tree/node";
import { isLiteral, plaintextFinding } from "./plaintext-secret";
import { under } from "./shared/examples";
import type { Rule } from "./rule";

const example = (password: string): string =>
  under("datasources.postgres", "username: kestra", `password: ${password}`) +
  under("kestra.queue", "type: postgres");

export const plaintextPassword: Rule = {
  id: "plaintext-password",
  topic: "reading",
  severity: "information",
  offByDefault: true,
  title: "Password outside of SSO in plain text",
  why: "Configuration files are copied, shown and committed. Every reader of the file can see the passwords of data sources and the keys of storages in it. An environment variable keeps them out of the file. Off by default, because files for trying Kestra out contain such passwords on purpose.",
  docs: docs.security,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    { bad: example("Zq4pV7tXc2Lw9sKd"), good: example('"${DATASOURCES_POSTGRES_PASSWORD}"') },
  ],
  *check(config) {
    for (const node of secretsElsewhere(config.root)) {
      const scalar = writtenScalarOf(node);
      if (!scalar) continue;
      yield plaintextFinding(config, scalar, variableFor(node.path));
    }
  },
};

/** The secrets that the rule `plaintext-secret` does not report. */
const secretsElsewhere = finder((node) => {
  const { path } = node;
  if (path[1] === "security" || findKey(path)?.schema.secret !== true) return false;
  const scalar = writtenScalarOf(node);
  return scalar !== undefined && isLiteral(scalar);
});
