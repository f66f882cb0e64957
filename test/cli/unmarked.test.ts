// Configurations that may be another Micronaut application's: only checked and fixed if they are named, or if something
// in sight is Kestra's.
import assert from "node:assert/strict";
import { runOn } from "./terminal";

const text = `micronaut:
  security:
    token:
      jwt:
        generator:
          access-token:
            expiration: 86400
`;
const ours = "kestra:\n  queue:\n    type: postgres\n";
const server = "services:\n  a:\n    image: kestra/kestra-ee:v1.3.0\n";

const isFound = async (
  files: Readonly<Record<string, string>>,
  ...names: string[]
): Promise<boolean> => {
  const { out } = await runOn({ ...files }, "check", "--format", "json", ...names);
  return out.includes("renamed-key");
};

describe("command line: a file with nothing of Kestra's own", () => {
  it("is not reported or fixed in a folder", async () => {
    const files = { "shop/application.yml": text, "application-kestra.yml": ours };
    const { out, err, written } = await runOn(files, "check", "--fix", ".");
    assert.doesNotMatch(out + err, /shop|renamed-key/);
    assert.deepEqual(written, {});
    assert.equal(await isFound(files), false);
    assert.equal(await isFound(files, "**/*.yml"), false);
  });
  it("does not count as found in a folder", async () => {
    const { code, err } = await runOn({ "application.yml": text }, "check");
    assert.equal(code, 2);
    assert.match(err, /No Kestra configuration found in this folder/);
  });
  it("is reported and fixed if it is named", async () => {
    const { out, written } = await runOn({ "a.yml": text }, "check", "--fix", "a.yml");
    assert.match(out, /./);
    assert.match(written["a.yml"] ?? "", /^ {4}token:\n {6}generator:/m);
  });

  for (const [reason, files] of Object.entries<Record<string, string>>({
    "its text mentions Kestra": { "a.yml": `# For Kestra\n${text}` },
    "its name mentions Kestra": { "kestra-sso.yml": text },
    "its folder mentions Kestra": { "kestra/a.yml": text },
    "a file of Kestra is in its folder": { "b/a.yml": text, "b/application.yml": ours },
    "a server of Kestra is in its folder": { "b/a.yml": text, "b/compose.yml": server },
    "a server of Kestra reads it": {
      "conf/sso/a.yml": text,
      "compose.yml": `${server}    volumes:\n      - ./conf/sso/a.yml:/app/confs/a.yml\n`,
    },
    "it has a default role in the wrong place": {
      "a.yml": `${text.replace("token:", "default-role:\n      name: a\n    token:")}`,
    },
  }))
    it(`is reported if ${reason}`, async () => assert.equal(await isFound(files), true));
  it("is not reported if a file of Kestra is in another folder", async () =>
    assert.equal(await isFound({ "b/a.yml": text, "application.yml": ours }), false));
});
