// The setups as code actions: what is offered where, and the resulting text.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import { type ActionOptions, setUpActions } from "../../server/src/features/setUp/actions";
import { providers } from "../../server/src/knowledge/providers";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fileKinds } from "../fileKinds";
import { findingsIn, inEnglishWords } from "../check";

const withCommand: ActionOptions = {
  target: { major: 1, minor: 3 },
  command: "test.setUp",
  askedFor: "nothing",
};
const without: ActionOptions = {
  ...withCommand,
  command: undefined,
  askedFor: "anything",
};

function offered(marked: string, options: ActionOptions): CodeAction[] {
  const offset = Math.max(0, marked.indexOf("$0"));
  const text = marked.replace("$0", "");
  const document = TextDocument.create("file:///application.yml", "yaml", 1, text);
  const at = document.positionAt(offset);
  const actions = setUpActions(readKestraFile(text), document, { start: at, end: at }, options);
  return inEnglishWords<CodeAction[]>(actions);
}

const titles = (marked: string, options: ActionOptions): string[] =>
  offered(marked, options).map(({ title }) => title);

function applied(text: string, { edit }: CodeAction): string {
  const document = TextDocument.create("file:///application.yml", "yaml", 1, text);
  return TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []);
}

const sso = "Set up single sign-on…";
const role = "Add a default role…";
const groups = "Add group sync from the ID token…";
const ldap = "Add LDAP…";

describe("setup code actions", () => {
  it("run the editor's command if it has one", () => {
    const [action] = offered("kestra:$0\n  url: x\n", withCommand);
    assert.deepEqual(action?.command, { title: sso, command: "test.setUp", arguments: ["sso"] });
    assert.equal(action?.edit, undefined);
  });
  it("are offered at the relevant mappings", () => {
    assert.deepEqual(titles("kestra:$0\n  url: x\n", withCommand), [sso, role]);
    assert.deepEqual(titles("kestra:\n  url: $0x\n", withCommand), []);
    assert.deepEqual(
      titles(
        "micronaut:\n  security:\n    oauth2:\n      clients:$0\n        sso: { client-id: x }\n",
        withCommand,
      ),
      [sso, groups],
    );
    assert.deepEqual(
      titles("kestra:\n  security:$0\n    default-role: { name: x }\n", withCommand),
      [],
    );
  });
  it("are offered anywhere in a configuration if their kind is requested", () => {
    const asked: ActionOptions = { ...withCommand, askedFor: "this-kind" };
    assert.deepEqual(titles("kestra:\n  url: $0x\n", asked), [sso, role, ldap]);
    assert.deepEqual(titles("", asked), [sso, role, ldap]);
    assert.deepEqual(titles("", withCommand), []);
    assert.deepEqual(titles("on: $0push\n", asked), []);
    assert.deepEqual(titles("kestra:\n  url: [$0\n", asked), []);
  });
  it("are not offered for the open-source edition", () =>
    assert.deepEqual(
      titles(
        "services:\n  kestra:\n    image: kestra/kestra:v1.3.0\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:$0\n          url: x\n",
        { ...withCommand, askedFor: "this-kind" },
      ),
      [],
    ));
  it("are one edit per provider in other editors", () =>
    assert.deepEqual(titles("kestra:$0\n  url: x\n", without), [
      "Set up single sign-on with authentik",
      "Set up single sign-on with Keycloak",
      "Set up single sign-on with Okta",
      "Set up single sign-on with Google",
      "Set up single sign-on with Microsoft Entra ID",
      "Set up single sign-on with Auth0",
      "Set up single sign-on with Authelia",
      "Set up single sign-on with Amazon Cognito",
      "Set up single sign-on with Dex",
      "Set up single sign-on with GitLab",
      "Set up single sign-on with JumpCloud",
      "Set up single sign-on with OneLogin",
      "Set up single sign-on with Ory Hydra",
      "Set up single sign-on with PingFederate",
      "Set up single sign-on with PingOne",
      "Set up single sign-on with Pocket ID",
      "Set up single sign-on with Zitadel",
      "Set up single sign-on with OpenID Connect",
      "Add a read-only default role",
    ]));
  it("are not computed for every cursor move", () =>
    assert.deepEqual(titles("kestra:$0\n  url: x\n", { ...without, askedFor: "nothing" }), []));
  it("name the version if it is unknown", () =>
    assert.deepEqual(titles("kestra:$0\n  url: x\n", { ...without, target: undefined }).slice(-2), [
      "Add a read-only default role (Kestra 2.0)",
      "Add a read-only default role (Kestra 1.x)",
    ]));

  for (const { name, wrap } of fileKinds) {
    it(`result in no findings in ${name} once example values are replaced`, () => {
      const text = wrap("kestra:\n  url: https://kestra.example.com\n");
      const marked = text.replace("url: https", "$0url: https");
      const actions = offered(marked, { ...without, askedFor: "this-kind" });
      assert.equal(actions.length, providers.length + 1);
      for (const action of actions) {
        const after = applied(text, action)
          .replace("<user pool id>", "eu-west-1_AbC")
          .replace(/<[^<>\n]*>/g, "kestra");
        assert.notEqual(after, text);
        assert.deepEqual(
          findingsIn(after).map(({ rule }) => rule.id),
          [],
          after,
        );
      }
    });
  }
});
