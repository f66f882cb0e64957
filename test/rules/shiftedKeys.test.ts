// Keys that are indented one level too little or too much, so that they are next to their parent or inside of a sibling.
import assert from "node:assert/strict";
import { findingsIn, finds, fixed } from "../check";
import { fileKinds } from "../fileKinds";

const rule = "misplaced-key";

const lines = [
  "kestra:",
  "  url: https://kestra.example.com",
  "  encryption:",
  "    secret-key: ${ENC_KEY}",
  "  queue:",
  "    type: postgres",
  "  repository:",
  "    type: postgres",
  "  storage:",
  "    type: s3",
  "    s3:",
  "      bucket: kestra",
  "      region: eu-west-1",
  "  security:",
  "    super-admin:",
  "      username: admin@example.com",
  "      password: ${ADMIN_PW}",
  "    oidc:",
  "      groups-claim-path: groups",
  "micronaut:",
  "  server:",
  "    port: 8080",
  "  security:",
  "    authentication: cookie",
  "    token:",
  "      jwt:",
  "        signatures:",
  "          secret:",
  "            generator:",
  "              secret: ${JWT}",
];
const good = `${lines.join("\n")}\n`;

/** The lines with those from `from` to `to` indented by `by`. */
const shifted = (from: number, to: number, by: number): string =>
  `${lines
    .map((line, index) =>
      index + 1 < from || index + 1 > to ? line : by < 0 ? line.slice(-by) : " ".repeat(by) + line,
    )
    .join("\n")}\n`;

const placesIn = (text: string): string[] =>
  findingsIn(text)
    .filter((finding) => finding.rule.id === rule)
    .map(({ at }) => String(text.slice(0, at.start).split("\n").length));

describe("a key that is indented too little", () => {
  it("has no finding where it belongs", () => finds(good, []));
  for (const [from, to] of [
    [4, 4],
    [13, 13],
    [17, 17],
    [18, 19],
    [9, 13],
    [7, 8],
    [25, 30],
  ] as const)
    it(`is reported: ${lines[from - 1]?.trim() ?? ""}`, () => {
      const text = shifted(from, to, -2);
      assert.deepEqual(placesIn(text), [String(from)]);
    });
  it("moves to its parent", () => {
    assert.equal(fixed(shifted(13, 13, -2), rule), good);
    assert.equal(fixed(shifted(18, 19, -2), rule), good);
  });
});

describe("a key that is indented too much", () => {
  it("is reported if the lines below it are not", () =>
    assert.deepEqual(placesIn(shifted(5, 5, 2)), ["5"]));
  for (const [from, to] of [
    [7, 8],
    [9, 13],
    [14, 19],
  ] as const)
    it(`is reported: ${lines[from - 1]?.trim() ?? ""}`, () => {
      const text = shifted(from, to, 2);
      assert.ok(
        findingsIn(text).some(({ at }) => text.slice(0, at.start).split("\n").length === from),
      );
    });
});

describe("an unknown key next to a mapping", () => {
  for (const extra of [
    "  plugin-of-ours:\n    region: a\n",
    "  variables:\n    globals:\n      a: 1\n    env: b\n",
  ])
    it(`is not reported: ${extra.trim()}`, () =>
      assert.deepEqual(placesIn(good.replace("micronaut:", `${extra}micronaut:`)), []));
  it("is not reported if Micronaut reads it there", () => {
    for (const keys of [
      "  netty:\n    event-loops:\n      other:\n        num-threads: 2\n",
      "  metrics:\n    http:\n      client:\n        a: 1\n",
    ])
      assert.deepEqual(
        placesIn(good.replace("  security:\n    auth", `${keys}  security:\n    auth`)),
        [],
      );
  });
  it("is not reported in other roots", () => {
    for (const root of ["metrics:\n  url: x\n", "url: x\n", "storage:\n  class: x\n"])
      assert.deepEqual(placesIn(good.replace("micronaut:", `${root}micronaut:`)), []);
  });
  it("is reported in every file kind", () => {
    for (const { name, wrap } of fileKinds)
      assert.equal(placesIn(wrap(shifted(13, 13, -2))).length, 1, name);
  });
});
