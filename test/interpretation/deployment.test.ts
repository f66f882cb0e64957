// Several files of one deployment: one can provide what another lacks, and hovers show which value takes effect.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { hover } from "../../server/src/features/hover/hover";
import {
  deployed,
  type NamedFile,
  namedFiles,
} from "../../server/src/interpretation/deployment/deployment";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valueOf } from "../../server/src/interpretation/values/value";
import { serversOf } from "../../server/src/micronaut/configuration";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { lint } from "../../server/src/rules/running/lint";

type Texts = Readonly<Record<string, string>>;

const uriOf = (name: string): string => `file:///deploy/${name}`;

const named = (texts: Texts): NamedFile[] =>
  Object.entries(texts).map(([name, text]) => ({
    uri: uriOf(name),
    file: name.endsWith(".env") ? { ...readKestraFile(""), text } : readKestraFile(text),
  }));

function fileIn(texts: Texts, name: string): ReturnType<typeof deployed> {
  const files = named(texts);
  const own = files.find(({ uri }) => uri === uriOf(name));
  assert.ok(own, name);
  return deployed(own, files);
}

/** The rules with findings in one of several files. */
const findsIn = (texts: Texts, name: string): string[] =>
  lint(fileIn(texts, name), { target: undefined }).map(({ rule }) => rule.id);

/** The hover at the cursor in one of several files. */
function hoversIn(texts: Texts, name: string): string {
  const marked = texts[name] ?? "";
  const offset = marked.indexOf("$0");
  assert.notEqual(offset, -1);
  const text = marked.replace("$0", "");
  const document = TextDocument.create(uriOf(name), "yaml", 1, text);
  const found = hover(fileIn({ ...texts, [name]: text }, name), document, offset);
  return found ? inEnglish(found.contents.value) : "";
}

const client = `micronaut:
  security:
    oauth2:
      clients:
        sso:
          client-id: kestra
          openid:
            issuer: https://sso.example.com
`;
const secret = `micronaut:
  security:
    oauth2:
      clients:
        sso:
          client-secret: \${SECRET}
`;
const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, " ".repeat(by));

const compose = (lines: string): string =>
  `services:\n  web:\n    image: kestra/kestra-ee:v1.3.0\n${lines}`;

const mounting = compose(`    environment:
      MICRONAUT_CONFIG_FILES: /etc/kestra/application.yml,/etc/kestra/secrets.yml
    volumes:
      - ./application.yml:/etc/kestra/application.yml:ro
      - type: bind
        source: secrets.yml
        target: /etc/kestra/secrets.yml
`);

describe("deployment of compose files", () => {
  const texts = { "compose.yml": mounting, "application.yml": client, "secrets.yml": secret };

  it("is missing for a single file, which then lacks keys", () => {
    assert.deepEqual(findsIn({ "application.yml": client }, "application.yml"), [
      "missing-client-secret",
    ]);
    assert.deepEqual(findsIn({ "secrets.yml": secret }, "secrets.yml"), [
      "missing-client-id",
      "missing-issuer",
    ]);
  });
  it("combines files that MICRONAUT_CONFIG_FILES lists together", () => {
    assert.deepEqual(findsIn(texts, "application.yml"), []);
    assert.deepEqual(findsIn(texts, "secrets.yml"), []);
  });
  it("lists its files", () =>
    assert.deepEqual(named(texts).slice(0, 1).flatMap(namedFiles), [
      uriOf("application.yml"),
      uriOf("secrets.yml"),
    ]));
  it("gives the later file precedence, and hovers show that in both files", () => {
    const both = {
      ...texts,
      "secrets.yml": secret.replace("client-secret", "client-id: k\n          client-secret"),
    };
    assert.match(
      hoversIn(
        { ...both, "application.yml": client.replace("client-id", "client-$0id") },
        "application.yml",
      ),
      /\*\*Without effect:\*\* \[secrets.yml, line 6\]\(file:\/\/\/deploy\/secrets.yml#L6\)/,
    );
    const there = (both["secrets.yml"] ?? "").replace("client-id", "client-$0id");
    assert.match(
      hoversIn({ ...both, "secrets.yml": there }, "secrets.yml"),
      /Overrides \[application.yml, line 6\]/,
    );
  });
  it("finds files through a mounted folder, the command line, and compose's own configs", () => {
    const notations = [
      `    command: server standalone --config /app/confs/application.yml
    volumes: ["./:/app/confs", "data:/app/storage"]
    environment: { MICRONAUT_CONFIG_FILES: /app/confs/secrets.yml }
`,
      `    configs:
      - { source: first, target: /app/confs/application.yml }
      - { source: second, target: /app/confs/secrets.yml }
configs: { first: { file: ./application.yml }, second: { file: ./secrets.yml } }
`,
      `    volumes:
      - ./application.yml:/app/confs/application.yml
      - ./secrets.yml:/app/confs/application-secrets.yml
`,
    ];
    for (const lines of notations)
      assert.deepEqual(
        findsIn({ ...texts, "compose.yml": compose(lines) }, "application.yml"),
        [],
        lines,
      );
  });
  it("applies variables of the service that reads a mounted file", () => {
    const variable = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_SECRET";
    const withVariable = mounting.replace(
      "    environment:\n",
      `    environment:\n      ${variable}: x\n`,
    );
    assert.deepEqual(
      findsIn({ ...texts, "compose.yml": withVariable, "secrets.yml": "" }, "application.yml"),
      [],
    );
    const own = client.replace(
      "          openid",
      "          client-se$0cret: ${S}\n          openid",
    );
    assert.match(
      hoversIn(
        { ...texts, "compose.yml": withVariable, "application.yml": own },
        "application.yml",
      ),
      new RegExp(`\`${variable}\` \\(\\[compose.yml, line 5\\]\\(.*\\)\\) overrides this value`),
    );
  });
  it("does not combine files that are not read together", () => {
    const apart = mounting.replace(",/etc/kestra/secrets.yml", "");
    const elsewhere = {
      ...texts,
      "compose.yml": apart.replace("source: secrets.yml", "source: ./other/secrets.yml"),
    };
    assert.deepEqual(findsIn(elsewhere, "application.yml"), ["missing-client-secret"]);
  });
  it("does not use paths with unknown variables", () => {
    const unknown = mounting.replaceAll("secrets.yml", "$SECRETS");
    assert.deepEqual(findsIn({ ...texts, "compose.yml": unknown }, "application.yml"), [
      "missing-client-secret",
    ]);
  });
});

describe("deployment with an override", () => {
  const base = compose(`    environment:\n      KESTRA_CONFIGURATION: |\n${indented(client, 8)}`);
  const override = (lines: string): string => `services:\n  web:\n    environment:\n${lines}`;

  it("gets variables from it", () => {
    const above = override("      MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_SECRET: x\n");
    assert.deepEqual(findsIn({ "compose.yml": base }, "compose.yml"), ["missing-client-secret"]);
    assert.deepEqual(
      findsIn({ "compose.yml": base, "compose.override.yml": above }, "compose.yml"),
      [],
    );
    assert.deepEqual(findsIn({ "compose.yml": base, "compose.prod.yml": above }, "compose.yml"), [
      "missing-client-secret",
    ]);
  });
  it("is replaced by the configuration of the override as a whole", () => {
    const written = indented(secret, 8).replace("$", () => "$$");
    const above = override(`      KESTRA_CONFIGURATION: |\n${written}`);
    const texts = { "docker-compose.yml": base, "docker-compose.override.yaml": above };
    assert.deepEqual(findsIn(texts, "docker-compose.yml"), []);
    assert.deepEqual(findsIn(texts, "docker-compose.override.yaml"), [
      "missing-client-id",
      "missing-issuer",
    ]);
    const marked = { ...texts, "docker-compose.yml": base.replace("client-id", "clie$0nt-id") };
    assert.match(
      hoversIn(marked, "docker-compose.yml"),
      /\*\*Lost:\*\*.*docker-compose.override.yaml, line 5/,
    );
  });
});

describe("deployment with layers in other files", () => {
  const key = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_SECRET";
  const configuration = `      KESTRA_CONFIGURATION: |\n${indented(client, 8)}`;
  const base = (before: string, more = ""): string =>
    compose(`${before}    environment:\n${more}${configuration}`);
  const override = (lines: string): string => `services:\n  web:\n    environment:${lines}`;
  const secretIn = (texts: Texts): unknown => {
    const [config] = fileIn(texts, "compose.yml").configs;
    return (
      config &&
      valueOf(config, "micronaut.security.oauth2.clients.sso.client-secret".split(".")).text
    );
  };

  it("lets a variable of the override win", () => {
    const text = base("", `      ${key}: a\n`);
    const above = override(`\n      ${key}: b\n`);
    assert.equal(secretIn({ "compose.yml": text, "compose.override.yml": above }), "b");
  });
  it("reads the variables of all layers also for a configuration that is not literal", () => {
    const text = base("", "      A: a\n").replace("CONFIGURATION: |", "CONFIGURATION: >");
    const files = {
      "compose.yml": text,
      "compose.override.yml": override("\n      KESTRA_B: b\n"),
    };
    const [config] = fileIn(files, "compose.yml").nonLiteral;
    assert.deepEqual(
      config && serversOf(config).map(({ variables }) => variables.map(({ name }) => name)),
      [["A", "KESTRA_CONFIGURATION", "KESTRA_B"]],
    );
  });
  it("drops the variables that the override takes away", () => {
    const text = base("", `      ${key}: a\n`);
    for (const lines of [
      `\n      ${key}: !reset null\n`,
      " !override\n      A: b\n",
      " !reset []\n",
    ])
      assert.equal(
        secretIn({ "compose.yml": text, "compose.override.yml": override(lines) }),
        undefined,
        lines,
      );
    const above = override(`\n      ${key}:\n`);
    const files = { "compose.yml": text, "compose.override.yml": above };
    assert.deepEqual(findsIn(files, "compose.yml"), []);
    assert.equal(secretIn(files), undefined);
  });
  describe("with files that a compose file includes", () => {
    const own = base("");
    const more = override(`\n      ${key}: b\n`);
    const secretAmong = (texts: Texts): unknown => {
      const name = Object.keys(texts).find((each) => texts[each]?.includes("CONFIGURATION"));
      const [config] = fileIn(texts, name ?? "").configs;
      assert.ok(config);
      return valueOf(config, "micronaut.security.oauth2.clients.sso.client-secret".split(".")).text;
    };

    it("lets the override of the including file win", () =>
      assert.equal(
        secretAmong({
          "compose.yml": "include:\n  - parts/kestra.yml\n",
          "compose.override.yml": more,
          "parts/kestra.yml": base("", `      ${key}: a\n`),
        }),
        "b",
      ));
    it("lets the last of several files win that are included together", () => {
      const compose = "include:\n  - path:\n      - kestra.yml\n      - more.yml\n";
      const files = { "compose.yml": compose, "more.yml": more };
      const first = base("", `      ${key}: a\n`);
      assert.equal(secretAmong({ ...files, "kestra.yml": first }), "b");
      assert.deepEqual(findsIn({ ...files, "kestra.yml": own }, "kestra.yml"), []);
    });
    it("completes a configuration in the override", () => {
      const files = {
        "compose.yml": "include: [kestra.yml]\n",
        "compose.override.yml": own,
        "kestra.yml": more,
      };
      assert.equal(secretAmong(files), "b");
      assert.deepEqual(findsIn(files, "compose.override.yml"), []);
    });
    it("knows that something may be set in a file that is not found", () => {
      const compose = "include: [more.yml, { path: [kestra.yml, ${FILE}] }]\n";
      const files = { "compose.yml": compose, "compose.override.yml": own, "kestra.yml": own };
      assert.deepEqual(findsIn(files, "compose.override.yml"), []);
      assert.deepEqual(findsIn(files, "kestra.yml"), []);
      const alone = { ...files, "compose.yml": "include: [kestra.yml]\n" };
      assert.deepEqual(findsIn(alone, "compose.override.yml"), ["missing-client-secret"]);
    });
    it("names these files", () => {
      const [compose] = named({ "compose.yml": "include: [a.yml, { path: [b.yml, ../c.yml] }]\n" });
      assert.deepEqual(compose && namedFiles(compose), [
        uriOf("a.yml"),
        uriOf("b.yml"),
        "file:///c.yml",
      ]);
    });
  });
  it("replaces a configuration that the override takes away", () => {
    for (const lines of [
      "\n      KESTRA_CONFIGURATION: !reset null\n",
      "\n      KESTRA_CONFIGURATION:\n",
      " !override\n      A: b\n",
    ]) {
      const texts = { "compose.yml": base(""), "compose.override.yml": override(lines) };
      assert.deepEqual(findsIn(texts, "compose.yml"), [], lines);
      const marked = { ...texts, "compose.yml": base("").replace("client-id", "clie$0nt-id") };
      assert.match(hoversIn(marked, "compose.yml"), /\*\*Lost:\*\*.*compose.override.yml/);
    }
  });
  it("has the variables of a service of another file", () => {
    const text = base("    extends:\n      file: ./other.yml\n      service: base\n");
    const other = `services:\n  base:\n    image: kestra/kestra\n    environment:\n      ${key}: x\n`;
    assert.equal(secretIn({ "compose.yml": text, "other.yml": other }), "x");
    assert.deepEqual(findsIn({ "compose.yml": text }, "compose.yml"), []);
    assert.deepEqual(
      findsIn({ "compose.yml": text, "other.yml": other.replace(key, "A") }, "compose.yml"),
      ["missing-client-secret"],
    );
  });
  it("has the variables of env files, below its own", () => {
    const forms = [
      "app.env",
      "\n      - app.env",
      "\n      - path: app.env\n        required: false",
    ];
    for (const form of forms) {
      const text = base(`    env_file: ${form}\n`);
      assert.equal(secretIn({ "compose.yml": text, "app.env": `${key}='x'\n` }), "x");
      assert.deepEqual(findsIn({ "compose.yml": text }, "compose.yml"), []);
      assert.deepEqual(findsIn({ "compose.yml": text, "app.env": "A=b\n" }, "compose.yml"), [
        "missing-client-secret",
      ]);
    }
    const own = base("    env_file: app.env\n", `      ${key}: own\n`);
    assert.equal(secretIn({ "compose.yml": own, "app.env": `${key}=x\n` }), "own");
    const raw = base("    env_file:\n      - path: app.env\n        format: raw\n");
    assert.equal(secretIn({ "compose.yml": raw, "app.env": `${key}='x' # c\n` }), "'x' # c");
  });
  it("names the files to read", () =>
    assert.deepEqual(
      named({ "compose.yml": base("    env_file: [./a.env]\n") }).flatMap(namedFiles),
      [uriOf("a.env")],
    ));
});

describe("deployment of Helm values and manifests", () => {
  const values = `configurations:
  application:
${indented(client, 4)}  secrets:
    - name: kestra-sso
      key: sso.yml
`;
  const manifest = (name: string, key: string): string =>
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  ${key}: |\n${indented(secret, 4)}`;

  it("combines the values with a Secret that they refer to", () => {
    const texts = { "values.yaml": values, "secret.yaml": manifest("kestra-sso", "sso.yml") };
    assert.deepEqual(findsIn(texts, "values.yaml"), []);
    assert.deepEqual(findsIn(texts, "secret.yaml"), []);
  });
  it("does not use a Secret with another name or key", () => {
    for (const other of [manifest("kestra-ssl", "sso.yml"), manifest("kestra-sso", "other.yml")]) {
      const file = fileIn({ "values.yaml": values, "secret.yaml": other }, "values.yaml");
      assert.deepEqual(
        file.configs.map(({ otherFiles }) => otherFiles.configs.length),
        [0],
      );
    }
  });
  it("does not report keys that a Secret or ConfigMap out of sight may set", () => {
    assert.deepEqual(findsIn({ "values.yaml": values }, "values.yaml"), []);
    const alone = values.replace(/ {2}secrets:[^]*/, "");
    assert.deepEqual(findsIn({ "values.yaml": alone }, "values.yaml"), ["missing-client-secret"]);
  });
  it("does not report keys that a Secret in base64 may set", () => {
    const encoded = Buffer.from(secret).toString("base64");
    const other = `kind: Secret\nmetadata:\n  name: kestra-sso\ndata:\n  sso.yml: ${encoded}\n`;
    const texts = { "values.yaml": values, "secret.yaml": other };
    assert.deepEqual(findsIn(texts, "values.yaml"), []);
    assert.deepEqual(findsIn(texts, "secret.yaml"), []);
  });
  it("combines the configuration and secrets of chart 0.x in one file", () => {
    const old = `image:\n  tag: v0.22.0\nconfiguration:\n${indented(client, 2)}secrets:\n${indented(secret, 2)}`;
    assert.deepEqual(findsIn({ "values.yaml": old }, "values.yaml"), []);
  });
  it("combines a ConfigMap with a Secret that the same pod mounts", () => {
    const pod = `kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: kestra
          image: kestra/kestra-ee:v1.3.0
          volumeMounts: [{ name: a }, { name: b }]
      volumes:
        - { name: a, configMap: { name: kestra } }
        - { name: b, secret: { secretName: kestra-sso } }
`;
    const map = `kind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n${indented(client, 4)}`;
    const apart = { "map.yml": map, "secret.yml": manifest("kestra-sso", "sso.yml") };
    assert.deepEqual(findsIn(apart, "map.yml"), ["missing-client-secret"]);
    assert.deepEqual(findsIn({ ...apart, "pod.yml": pod }, "map.yml"), []);
  });
});

describe("a file that could be another application's", () => {
  const misspelt = client.replace("client-id", "client-identifier");
  const own = `${misspelt}desk:\n  theme: dark\n`;
  const compose = (image: string): string =>
    `services:\n  a:\n    image: ${image}\n    volumes:\n      - ./sso.yml:/app/confs/sso.yml\n`;
  const isRead = (texts: Texts, name: string): boolean => fileIn(texts, name).configs.length > 0;
  for (const [texts, name, expected] of [
    [{ "sso.yml": own }, "sso.yml", false],
    [{ "sso.yml": own, "compose.yml": compose("kestra/kestra-ee") }, "sso.yml", true],
    [{ "sso.yml": own, "compose.yml": compose("acme/basket") }, "sso.yml", false],
    [{ "kestra-sso.yml": own }, "kestra-sso.yml", true],
    [{ "kestra-sso.yml": `${own}micronaut.application.name: desk\n` }, "kestra-sso.yml", false],
    [{ "application-sso.yml": misspelt }, "application-sso.yml", true],
    [{ "application-sso.yml": misspelt, "application.yml": own }, "application-sso.yml", false],
    [
      {
        "application-sso.yml": misspelt,
        "application.yml": own,
        "compose.yml":
          "services:\n  a:\n    image: kestra/kestra-ee\n    volumes:\n      - ./application-sso.yml:/app/confs/application-sso.yml\n",
      },
      "application-sso.yml",
      true,
    ],
    [
      {
        "application-sso.yml": misspelt,
        "application.yml": `kestra:\n  queue:\n    type: h2\n${own}`,
      },
      "application-sso.yml",
      true,
    ],
  ] as const)
    it(`is ${expected ? "read" : "ignored"}: ${name} of ${Object.keys(texts).join(", ")}`, () =>
      assert.equal(isRead(texts, name), expected));
});
