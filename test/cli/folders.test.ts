// Files are checked folder by folder. The report is the same as if all of them were parsed separately and kept.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deploymentOf } from "../../server/src/interpretation/deployment/deployment";
import { withoutUnmarked } from "../../server/src/interpretation/deployment/unmarked";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { lint } from "../../server/src/rules/running/lint";
import { copies } from "../../server/src/cli/copies";
import { problemsIn } from "../../server/src/cli/reports/problem";
import { readBy, runOn } from "./terminal";

type Files = Readonly<Record<string, string>>;

const texts = readdirSync("test", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
  .map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), "utf8") }));

async function reportOn(files: Files, names: readonly string[]): Promise<unknown[]> {
  const { out } = await runOn(files, "check", "--format=json", ...names);
  return out === "" ? [] : (JSON.parse(out) as unknown[]);
}

/** The same report from files that are all kept and share nothing. */
function expectedOn(files: Files, names: readonly string[]): unknown[] {
  const all = Object.entries(files).map(([name, text]) => ({
    uri: `file:///project/${name}`,
    file: readKestraFile(text),
  }));
  const deploy = deploymentOf(all);
  return names.flatMap((name) => {
    const own = all.find(({ uri }) => uri === `file:///project/${name}`);
    assert.ok(own);
    const file = withoutUnmarked({ uri: own.uri, file: deploy(own) }, all);
    const findings = lint(file, { target: undefined });
    const found = { name, text: own.file.text, findings, nameOf: (uri: string) => uri };
    return problemsIn(found, { withFixes: true });
  });
}

const login = (lines: string): string =>
  `micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n${lines}`;
const first = login(
  "          client-id: kestra\n          openid: { issuer: https://sso.example.com }\n",
);
const second = login("          client-secret: ${SECRET}\n");
const secret = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_SECRET";
const mounts = (...paths: string[]): string =>
  `services:\n  kestra:\n    image: kestra/kestra-ee\n    volumes:\n${paths.map((path, n) => `      - ${path}:/app/confs/${n}.yml\n`).join("")}`;
const inVariable = (config: string): string =>
  `services:\n  kestra:\n    image: kestra/kestra-ee\n    environment:\n      KESTRA_CONFIGURATION: |\n${config.replace(/^/gm, "        ")}\n`;
const configMap = (name: string, config: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata:\n  application.yml: |\n${config.replace(/^/gm, "    ")}\n`;
const pod = (...names: string[]): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: kestra }\nspec:\n  containers:\n    - name: kestra\n      image: kestra/kestra-ee\n      args: [server, standalone, --config, /a/application.yml]\n      volumeMounts:\n${names.map((name) => `        - { name: ${name}, mountPath: /${name} }\n`).join("")}  volumes:\n${names.map((name) => `    - { name: ${name}, configMap: { name: ${name} } }\n`).join("")}`;

/** Files that say something about each other although they are in different folders. */
const linked: Readonly<Record<string, Files>> = {
  "a file that mounts two others": {
    "a/first.yml": first,
    "b/compose.yml": mounts("../a/first.yml", "../c/second.yml"),
    "c/second.yml": second,
  },
  "a file that mounts one of its folder and another one": {
    "a/first.yml": first,
    "b/compose.yml": mounts("./first.yml", "../a/first.yml"),
    "b/first.yml": second,
  },
  "a file that mounts those of a deeper folder": {
    "compose.yml": mounts("./conf/first.yml", "./conf/second.yml"),
    "conf/first.yml": first,
    "conf/second.yml": second,
  },
  "a file that includes another one, with an override next to it": {
    "a/compose.override.yml": `services:\n  kestra:\n    environment: { ${secret}: x }\n`,
    "a/compose.yml": "include:\n  - ../b/compose.yml\n",
    "b/compose.yml": inVariable(first),
  },
  "a service that extends one of another folder": {
    "a/compose.yml": inVariable(first).replace(
      "    image",
      "    extends: { file: ../b/base.yml, service: base }\n    image",
    ),
    "b/base.yml": "services:\n  base:\n    image: kestra/kestra-ee\n    environment: { A: x }\n",
  },
  "objects of a cluster": {
    "a/config.yml": configMap("one", first),
    "b/config.yml": configMap("two", second),
    "c/pod.yml": pod("one", "two"),
  },
  "configurations without a mark, next to those of another application": {
    "a/application.yml": first,
    "b/application-other.yml": "spring:\n  application: { name: other }\nmicronaut:\n  a: 1\n",
    "b/application.yml": first,
  },
};

describe("command line: files of several folders", () => {
  for (const [name, files] of Object.entries(linked))
    it(`checks them together: ${name}`, async () => {
      const names = Object.keys(files);
      const expected = expectedOn(files, names);
      assert.notDeepEqual(
        expected,
        names.flatMap((each) => expectedOn({ [each]: files[each] ?? "" }, [each])),
        "not linked",
      );
      assert.deepEqual(await reportOn(files, names), expected);
      const reversed = [...names].reverse();
      assert.deepEqual(await reportOn(files, reversed), expectedOn(files, reversed));
    });

  it("has the same report on many files as on each of them", async () => {
    const all = texts.map(({ name, text }, n) => [`${String(n).padStart(4, "0")}/${name}`, text]);
    const expected: unknown[] = [];
    for (const [name = "", text = ""] of all)
      expected.push(...(await reportOn({ [name]: text }, ["."])));
    assert.ok(expected.length > 500, String(expected.length));
    assert.deepEqual(await reportOn(Object.fromEntries(all), ["."]), expected);
  });
});

describe("command line: files that are read", () => {
  it("are read once, also where files of a provider are looked for", async () => {
    const files = {
      "a/application.yml": first,
      "a/b/application.yml": first,
      "c/other.yml": "a: 1\n",
    };
    const read = await readBy(files, "check", ".");
    assert.deepEqual(
      read.filter((name) => name.endsWith(".yml")),
      Object.keys(files),
    );
  });
});

describe("command line: copies of a file", () => {
  it("share what is equal, as long as not too many other names were read in between", () => {
    const parse = copies();
    const documentsOf = (name: string) => parse(name, first).configs[0]?.documents;
    const known = documentsOf("a/first.yml");
    assert.ok(known);
    assert.equal(documentsOf("b/first.yml"), known);
    assert.notEqual(documentsOf("b/second.yml"), known);
    for (let n = 0; n < 8; n++) documentsOf(`${n}.yml`);
    assert.notEqual(documentsOf("c/first.yml"), known);
  });
});
