// YAML in fenced code blocks of Markdown.
import { findsIn, fixesIn } from "./check";

const finds = findsIn("markdown");
const fixes = fixesIn("markdown");

const misplaced = "micronaut:\n  security:\n    default-role:\n      name: viewer\n";
const moved = "kestra:\n  security:\n    default-role:\n      name: viewer\n";
const rule = "misplaced-default-role";
const indented = (yaml: string, by = 3): string => yaml.replace(/^(?=.)/gm, " ".repeat(by));

describe("code blocks in Markdown", () => {
  for (const fence of ["```", "~~~", "`````"])
    for (const info of ["yaml", "yml", "YAML", " yaml title=application.yml", "{.yaml .numbered}"])
      it(`are read after ${fence}${info}`, () =>
        finds(`# Kestra\n\n${fence}${info}\n${misplaced}${fence}\n`, `${rule}:6`));
  for (const info of ["", "text", "yaml-front-matter", "json", "java"])
    it(`are not read after \`\`\`${info}`, () => finds(`\`\`\`${info}\n${misplaced}\`\`\`\n`));
  it("are fixed, and everything around them stays", () =>
    fixes(
      `# Kestra\n\n\`\`\`yaml\n${misplaced}\`\`\`\n\nkestra: and more\n`,
      `# Kestra\n\n\`\`\`yaml\n${moved}\`\`\`\n\nkestra: and more\n`,
    ));
  it("are fixed in list items", () =>
    fixes(
      `1. Do this:\n   \`\`\`yaml\n${indented(misplaced)}   \`\`\`\n- \`\`\`yml\n${indented(misplaced, 2)}  \`\`\`\n`,
      `1. Do this:\n   \`\`\`yaml\n${indented(moved)}   \`\`\`\n- \`\`\`yml\n${indented(moved, 2)}  \`\`\`\n`,
    ));
  it("are fixed one by one", () =>
    fixes(
      `\`\`\`yaml\n${misplaced}\`\`\`\n\`\`\`yaml\n${misplaced}\`\`\`\n`,
      `\`\`\`yaml\n${moved}\`\`\`\n\`\`\`yaml\n${moved}\`\`\`\n`,
    ));
  const compose = (config: string): string =>
    `services:\n  kestra:\n    image: kestra/kestra-ee@sha256:1a2b\n    environment:\n      KESTRA_CONFIGURATION: |\n${indented(config, 8)}    ports: []\n`;
  const values = (config: string): string =>
    `configurations:\n  application:\n${indented(config, 4)}replicas: 1\n`;
  const manifest = (config: string): string =>
    `kind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n${indented(config, 4)}`;
  for (const [name, wrap] of Object.entries({ compose, values, manifest }))
    for (const by of [0, 4])
      it(`may be of another file kind: ${name}, indented by ${by}`, () =>
        fixes(
          `- x\n\n${" ".repeat(by)}~~~yaml\n${indented(wrap(misplaced), by)}${" ".repeat(by)}~~~\n`,
          `- x\n\n${" ".repeat(by)}~~~yaml\n${indented(wrap(moved), by)}${" ".repeat(by)}~~~\n`,
        ));
  it("of other programs are ignored, also if they are broken", () =>
    finds("```yaml\nspring: {\n```\n```yaml\nid: kestra\ntasks: [\n```\n"));
  it("are ignored if lines are left out", () => finds(`\`\`\`yaml\n${misplaced}...\n\`\`\`\n`));
  it("are ignored if they are not closed", () => finds(`\`\`\`yaml\n${misplaced}`));
  it("are ignored if a line is left of the fence", () =>
    finds(`   \`\`\`yaml\n ${misplaced}   \`\`\`\n`));
  it("are ignored in quotations", () =>
    finds(`> \`\`\`yaml\n${misplaced.replace(/^(?=.)/gm, "> ")}> \`\`\`\n`));
  it("may leave out keys", () =>
    finds(
      "```yaml\nmicronaut:\n  security:\n    oauth2:\n      enabled: true\n      clients:\n        okta:\n          client-id: your-client-id\n```\n",
    ));
  it("may be indented with tabs, and are not edited then", () => {
    const tabs = `-\tx\n\t\`\`\`yaml\n${misplaced.replace(/^(?=.)/gm, "\t")}\t\`\`\`\n`;
    finds(tabs, `${rule}:5`);
    fixes(tabs, tabs);
  });
});
