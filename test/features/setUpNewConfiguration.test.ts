// Files without a configuration that can contain one: the complete text after setting up single sign-on.
import assert from "node:assert/strict";
import { findingsIn } from "../check";
import { setsUp } from "./setUp";

const google = { provider: "google", role: "none", "client-id": "kestra", secret: "file", url: "" };

const client = (indent: number): string =>
  `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        google:
          client-id: "kestra"
          client-secret: "<client secret>"
          openid:
            issuer: "https://accounts.google.com"
`.replace(/^(?=.)/gm, " ".repeat(indent));

const service = "services:\n  kestra:\n    image: registry.kestra.io/docker/kestra-ee:v1.3.0\n";
const ports = "    ports:\n      - 8080:8080\n";

/** Name, text before, text after. */
const cases: [string, string, string][] = [
  ["an empty file", "", client(0)],
  ["a file with comments only", "# ours\n", `# ours\n${client(0)}`],
  [
    "an empty block scalar of a compose file",
    `${service}    environment:\n      KESTRA_CONFIGURATION: |\n${ports}`,
    `${service}    environment:\n      KESTRA_CONFIGURATION: |\n${client(8)}${ports}`,
  ],
  [
    "a service without variables",
    service + ports,
    `${service}${ports}    environment:\n      KESTRA_CONFIGURATION: |\n${client(8)}`,
  ],
  [
    "a service with a mapping of variables",
    `${service}    environment:\n      A: b\n${ports}`,
    `${service}    environment:\n      A: b\n      KESTRA_CONFIGURATION: |\n${client(8)}${ports}`,
  ],
  [
    "a service with a list of variables",
    `${service}    environment:\n      - A=b\n${ports}`,
    `${service}    environment:\n      - A=b\n      - |\n        KESTRA_CONFIGURATION=\n${client(8)}${ports}`,
  ],
  [
    "values with a key without a value",
    "configurations:\n  application:\n  secrets: []\n",
    `configurations:\n  application:\n${client(4)}  secrets: []\n`,
  ],
  [
    "values with an empty mapping",
    "configurations:\n  application: {} # ours\ncommon: {}\n",
    `configurations:\n  application: # ours\n${client(4)}common: {}\n`,
  ],
  [
    "values with comments only",
    "configurations:\n  application:\n    # ours\ncommon: {}\n",
    `configurations:\n  application:\n    # ours\n${client(4)}common: {}\n`,
  ],
  [
    "an empty block scalar of a ConfigMap",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n",
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n${client(4)}`,
  ],
];

describe("setup of single sign-on in a file without a configuration", () => {
  for (const [name, before, after] of cases) {
    for (const newline of ["\n", "\r\n"]) {
      it(`works in ${name} with ${JSON.stringify(newline)}`, () => {
        const ended = (text: string): string => text.replaceAll("\n", newline);
        const { text } = setsUp(ended(before), "sso", { answers: google });
        // An empty text does not determine the line ending.
        if (before === "" && newline !== "\n") return;
        assert.equal(text, ended(after));
        assert.deepEqual(
          findingsIn(text).map(({ rule }) => rule.id),
          ["placeholder-credential"],
        );
        const again = setsUp(text, "sso", { answers: google });
        assert.equal(again.outcome.kind, "nothing");
      });
    }
  }

  it("is refused if the configuration comes from elsewhere or is not found", () => {
    for (const text of [
      `${service}    command: server standalone --config /etc/kestra.yml\n`,
      `${service}    volumes:\n      - ./application.yml:/app/confs/application.yml\n`,
      "configurations:\n  application: {{ .Values.x }}\n",
      "services:\n  web:\n    image: nginx\n",
      "on: push\n",
    ]) {
      const { outcome } = setsUp(text, "sso", { answers: google });
      assert.equal(outcome.kind, "refused", text);
    }
  });
});
