// server/src/rules/index.ts: every file with a rule, by topic.
import { readdirSync, readFileSync } from "node:fs";
import { topics } from "../../server/src/rules/rule";

const folder = "server/src/rules";

export function ruleIndex(): string {
  const rules = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => {
      const [, name, topic] =
        /^export const (\w+): Rule = \{\n {2}id: .*\n {2}topic: "(\w+)",$/m.exec(
          readFileSync(`${folder}/${file}`, "utf8"),
        ) ?? [];
      return name === undefined ? [] : [{ name, topic, module: `./${file.slice(0, -3)}` }];
    });
  return [
    "// Every rule, in the order of their page. Written by `npm run generate` from the files beside this one.",
    ...rules.map(({ name, module }) => `import { ${name} } from "${module}";`),
    'import type { Rule } from "./rule";',
    "",
    "export const rules: readonly Rule[] = [",
    ...Object.keys(topics).flatMap((topic) =>
      rules.filter((rule) => rule.topic === topic).map(({ name }) => `  ${name},`),
    ),
    "];",
    "",
  ].join("\n");
}
