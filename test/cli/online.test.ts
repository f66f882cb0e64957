// Which providers a check asks, and how many at a time.
import assert from "node:assert/strict";
import { type Fetched, failed, type Online } from "../../server/src/discovery/online";
import { inTurns } from "../../server/src/discovery/inTurns";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { cancelledBy } from "../../server/src/online/deadline";
import { runOnline } from "./terminal";

/** A network on which requests stay open until all those that can run at the same time have been sent. */
function slowNetwork(): Online & { most: number; readonly asked: string[] } {
  let open: (() => void)[] = [];
  const asked: string[] = [];
  const network = {
    most: 0,
    asked,
    begin:
      () =>
      async (url: string): Promise<Fetched> => {
        asked.push(url);
        await new Promise<void>((resolve) => {
          open.push(resolve);
          network.most = Math.max(network.most, open.length);
          setImmediate(() => {
            const all = open;
            open = [];
            for (const end of all) end();
          });
        });
        return failed("unknown-host", new URL(url).host);
      },
  };
  return network;
}

const files = Object.fromEntries(
  [1, 2, 3, 4].map((index) => [
    `${index}/application.yml`,
    ssoExample({ issuer: `https://auth${index}.example.com/application/o/kestra/` }),
  ]),
);

describe("command line: check --online", () => {
  it("asks the providers of several files at the same time", async () => {
    const network = slowNetwork();
    const { out } = await runOnline(files, network, "check", "--online");
    assert.equal(network.most, 4);
    assert.deepEqual(out.match(/^\d\/application\.yml(?=.* issuer-)/gm), Object.keys(files));
  });
  it("reports clients that were not checked before the time was over", async () => {
    const over: Online = { begin: () => () => Promise.resolve(failed("cancelled")) };
    const { out, err } = await runOnline(files, over, "check", "--online");
    assert.equal(out, "No problems in 4 files\n");
    assert.equal(err.split("\n").length, 5);
    assert.match(
      err,
      /^kestra-config: 1\/application\.yml: The client '.+' was not checked online\. The time for all clients together is over\.$/m,
    );
  });
});

describe("requests in turns", () => {
  it("are limited for each host and in total", async () => {
    const network = slowNetwork();
    const limited = inTurns(network);
    await Promise.all(["/1", "/2", "/3"].map((path) => limited.begin({})(`https://a.test${path}`)));
    assert.equal(network.most, 1);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => limited.begin({})(`https://${index}.test`)),
    );
    assert.equal(network.most, 8);
    assert.equal(network.asked.length, 33);
  });
  it("go on after a request that fails", async () => {
    const limited = inTurns({ begin: () => () => Promise.reject(new Error("internal")) });
    const get = limited.begin({});
    await assert.rejects(get("https://a.test"), /internal/);
    await assert.rejects(get("https://a.test"), /internal/);
  });
  it("have one deadline, which starts with the first", () => {
    const signals: AbortSignal[] = [];
    let created = 0;
    const online = cancelledBy(
      () => {
        created++;
        return new AbortController().signal;
      },
      {
        begin({ signal }) {
          if (signal) signals.push(signal);
          return () => Promise.resolve(failed("cancelled"));
        },
      },
    );
    assert.equal(created, 0);
    online.begin({});
    online.begin({});
    assert.equal(created, 1);
    assert.equal(new Set(signals).size, 1);
    assert.equal(signals.length, 2);
  });
});
