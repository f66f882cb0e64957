// The other tools for agents: what a key means, setups, the effective configuration, and upgrades.
import assert from "node:assert/strict";
import * as z from "zod/mini";
import { agentTools } from "../../server/src/agentTools";
import type { FileEdits } from "../../server/src/agentTools/edits";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { applied, call, output, refusal } from "./call";

describe("agent tools", () => {
  it("have JSON Schemas, and names and descriptions for an agent", () => {
    for (const { name, title, description, input, output: result } of agentTools) {
      assert.match(name, /^[a-z]+(_[a-z]+)*$/);
      assert.ok(title.length < 50 && description.length > 80 && description.length < 700, name);
      for (const schema of [input, result])
        assert.equal(z.toJSONSchema(schema).additionalProperties, false, name);
    }
  });
  it("name the parts of an input that are wrong, without repeating it", async () => {
    const files = { "a.yml": "kestra:\n  queue: { type: h2 }\n" };
    assert.match(await refusal("set_up", { what: "s3cr3t" }, files), /^The input what does not/);
    assert.match(
      await refusal("set_up", { s3cr3t: 1, what: "sso" }, files),
      /It takes what, answers, line/,
    );
    assert.match(await refusal("set_up", null, files), /does not match/);
  });
});

interface Described {
  readonly found: string;
  readonly key: string;
  readonly yaml: string;
  readonly isRead?: boolean;
  readonly default?: string;
  readonly others: readonly string[];
}

describe("agent tool: describe_key", () => {
  const describes = (key: string, expected: string): unknown =>
    it(`finds ${key}`, async () => {
      const { found, key: path } = await output<Described>("describe_key", { key });
      assert.equal(`${found} ${path}`, expected);
    });
  describes("kestra.url", "key kestra.url");
  describes("kestra.anonymousUsageReport.enabled", "key kestra.anonymous-usage-report.enabled");
  describes("kestra > queue > type", "key kestra.queue.type");
  describes("kestra.queue.type: postgres", "key kestra.queue.type");
  describes("KESTRA_QUEUE_TYPE", "key kestra.queue.type");
  describes("kestra.security.oauth2.enabled", "elsewhere micronaut.security.oauth2.enabled");
  describes("defaultRole", "elsewhere kestra.security.default-role");
  describes("micronaut.security.defaultRole.name", "elsewhere kestra.security.default-role.name");
  const okta = "micronaut.security.oauth2.clients.okta";
  describes(`${okta}.issuer`, `elsewhere ${okta}.openid.issuer`);
  describes("kestra.quue.type", "misspelt kestra.queue.type");
  describes("kestra.server.basic-auth.email", "misspelt kestra.server.basic-auth.username");
  describes("KESTRA_SERVER_BASICAUTH_PASSWORD", "misspelt kestra.server.basic-auth.password");

  it("says which version reads it, with its default there", async () => {
    const at = async (version: string) => {
      const { isRead, default: value } = await output<Described>("describe_key", {
        key: "kestra.variables.env-vars-prefix",
        version,
      });
      return [isRead, value];
    };
    assert.deepEqual(await at("0.22"), [true, '"KESTRA_"']);
    assert.deepEqual(await at("1.3"), [true, '"ENV_"']);
  });
  it("shows how to write it", async () => {
    const { yaml } = await output<Described>("describe_key", { key: "micronaut.server.port" });
    assert.equal(yaml, "micronaut:\n  server:\n    port: 8080");
  });
  it("lists other keys of the same name", async () => {
    const { others, key } = await output<Described>("describe_key", { key: "client-secret" });
    assert.ok([key, ...others].includes("micronaut.security.oauth2.clients.name.client-secret"));
  });
  it("refuses what is no key and no version", async () => {
    assert.match(await refusal("describe_key", { key: "foo.bar" }), /^Kestra has no such key/);
    assert.match(await refusal("describe_key", { key: "..." }), /^Kestra has no such key/);
    // The name is that of other keys, so it is not misspelt.
    const foreign = { key: "spring.datasource.url" };
    assert.match(await refusal("describe_key", foreign), /^Kestra has no such key/);
    assert.match(await refusal("describe_key", { key: "a", version: "x" }), /^The version/);
  });
});

interface SetUp {
  readonly state: string;
  readonly questions: readonly {
    readonly id: string;
    readonly proposal?: string;
    readonly options?: readonly { readonly value: string }[];
  }[];
  readonly problems: readonly { readonly question: string; readonly severity: string }[];
  readonly files: readonly FileEdits[];
  readonly next: readonly { readonly text: string }[];
}

describe("agent tool: set_up", () => {
  const files = { "a.yml": "kestra:\n  queue: { type: postgres }\n" };
  const setUp = (answers: Readonly<Record<string, string>>): Promise<SetUp> =>
    output<SetUp>("set_up", { what: "sso", answers }, files);

  const answersTo = async (): Promise<Record<string, string>> => {
    const answers: Record<string, string> = { provider: "authentik" };
    for (;;) {
      const { state, questions, problems } = await setUp(answers);
      assert.deepEqual(problems, []);
      if (state !== "questions") return answers;
      for (const { id, proposal, options } of questions)
        answers[id] = proposal ?? options?.[0]?.value ?? "https://example.com";
    }
  };

  it("asks until everything is answered, and then returns the edit", async () => {
    const first = await setUp({});
    assert.deepEqual(
      first.questions.map(({ id }) => id),
      ["provider"],
    );
    const answers = await answersTo();
    const { files: edited, next, state } = await setUp(answers);
    assert.equal(state, "edit");
    assert.ok(next.length > 1);
    assert.match(applied(files, edited)["a.yml"] ?? "", /^ {8}authentik:$/m);
  });
  it("says what is wrong with an answer", async () => {
    const { state, problems, questions } = await setUp({ provider: "nobody" });
    assert.equal(state, "questions");
    assert.deepEqual(
      problems.map(({ question, severity }) => [question, severity]),
      [["provider", "error"]],
    );
    assert.equal(questions[0]?.id, "provider");
  });
  it("refuses an answer to no question", async () => {
    const answers = { ...(await answersTo()), s3cr3t: "x" };
    const reason = await refusal("set_up", { what: "sso", answers }, files);
    assert.match(reason, /^An answer belongs to no question\. The questions are provider, /);
  });
  it("refuses a file in which nothing can be set up", async () =>
    assert.match(
      await refusal("set_up", { what: "sso" }, { "a.yml": "kestra:\n  url: [\n" }),
      /./,
    ));
});

describe("agent tool: effective_configuration", () => {
  it("shows what the server ends up with, with secrets masked", async () => {
    const files = {
      "a.yml": "kestra:\n  url: https://${HOST}\n  queue: { type: postgres }\n",
      "compose.yml":
        "services:\n  kestra:\n    image: kestra/kestra:v1.2.0\n    command: server standalone --config /a.yml\n    volumes: ['./a.yml:/a.yml']\n    environment: { HOST: a.example.com, DATASOURCES_POSTGRES_PASSWORD: s3cr3t }\n",
    };
    const { text } = await output<{ text: string }>(
      "effective_configuration",
      { origins: true },
      files,
    );
    assert.match(text, /^ {2}url: https:\/\/a\.example\.com {2}# a\.yml:2/m);
    assert.match(text, /password: "\*\*\*"/);
  });
  it("says so if there is none", async () =>
    assert.match(
      await refusal("effective_configuration", {}, { "a.yml": "a: b\n" }),
      /^No Kestra/,
    ));
});

interface Planned {
  readonly from: string;
  readonly items: readonly { readonly editable: boolean; readonly file: string }[];
  readonly files: readonly FileEdits[];
}

describe("agent tool: plan_upgrade", () => {
  const role =
    "kestra:\n  security:\n    default-role:\n      name: a\n      description: b\n      permissions: { FLOW: [READ] }\n";

  it("lists what changes, and returns the edits", async () => {
    const files = { "a.yml": role };
    const { items, files: edited } = await output<Planned>(
      "plan_upgrade",
      { from: "1.3", to: "2.0" },
      files,
    );
    assert.ok(items.some(({ editable }) => editable) && items.some(({ editable }) => !editable));
    const after = applied(files, edited);
    assert.notEqual(after["a.yml"], role);
  });
  it("knows the current version from the files", async () => {
    const compose = `services:\n  kestra:\n    image: kestra/kestra-ee:v1.2.0\n    environment:\n      KESTRA_CONFIGURATION: |\n${role.replace(/^/gm, "        ")}\n`;
    assert.equal(
      (await output<Planned>("plan_upgrade", { to: "2.0" }, { "compose.yml": compose })).from,
      "1.2",
    );
  });
  it("copies the secrets of another file from that file", async () => {
    const files = {
      "kestra.yml": "kestra:\n  url: https://a.b\n",
      "compose.yml": `services:
  kestra:
    image: kestra/kestra-ee:v1.3.0
    command: server standalone --config /app/kestra.yml
    volumes: ['./kestra.yml:/app/kestra.yml']
    environment:
      KESTRA_CONFIGURATION: |
        kestra:
          templates: { enabled: true, password: s3cr3tOther }
          jdbc: { executor: { thread-count: 4 } }
          ee: { license: { key: s3cr3tOther } }
`,
    };
    const input = { from: "1.3", to: "2.0" };
    const planned = await output<Planned>("plan_upgrade", input, files);
    assert.doesNotMatch(JSON.stringify(planned), /s3cr3t/);
    const { edit } = (await call("plan_upgrade", input, files)) as { edit?: WorkspaceEdit };
    const document = TextDocument.create("", "", 0, files["compose.yml"]);
    const edits = edit?.changes?.["file:///project/compose.yml"] ?? [];
    assert.ok(edits.length > 0);
    const expected = TextDocument.applyEdits(document, edits);
    assert.equal(applied(files, planned.files)["compose.yml"], expected);
  });
  it("refuses versions that it does not know", async () => {
    const refused = (input: unknown) => refusal("plan_upgrade", input, { "a.yml": role });
    assert.match(await refused({ to: "2.0" }), /current version/);
    assert.match(await refused({ from: "1.3", to: "9.0" }), /^An upgrade can be planned/);
    assert.match(await refused({ from: "2.0", to: "1.3" }), /later/);
  });
});
