// Configurations in heredocs and templates of Terraform.
import { findsIn, fixesIn } from "./check";

const finds = findsIn("terraform");
const fixes = fixesIn("terraform");

const misplaced =
  "micronaut:\n  security:\n    default-role:\n      name: viewer\n      description: x\n      permissions:\n        FLOW: [READ]\n";
const moved =
  "kestra:\n  security:\n    default-role:\n      name: viewer\n      description: x\n      permissions:\n        FLOW: [READ]\n";
const rule = "misplaced-default-role";
const indented = (yaml: string): string => yaml.replace(/^(?=.)/gm, "      ");

const resource = (yaml: string, open = "<<EOT", close = "EOT"): string =>
  `resource "x" "y" {\n  values = [\n    ${open}\n${yaml}${close}\n  ]\n}\n`;
const enabled = (value: string): string =>
  `kestra:\n  server:\n    liveness:\n      enabled: ${value}\n`;

describe("heredocs in Terraform", () => {
  it("are fixed", () => fixes(resource(misplaced), resource(moved)));
  it("are fixed with indentation", () =>
    fixes(
      resource(indented(misplaced), "<<-EOT", "    EOT"),
      resource(indented(moved), "<<-EOT", "    EOT"),
    ));
  it("may be Helm values", () => {
    const values = (yaml: string): string =>
      resource(`configurations:\n  application:\n${yaml.replace(/^(?=.)/gm, "    ")}`);
    fixes(values(misplaced), values(moved));
  });
  for (const value of ["${var.a}", 'a-${join(",", [for x in y : { z = x }])}', "$${A}", '"${a}"'])
    it(`have an unknown value: ${value}`, () => finds(resource(enabled(value))));
  it("have a known value with other dollar signs", () =>
    finds(resource(enabled("a $ % c")), "wrong-type:7"));
  for (const line of ["%{ if a }", "${a}", "${a}: b", "a: ${", "%{ for a in b ~}"])
    it(`are ignored with a line ${line}`, () => finds(resource(`${misplaced}${line}\n`)));
  it("are ignored outside and in comments", () => {
    finds(`# <<EOT\n${misplaced}EOT\n`);
    finds(misplaced);
  });
});

describe("templates of Terraform", () => {
  const findsInTemplate = findsIn("terraform-template");
  it("are fixed, and what Terraform replaces stays", () =>
    fixesIn("terraform-template")(
      `kestra:\n  url: \${url}\n${misplaced}`,
      `kestra:\n  url: \${url}\n${moved.slice(moved.indexOf("\n") + 1)}`,
    ));
  it("have unknown values", () => findsInTemplate(enabled("${a}")));
  it("are read like any YAML", () => findsInTemplate(misplaced, `${rule}:3`));
  it("are ignored with directives", () => findsInTemplate(`%{ if a }\n${misplaced}%{ endif }\n`));
});
