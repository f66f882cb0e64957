// Misspelt keys in mappings of Kestra's core, to which modules of the Enterprise edition may add keys.
import { finds } from "../check";

const unknown = (text: string): void => finds(text, ["unknown-key:3"]);
const known = (text: string): void => finds(text, []);

describe("an unknown key in a mapping of Kestra's core", () => {
  for (const [mapping, misspelt] of [
    ["anonymous-usage-report", "enabeld: true"],
    ["async-operations", "wait-timout: 30s"],
    ["encryption", "secret-kye: ${KEY}"],
    ["executor", "thread-cuont: 4"],
    ["kv", "purge-expird: {}"],
    ["metrics", "prefx: kestra"],
    ["plugins", "repositries: {}"],
    ["queue", "fail-fsat: true"],
    ["tasks", "tmp-dri: {}"],
    ["traces", "categoris: {}"],
  ] as const)
    it(`is reported if it is almost the same as a known one: ${mapping}.${misspelt}`, () =>
      unknown(`kestra:\n  ${mapping}:\n    ${misspelt}\n`));

  it("is reported at the top", () =>
    unknown("kestra:\n  queue: { type: postgres }\n  repositroy: { type: postgres }\n"));

  it("is not reported if it is like no known key", () =>
    known("kestra:\n  traces:\n    sampling: 0.5\n"));
  it("is not reported next to the key that it is like", () =>
    known("kestra:\n  metrics:\n    prefix: kestra\n    prefixe: kestra\n"));
  it("is not reported if it is short", () => known("kestra:\n  environment:\n    nam: dev\n"));
});
