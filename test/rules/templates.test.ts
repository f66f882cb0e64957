// Lines that a template replaces: what they become is unknown, and everything else is checked.
import assert from "node:assert/strict";
import { findingsIn, finds, inCompose } from "../check";
import { fileKinds } from "../fileKinds";

const clients =
  "micronaut:\n  security:\n    endpoints.logout.get-allowed: true\n    oauth2:\n      enabled: true\n      clients:\n";
const oneClient = (lines: string): string =>
  `${clients}        okta:\n${lines.replace(/^(?=.)/gm, "          ")}`;
const complete =
  "client-id: kestra\nclient-secret: ${SECRET}\nopenid:\n  issuer: https://okta.example.com\n";

describe("lines that are actions of a template", () => {
  const action = '{{- include "kestra.client" . | nindent 10 }}';
  it("may add what seems to be missing", () => {
    for (const { wrap } of fileKinds)
      for (const text of [
        oneClient(`${action}\n`),
        oneClient(`client-id: kestra\n${action}\n`),
        oneClient(complete.replace(/openid:[^]*/, `openid:\n  ${action}\n`)),
        `${oneClient("client-id: kestra\n")}{% include "more" %}\n`,
      ])
        finds(wrap(text), []);
  });
  it("do not hide what is wrong elsewhere", () => {
    for (const { wrap } of fileKinds) {
      const text = wrap(oneClient(`${action}\nclient-idd: x\nclient-secret: abcdefghijkl\n`));
      const rules = findingsIn(text).map(({ rule }) => rule.id);
      assert.deepEqual(rules, ["unknown-key", "plaintext-secret"]);
    }
  });
  it("may decide between equal keys", () =>
    finds(
      oneClient(
        `{{- if .x }}\nclient-id: a\n{{- else }}\nclient-id: b\n{{- end }}\n${complete.replace(/.*\n/, "")}`,
      ),
      [],
    ));
  it("may be at the margin of a block, or open over several lines", () => {
    const text = inCompose(
      `kestra:\n  url: https://kestra.example.com\n  queue.type: h2\n  x\n  repository.type: h2\n`,
    );
    for (const lines of [
      "{{- if .x }}",
      "{{- end }}\n{{- if .y }}",
      '{{- include "x" (dict\n"a" .b) }}',
    ])
      finds(text.replace(/^ *x$/m, lines), []);
  });
  it("are never changed, and no line is added between them", () => {
    for (const text of [
      oneClient(`${action}\nclient-idd: x\n`),
      `${oneClient(`${complete}{{- if .x }}\nscopes: email\n{{- end }}\n`)}kestra:\n  urls: a\n`,
    ])
      for (const { fixes } of findingsIn(text))
        for (const { changes } of fixes())
          for (const { span, text: added } of changes) {
            assert.doesNotMatch(added, /\n/);
            assert.doesNotMatch(text.slice(span.start, span.end), /[\n{]/);
          }
  });
  it("are content in a block scalar", () => {
    const script =
      "kestra.plugins.defaults:\n  - type: io.kestra.plugin.x\n    values:\n      script: |\n        a\n        {{ execution.id }}\n";
    finds(oneClient(complete.replace(/^client-id.*\n/m, "")) + script, ["missing-client-id:7"]);
  });
  it("do not hide the configuration of a chart's template", () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ include "x" . }}\n  labels:\n    {{- include "l" . | nindent 4 }}\ndata:\n  application.yml: |\n    kestra:\n      url: x\n      queue.type: h2\n{{- if .x }}\n  other: x\n{{- end }}\n';
    finds(text, ["kestra-url:10"]);
  });
});
