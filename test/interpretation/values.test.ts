// The value of a key in every notation and with every kind of override, and that all features which depend on it agree.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { inquiriesOf } from "../../server/src/discovery/inquiry";
import { codeLenses } from "../../server/src/features/lenses/codeLens";
import { clientStates } from "../../server/src/interpretation/clients/liveClients";
import { loginRoutes } from "../../server/src/interpretation/clients/loginRoutes";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { isOff, readFlag } from "../../server/src/interpretation/values/flags";
import {
  writtenScalar,
  type ValuePlace,
  type Value,
  valueOf,
} from "../../server/src/interpretation/values/value";
import type { Config } from "../../server/src/micronaut/configuration";
import { lint } from "../../server/src/rules/running/lint";
import { allLenses } from "../features/check";

/** The files of a deployment by name. The first one is tested. */
type Texts = Readonly<Record<string, string>>;

function fileIn(texts: Texts): KestraFile {
  const files = Object.entries(texts).map(([name, text]) => ({
    uri: `file:///deploy/${name}`,
    file: readKestraFile(text),
  }));
  const [own] = files;
  assert.ok(own);
  return deployed(own, files);
}

function configIn(file: KestraFile): Config {
  const [config] = file.configs;
  assert.ok(config);
  return config;
}

const client = `      clients:
        sso:
          client-id: kestra
          client-secret: \${SECRET}
          openid:
            issuer: https://sso.example.com
`;
const above = "micronaut:\n  security:\n    authentication: cookie\n    oauth2:\n";
const indented = (text: string): string => text.replace(/^(?=.)/gm, "        ");

/** The open-source edition with some environment variables and configuration files. */
const compose = (environment: string, files: string, mounts = "./:/confs"): string =>
  `services:
  kestra:
    image: kestra/kestra:v1.3.0
    volumes: [${mounts}]
    environment:
      MICRONAUT_CONFIG_FILES: ${files}
${environment}`;

const alone = "/confs/application.yml";
const written = (text: string, environment = ""): Texts => ({
  "application.yml": text,
  "compose.yml": compose(environment, alone),
});
const enabledAs = (value: string, environment = ""): Texts =>
  written(`${above}      enabled: ${value}\n${client}`, environment);
const withSibling = (own: string, other: string, files: string, mounts?: string): Texts => ({
  "application.yml": `${above}${own}${client}`,
  "prod.yml": `micronaut.security.oauth2.enabled: ${other}\nkestra.url: https://x\n`,
  "compose.yml": compose("", files, mounts),
});
const otherLast = "/confs/application.yml,/confs/prod.yml";
const otherFirst = "/confs/prod.yml,/confs/application.yml";
const variable = "MICRONAUT_SECURITY_OAUTH2_ENABLED";
const composeWith = (configuration: string): string =>
  `services:\n  kestra:\n    image: kestra/kestra:v1.3.0\n    environment:\n      KESTRA_CONFIGURATION: |\n${indented(configuration).replaceAll("$", "$$$$")}`;

interface Expected {
  /** The kind and the text of the value. */
  readonly is: string;
  /** Where the value comes from: `here`, a variable or a file; undefined if unknown. */
  readonly from?: string;
  /** The other places that set a value. */
  readonly others?: readonly string[];
  readonly assumed?: readonly string[];
  readonly unless?: readonly string[];
  /** Whether the value is the word `false`; undefined if unknown. */
  readonly off: boolean | undefined;
}

const here = "here";
const on = (is: string): Expected => ({ is, from: here, off: false });
const off = (is: string): Expected => ({ is, from: here, off: true });
const open: Expected = { is: "unknown", from: here, off: undefined };

const table: Readonly<Record<string, readonly [Texts, Expected]>> = {
  "no key": [written(above + client), { is: "absent", off: false }],
  true: [enabledAs("true"), on("boolean true")],
  True: [enabledAs("True"), on("boolean true")],
  yes: [enabledAs("yes"), on("boolean true")],
  on: [enabledAs("on"), on("boolean true")],
  '"true"': [enabledAs('"true"'), on("text true")],
  false: [enabledAs("false"), off("boolean false")],
  False: [enabledAs("False"), off("boolean false")],
  no: [enabledAs("no"), off("boolean false")],
  '"false"': [enabledAs('"false"'), off("text false")],
  '"no", which is a string': [enabledAs('"no"'), on("text no")],
  "a number": [enabledAs("0"), on("number 0")],
  "!!str no": [enabledAs("!!str no"), on("text no")],
  "a custom tag": [enabledAs("!env X"), open],
  "a template": [enabledAs("'{{ .Values.sso }}'"), open],
  "a list": [enabledAs("[no]"), { is: "list", from: here, off: false }],
  "a mapping": [enabledAs("{ a: no }"), { is: "block", from: here, off: false }],
  "${X}": [enabledAs("${X}"), open],
  "${X:true}": [
    enabledAs("${X:true}"),
    { is: "text true", from: here, assumed: ["X"], off: undefined },
  ],
  "${X:false}": [
    enabledAs("${X:false}"),
    { is: "text false", from: here, assumed: ["X"], off: undefined },
  ],
  "${X:false} and variables from a file": [
    enabledAs("${X:false}", "    env_file: .env\n"),
    { is: "text false", from: here, assumed: ["X"], unless: ["X"], off: undefined },
  ],
  "${X} with X": [enabledAs("${X}", '      X: "false"\n'), off("text false")],
  "${X:true} with X": [enabledAs("${X:true}", '      X: "no"\n'), on("text no")],
  "${X} with X from a secret": [enabledAs("${X}", "      X:\n"), open],
  "a placeholder for another key": [
    written(`sso: { state: "no" }\n${above}      enabled: \${sso.state:false}\n${client}`),
    on("text no"),
  ],
  "a variable that overrides the key": [
    enabledAs("true", `      ${variable}: "false"\n`),
    { is: "text false", from: variable, others: [here], off: true },
  ],
  "only a variable": [
    written(above + client, `      ${variable}: "false"\n`),
    { is: "text false", from: variable, off: true },
  ],
  "a variable with an unknown value": [
    enabledAs("true", `      ${variable}:\n`),
    { is: "unknown", from: variable, others: [here], off: undefined },
  ],
  "a variable without quotes, which Docker Compose writes differently": [
    enabledAs("true", `      ${variable}: False\n`),
    { ...off("text false"), from: variable, others: [here] },
  ],
  "a variable that sets a key below": [
    enabledAs("false", `      ${variable}_BY: x\n`),
    { is: "unknown", others: [here, `${variable}_BY`], off: undefined },
  ],
  "a variable that a file on the command line overrides": [
    enabledAs("false", `      ${variable}: "true"\n    command: server --config ${alone}\n`),
    { ...off("boolean false"), others: [variable] },
  ],
  "a second document": [
    written(`${above}      enabled: true\n${client}---\nmicronaut.security.oauth2.enabled: no\n`),
    { ...off("boolean false"), others: [here] },
  ],
  "a key written twice": [
    written(`${above}      enabled: no\n      enabled: true\n${client}`),
    { is: "boolean true", from: here, off: false },
  ],
  "a dotted key": [
    written(`micronaut.security.oauth2.enabled: no\n${above}${client}`),
    off("boolean false"),
  ],
  "another spelling": [written(`${above}      Enabled: no\n${client}`), off("boolean false")],
  "a file that is read later": [
    withSibling("      enabled: true\n", "no", otherLast),
    { is: "boolean false", from: "prod.yml", others: [here], off: true },
  ],
  "a file that is read before": [
    withSibling("      enabled: no\n", "true", otherFirst),
    { ...off("boolean false"), others: ["prod.yml"] },
  ],
  "only a file that is read before": [
    withSibling("", "no", otherFirst),
    { is: "boolean false", from: "prod.yml", off: true },
  ],
  "an empty value, and a file that is read before": [
    withSibling("      enabled:\n", "no", otherFirst),
    { is: "unknown", others: [here, "prod.yml"], off: undefined },
  ],
  "a file whose order is unknown": [
    withSibling(
      "      enabled: true\n",
      "no",
      alone,
      "./application.yml:/confs/application.yml, ./prod.yml:/confs/prod.yml",
    ),
    { is: "unknown", others: [here, "prod.yml"], off: undefined },
  ],
  "a configuration that replaces this one": [
    {
      "compose.yml": composeWith(`${above}      enabled: no\n${client}`),
      "compose.override.yml": composeWith("kestra.url: https://x\n"),
    },
    { is: "unknown", others: [here, "compose.override.yml"], off: undefined },
  ],
  "an alias": [
    written(
      `kestra: { anonymous-usage-report: { enabled: &off no } }\n${above}      enabled: *off\n${client}`,
    ),
    off("boolean false"),
  ],
  "a merge key": [
    written(
      `kestra: { anonymous-usage-report: &off { enabled: no } }\n${above}      <<: *off\n${client}`,
    ),
    off("boolean false"),
  ],
};

const path = ["micronaut", "security", "oauth2", "enabled"];

const nameOf = (place: ValuePlace | undefined): string | undefined =>
  place?.kind === "file"
    ? place.uri.replace(/.*\//, "")
    : place?.kind === "variable"
      ? place.name
      : place?.kind;

const described = (value: Value): Expected => ({
  is: [value.kind, value.text].filter((word) => word !== undefined).join(" "),
  ...(value.from ? { from: nameOf(value.from) ?? "" } : {}),
  ...(value.others.length > 0 ? { others: value.others.map((place) => nameOf(place) ?? "") } : {}),
  ...(value.assumed.length > 0 ? { assumed: value.assumed } : {}),
  ...(value.unless.length > 0 ? { unless: value.unless } : {}),
  off: isOff(value),
});

/** Those of the given rules that have findings in a file. */
const findingsIn = (file: KestraFile, ...rules: string[]): string[] =>
  lint(file, { target: undefined })
    .map(({ rule }) => rule.id)
    .filter((id) => rules.includes(id));

/** The only client and its login as seen by each feature: client state, login routes, issuer check and code lenses. */
function viewsOf(file: KestraFile): Readonly<Record<string, unknown>> {
  const config = configIn(file);
  const [first] = clientStates(config);
  const [inquiry] = inquiriesOf(config);
  const document = TextDocument.create("file:///x.yml", "yaml", 1, config.text);
  return {
    state: first && "reason" in first ? `${first.state}: ${first.reason}` : first?.state,
    routes: loginRoutes(config).state,
    isAsked: inquiry !== undefined && "issuer" in inquiry,
    hasLens: codeLenses(file, document, allLenses).length > 0,
  };
}

const expectedViews = (off: boolean | undefined, reason: string): ReturnType<typeof viewsOf> =>
  off === undefined
    ? { state: "unknown: placeholder", routes: "unknown", isAsked: true, hasLens: true }
    : off
      ? { state: `skipped: ${reason}`, routes: "absent", isAsked: false, hasLens: false }
      : { state: "alive", routes: "present", isAsked: true, hasLens: true };

describe("the value of a key", () => {
  for (const [name, [texts, expected]] of Object.entries(table)) {
    const file = fileIn(texts);
    const value = valueOf(configIn(file), path);
    it(`with ${name}`, () => assert.deepEqual(described(value), expected));
    it(`is the same for all features with ${name}`, () => {
      assert.deepEqual(findingsIn(file, "oauth2-disabled", "sso-needs-enterprise"), [
        ...(expected.off && writtenScalar(value) ? ["oauth2-disabled"] : []),
        ...(expected.off ? [] : ["sso-needs-enterprise"]),
      ]);
      const isReplaced = "compose.override.yml" in texts;
      const views = expectedViews(expected.off, "oauth2-disabled");
      assert.deepEqual(
        viewsOf(file),
        isReplaced ? { ...views, hasLens: false, isAsked: false } : views,
      );
    });
  }
});

/** Booleans as written, and how Micronaut converts them. */
const flags: Readonly<Record<string, ReturnType<typeof readFlag>>> = {
  true: "true",
  True: "true",
  yes: "true",
  on: "true",
  '"true"': "true",
  '"yes"': "true",
  "!!str on": "true",
  false: "false",
  no: "false",
  '"no"': "false",
  '"1"': "false",
  "${NO}": "false",
  "${YES}": "true",
  "${X}": "unknown",
  "${X:true}": "unknown",
  "${X:false}": "unknown",
  "!env X": "unknown",
  "'{{ x }}'": "unknown",
  "1": "stops",
  "": "stops",
};
const variables = '      YES: "on"\n      NO: "off"\n';

describe("a boolean", () => {
  for (const [text, flag] of Object.entries(flags)) {
    it(`${text || "without a value"} is the same for all features that depend on a client`, () => {
      const own = `          enabled: ${text}\n`;
      const file = fileIn(
        written(above + client.replace(/ {10}client-secret.*\n/, own), variables),
      );
      const value = valueOf(configIn(file), [...path.slice(0, -1), "clients", "sso", "enabled"]);
      assert.equal(readFlag(value), flag);
      const isOn = flag !== "false";
      assert.deepEqual(
        findingsIn(file, "missing-client-secret", "sso-needs-enterprise"),
        isOn ? ["sso-needs-enterprise", "missing-client-secret"] : [],
      );
      const { state } = viewsOf(file);
      const states = {
        true: "alive",
        false: "skipped: client-disabled",
        unknown: "unknown: placeholder",
        stops: `stops: ${text === "" ? "nothing-written" : "not-a-boolean"}`,
        absent: undefined,
      };
      assert.equal(state, states[flag]);
    });
    it(`${text || "without a value"} has the right effect on the open-source edition`, () => {
      const file = fileIn(written(`micronaut:\n  security:\n    enabled: ${text}\n`, variables));
      const isOn =
        readFlag(valueOf(configIn(file), ["micronaut", "security", "enabled"])) === "true";
      assert.equal(isOn, flag === "true");
      assert.deepEqual(findingsIn(file, "security-opens-oss"), isOn ? ["security-opens-oss"] : []);
    });
  }
});
