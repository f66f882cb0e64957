// The plan of an upgrade over LSP, in the editor's language and for all files of a deployment.
import assert from "node:assert/strict";
import {
  planUpgradeRequest,
  type UpgradePlan,
  type UpgradeVersions,
  upgradeVersionsRequest,
} from "../../server/src/protocol/upgrade";
import { startEditor } from "./editor";

const uri = "file:///application.yml";

describe("plan of an upgrade over LSP", () => {
  it("is in the editor's language", async () => {
    const editor = await startEditor({ locale: "fr" });
    await editor.open(uri, "# kestra-config: version=1.3\nkestra:\n  templates.enabled: false\n");
    const ask = <T>(method: string, params: object): Promise<T> =>
      editor.connection.sendRequest<T>(method, { uri, ...params });
    const versions = await ask<UpgradeVersions>(upgradeVersionsRequest, {});
    assert.deepEqual([versions.from, versions.all[0]], ["1.3", "2.0"]);
    const plan = await ask<UpgradePlan>(planUpgradeRequest, { from: "1.3", to: "2.0" });
    assert.match(plan.text, /^# Mise à niveau de Kestra 1\.3 vers 2\.0\n/);
    assert.match(plan.text, /Kestra ne lit plus «\u00a0kestra\.templates\.enabled\u00a0»/);
    assert.equal(await ask(planUpgradeRequest, { from: 1.3, to: null }), null);
    // What concerns the server is listed once.
    assert.equal(plan.text.match(/Java 25/g)?.length, 1);
    await editor.quit();
  });
});
