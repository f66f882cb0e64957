// The plan of an upgrade in an editor: its text, links and edits.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { upgradeList, upgradePlan, upgradeVersions } from "../../server/src/features/upgrade";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { english, inEnglish } from "../../server/src/messages/inEnglish";
import { inLanguage } from "../../server/src/messages/render";
import type { UpgradeList } from "../../server/src/protocol/upgrade";
import { inCompose } from "../check";

const uri = "file:///deploy/application.yml";
const text =
  "kestra:\n  templates.enabled: false\n  url: https://a.example.com\n  jdbc.executor.thread-count: 4\n";
const filesWith = (content: string) => [
  { uri, version: 3, file: readKestraFile(content), read: readKestraFile },
];
const everything = { confirms: true, several: true };

const plan = (content: string, abilities = everything, versions = { from: "1.3", to: "2.0" }) =>
  upgradePlan(filesWith(content), versions, abilities, inEnglish);

describe("plan of an upgrade in an editor", () => {
  it("proposes the version of the files", () => {
    const from = (content: string) => upgradeVersions(filesWith(content), undefined)?.from;
    assert.equal(from(text), undefined);
    assert.equal(from(`# kestra-config: version=1.2\n${text}`), "1.2");
    const compose = inCompose(text).replace(/image: \S+/, "image: kestra/kestra:v0.22.5");
    assert.equal(from(compose), "0.22");
    assert.equal(upgradeVersions(filesWith("a: b\n"), undefined), undefined);
    assert.equal(upgradeVersions(filesWith(text), { major: 0, minor: 19 })?.from, undefined);
  });
  it("groups the items, and links each to its line", () => {
    const { title, text: shown, links, editable } = plan(text) ?? assert.fail();
    assert.deepEqual([title, editable], ["Upgrade from Kestra 1.3 to 2.0", 2]);
    const lines = shown.split("\n");
    assert.equal(lines[0], `# ${title}`);
    assert.deepEqual(
      lines.filter((line) => line.startsWith("## ")),
      ["## Must be done (1)", "## Should be checked (3)", "## Good to know (1)"],
    );
    for (const { line, start, end, uri: file, targetLine } of links)
      assert.deepEqual(
        [lines[line]?.slice(start, end), file],
        [`application.yml:${targetLine + 1}`, uri],
      );
    assert.equal(links.length, 5);
    assert.ok(
      shown.includes(
        "- application.yml:4, Kestra 2.0, can be changed automatically\n  Kestra reads 'kestra.jdbc.executor.thread-count' as 'kestra.executor.thread-count' from 2.0 on.\n  <https://",
      ),
    );
  });
  it("has an annotation for each edit, which the user confirms", () => {
    const { edit } = plan(text) ?? assert.fail();
    assert.deepEqual(
      Object.values(edit?.changeAnnotations ?? {}),
      [
        "Kestra reads 'kestra.jdbc.executor.thread-count' as 'kestra.executor.thread-count' from 2.0 on.",
        "Kestra no longer reads 'kestra.templates.enabled' from 2.0 on.",
      ].map((label) => ({ label, needsConfirmation: true })),
    );
    const [changed] = edit?.documentChanges ?? [];
    assert.ok(changed && "textDocument" in changed);
    assert.deepEqual(changed.textDocument, { uri, version: 3 });
    assert.deepEqual(
      changed.edits.map((one) => ("annotationId" in one ? one.annotationId : undefined)),
      ["0", "1"],
    );
  });
  it("has plain edits in an editor without confirmation", () => {
    const { edit } = plan(text, { confirms: false, several: false }) ?? assert.fail();
    const document = TextDocument.create(uri, "yaml", 3, text);
    assert.equal(
      TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []),
      "kestra:\n  url: https://a.example.com\n  executor:\n    thread-count: 4\n",
    );
    const several = plan(text, { confirms: false, several: true })?.edit;
    assert.equal(several?.changeAnnotations, undefined);
    assert.equal(several?.documentChanges?.length, 1);
  });
  it("is also a list whose edits are the same", () => {
    const versions = { from: "1.3", to: "2.0" };
    const list = inLanguage<UpgradeList>(
      upgradeList(filesWith(text), versions) ?? assert.fail(),
      english,
    );
    const { title, edit } = plan(text, { confirms: false, several: false }) ?? assert.fail();
    assert.equal(list.title, title);
    assert.deepEqual(
      list.groups.map((group) => [
        group.title,
        group.items.map((item) => [item.line, item.choice]),
      ]),
      [
        ["Must be done", [[3, 0]]],
        [
          "Should be checked",
          [
            [0, undefined],
            [0, undefined],
            [1, 1],
          ],
        ],
        ["Good to know", [[0, undefined]]],
      ],
    );
    assert.deepEqual(
      list.choices.flatMap(({ edits }) => edits),
      edit?.changes?.[uri],
    );
    assert.equal(upgradeList(filesWith("a: b\n"), versions), undefined);
  });
  it("says if nothing changes, and refuses other versions and files", () => {
    const nothing = plan(text, everything, { from: "2.0", to: "2.0" });
    assert.match(nothing?.text ?? "", /\nNothing changes for this configuration\.\n$/);
    assert.deepEqual([nothing?.edit, nothing?.editable], [undefined, 0]);
    assert.equal(plan("a: b\n"), undefined);
    assert.equal(plan(text, everything, { from: "latest", to: "2.0" }), undefined);
  });
});
