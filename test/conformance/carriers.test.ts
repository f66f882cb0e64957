// Our reading of the files that carry Kestra's configuration, compared with that of docker compose, Helm and Kubernetes.
import assert from "node:assert/strict";
import { allCases, answersOf } from "./carriers/cases";
import { differencesIn } from "./carriers/compare";
import { exceptions } from "./carriers/exceptions";

const cases = allCases();
const idOf = ({ group, title }: (typeof cases)[number]): string => `${group}: ${title}`;
const excepted = exceptions.flatMap(({ cases: ids }) => ids);

describe("conformance: files that contain configurations", () => {
  const differences = new Map(
    cases.map((one) => {
      const answers = answersOf(one.group)[one.title];
      return [idOf(one), answers ? differencesIn(one, answers) : ["is not recorded"]];
    }),
  );

  it(`agrees with the real readers in ${cases.length} recorded cases, with ${excepted.length} exceptions`, () => {
    const unexpected = [...differences].filter(
      ([id, found]) => found.length > 0 && !excepted.includes(id),
    );
    assert.deepEqual(Object.fromEntries(unexpected), {});
  });

  it("has no exception without a difference", () => {
    assert.deepEqual(
      excepted.filter((id) => (differences.get(id) ?? []).length === 0),
      [],
    );
  });

  it("has each case and each exception once", () => {
    assert.equal(differences.size, cases.length);
    assert.deepEqual(excepted, [...new Set(excepted)]);
  });
});
