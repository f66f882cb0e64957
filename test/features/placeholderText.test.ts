// Hover on values with placeholders: how the server resolves each of them.
import assert from "node:assert/strict";
import { inCompose } from "../check";
import { hovered, hovers } from "./check";

const url = (value: string): string => `kestra:\n  url: ${value}\n  server-type: WORKER\n`;
const shown = (value: string): string => (hovered(url(value)) ?? "").split("\n\n`")[0] ?? "";

describe("hover on placeholders", () => {
  it("lists the names in order, then the default", () =>
    assert.equal(
      shown("${KESTRA_$0URL:PUBLIC_URL:none}"),
      "The server uses the first of these that exists:\n1. the environment variable `KESTRA_URL`\n2. the environment variable `PUBLIC_URL`\n3. `none`",
    ));
  it("shows a missing or empty default", () => {
    assert.match(shown("${A$0}"), /\n2. nothing else, so the server fails$/);
    assert.match(shown("${A$0:}"), /\n2. an empty string$/);
  });
  it("shows what remains of a default that is split", () =>
    assert.match(shown("${A$0:https://x}"), /\n2. `https`, .*variable `HTTPS`\n3. `\/\/x`$/));
  it("shows a default in backticks unchanged", () =>
    assert.match(shown("${A$0:`https://x`}"), /\n2. `https:\/\/x`$/));
  it("describes several placeholders separately", () =>
    assert.match(shown("${A}$0-${B:x}"), /For `A`, the server[^]*For `B`, the server/));
  it("points out a placeholder that is not closed", () =>
    assert.match(shown("x${A$0"), /^\*\*Not closed:\*\*/));
  it("links to a key of the same configuration and omits what follows it", () =>
    assert.match(
      shown("${A:kestra.server-type$0:x}"),
      /\n2. `kestra.server-type`, set on \[line 3\]\(file:.*#L3\)$/,
    ));
  it("finds a key in kebab case and in its own spelling only", () => {
    const text = (name: string): string =>
      `kestra:\n  serverType: WORKER\n  url: \${${name}$0:x}\n`;
    for (const name of ["kestra.server-type", "kestra.serverType"])
      hovers(text(name), /set on \[line 2\]/);
    hovers(text("kestra.server_type"), /which is not set in this configuration/);
  });
  it("points out a key without a value", () =>
    hovers(
      "kestra:\n  queue:\n  url: ${kestra.queue$0:x}\n",
      /which has no value on .*, so the server fails/,
    ));
  it("shows nothing for a mapping", () =>
    hovers(
      "kestra:\n  queue:\n    type: x\n  url: ${kestra.queue$0:x}\n",
      /\n1. `kestra.queue`\n*/,
    ));
  it("describes random values and unknown random names", () => {
    assert.match(shown("${random.uu$0id}"), /`random.uuid`, a new value at each start$/);
    assert.match(shown("${random.ba$0nana:x}"), /does not know, so the server fails$/);
  });
  it("never shows the default of a secret or parts of it", () => {
    for (const key of ["kestra:\n  encryption:\n    secret-key", "some:\n  api-password"]) {
      for (const value of ["${KEY:hunter2}", "${KEY:hunter2:hunter2}", "x${KEY:`hunter2`}"]) {
        const text = `kestra.queue.type: x\n${key}: ${value.replace("KEY", "KEY$0")}\n`;
        const reported = hovered(text) ?? "";
        assert.match(reported, /variable `KEY`/);
        assert.doesNotMatch(reported, /hunter2/i);
      }
    }
  });
  it("describes only placeholders that Docker Compose leaves for the server", () => {
    const file = (value: string): string =>
      inCompose("kestra:\n  url: \n").replace("url: ", () => `url: ${value}`);
    hovers(file("$${A$0:x}"), /variable `A`\n2. `x`/);
    hovers(file("$${A$0:x${B}}"), /variable `A`\n2. `x…`/);
    assert.doesNotMatch(hovered(file("${A$0}")) ?? "", /The server uses|the server uses/);
  });
  it("links to a variable that the file sets for the server", () =>
    hovers(
      inCompose("kestra:\n  url: $\n").replace(
        "url: $\n",
        () => "url: $${HOST$0}\n      HOST: ${HOST:-x}\n",
      ),
      /the environment variable `HOST`, set on \[line 8\]\(.*#L8\)/,
    ));
  it("shows nothing for templates, tags and keys", () => {
    for (const text of [
      url('"${A$0:{{ x }}}"'),
      url("!env ${A$0}"),
      "kestra:\n  ${A$0}: x\n  url: x\n",
    ])
      assert.doesNotMatch(hovered(text) ?? "", /The server uses|the server uses/);
  });
  it("works for list items", () =>
    hovers(
      "kestra:\n  security:\n    default-role:\n      permissions:\n        FLOW: ['${A$0:READ}']\n",
      /variable `A`\n2. `READ`/,
    ));
});
