// Every tool answers for every file, within a limit, and never rejects.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { isLong } from "../randomCases";
import { hostileTexts } from "../reliability/hostileTexts";
import { call } from "./call";

const size = isLong ? 60_000 : 150;
/** In characters. */
const longestAnswer = 1_000_000;

const inputs: Readonly<Record<string, readonly unknown[]>> = {
  check: [{}],
  fix: [{}],
  effective_configuration: [{ origins: true, defaults: true }],
  plan_upgrade: [{ from: "0.20", to: "2.0" }],
  set_up: ["sso", "default-role", "group-sync", "ldap"].map((what) => ({ what })),
};

async function answers(text: string): Promise<void> {
  for (const [name, all] of Object.entries(inputs))
    for (const input of all) {
      const answer = await call(name, input, { "a.yml": text });
      assert.ok(JSON.stringify(answer).length < longestAnswer, name);
    }
}

describe("agent tools", () => {
  for (const [name, textOf] of Object.entries(hostileTexts))
    it(`answer for a hostile file: ${name}`, () => answers(textOf(size))).timeout(600_000);
  for (const name of readdirSync("test/fixtures/broken"))
    it(`answer for a broken file: ${name}`, () =>
      answers(readFileSync(`test/fixtures/broken/${name}`, "utf8")));
});
