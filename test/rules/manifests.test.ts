// Kubernetes manifests that Kubernetes rejects.
import { finds, fixes, offersNothing } from "../check";

const rule = "refused-file";
const pod = (env: string): string =>
  `kind: Pod\nmetadata:\n  name: kestra\nspec:\n  containers:\n    - name: kestra\n      image: kestra/kestra-ee\n      env:\n${env}`;
const variable = (value: string): string => pod(`        - name: A\n          value: ${value}\n`);
const configMap = (data: string): string => `kind: ConfigMap\nmetadata:\n  name: kestra\n${data}`;
const secret = (data: string): string => `kind: Secret\nmetadata:\n  name: kestra\n${data}`;
const configuration = "  application.yml: |\n    kestra:\n      url: https://a.example.com\n";

describe("manifests that Kubernetes rejects", () => {
  for (const value of ["8080", "true", "yes", "1.10", "0o17"])
    it(`have the variable ${value}`, () => {
      finds(variable(value), [`${rule}:10`]);
      fixes(variable(value), rule, variable(`"${value}"`));
    });
  for (const value of ["x", '"8080"', "2026-01-01", "", "~", "$(B)", "!env X", "12:30:45"])
    it(`do not have the variable ${value || "without a value"}`, () => finds(variable(value), []));
  it("have other forms of variables", () => {
    finds(variable("[a]"), [`${rule}:10`]);
    finds(pod("        A: x\n"), [`${rule}:8`]);
    finds(pod("        - A=x\n"), [`${rule}:9`]);
    fixes(pod("        - A=x\n"), rule, pod('        - name: A\n          value: "x"\n'));
    offersNothing(pod('        - A=x "y"\n'), rule);
  });
  it("are only reported if they mention Kestra", () =>
    finds(variable("8080").replaceAll("kestra", "other"), []));
  it("have text in the data of a Secret", () => {
    finds(secret(`data:\n${configuration}`), [`${rule}:4`]);
    fixes(secret(`data:\n${configuration}`), rule, secret(`stringData:\n${configuration}`));
    const mixed = secret(`data:\n${configuration}  other: a2VzdHJh\n`);
    finds(mixed, [`${rule}:4`]);
    offersNothing(mixed, rule);
    finds(secret(`data:\n  application.yml: a2VzdHJhOgogIHVybDogeAo=\n`), []);
  });
  it("have 'stringData' in a ConfigMap", () =>
    fixes(configMap(`stringData:\n${configuration}`), rule, configMap(`data:\n${configuration}`)));
  it("have data that are not strings", () => {
    const count = configMap(`data:\n${configuration}  count: 5\n`);
    finds(count, [`${rule}:8`]);
    fixes(count, rule, count.replace("5", '"5"'));
    finds(count.replace("5", "~"), []);
  });
  it("have a key with other characters than letters, digits and a few signs", () => {
    for (const name of ["\u00a0application.yml", "application.yml\u200b"]) {
      const text = configMap(`data:\n${configuration.replace("application.yml", name)}`);
      if (name.endsWith("yml")) finds(text, [`${rule}:5`]);
      const both = configMap(`data:\n${configuration}  "a b": x\n  ${name}: y\n`);
      finds(both, [`${rule}:8`]);
    }
    fixes(
      configMap(`data:\n${configuration.replace("app", "\u00a0app")}`),
      rule,
      configMap(`data:\n${configuration}`),
    );
    finds(configMap(`data:\n${configuration}  _a-B.1: x\n  "\u0024{NAME}": z\n`), []);
  });
  it("have a key twice", () =>
    finds(configMap(`data:\n${configuration}  a: x\n  a: z\n`), [`${rule}:9`]));
  it("have the configuration as a map", () => {
    const map = pod(
      "        - name: KESTRA_CONFIGURATION\n          value:\n            kestra:\n              url: https://a.example.com\n",
    );
    finds(map, ["config-not-literal:10"]);
    fixes(map, "config-not-literal", map.replace("value:", "value: |"));
  });
});
