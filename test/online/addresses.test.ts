// Which addresses may be requested, and that a request uses the checked address of a host name.
import assert from "node:assert/strict";
import type { LookupAddress } from "node:dns";
import { mayRedirect, addressClassOf } from "../../server/src/online/addresses";
import { nodeOnline } from "../../server/src/online/nodeOnline";
import { json, startStub } from "../provider/stub";

describe("address classes", () => {
  for (const [reach, addresses] of [
    ["loopback", "127.0.0.1 127.9.9.9 0.0.0.0 ::1 :: ::ffff:127.0.0.1 ::ffff:7f00:1"],
    [
      "private",
      "10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 fd12::1 ::ffff:10.0.0.1",
    ],
    ["public", "8.8.8.8 172.32.0.1 100.128.0.1 2606:4700::1111 64:ff9b::808:808 2002:808:808::1"],
    [
      undefined,
      "169.254.169.254 169.254.0.1 fe80::1 fe80::1%eth0 fd00:ec2::254 100.100.100.200 168.63.129.16 192.0.0.192 224.0.0.1 255.255.255.255 ff02::1 ::ffff:169.254.169.254 ::169.254.169.254 64:ff9b::a9fe:a9fe 2002:a9fe:a9fe::1 auth.example.com",
    ],
  ] as const) {
    for (const address of addresses.split(" "))
      it(`${address} is ${reach ?? "never asked"}`, () =>
        assert.equal(addressClassOf(address), reach));
  }

  it("allow redirects outwards but never inwards", () => {
    assert.deepEqual(
      (["public", "private", "loopback"] as const).map((from) =>
        (["public", "private", "loopback"] as const).filter((to) => mayRedirect(from, to)),
      ),
      [["public"], ["public", "private"], ["public", "private", "loopback"]],
    );
  });
});

describe("host name lookup", () => {
  /** Returns the given lists of addresses one after another. */
  const lookingUp = (...answers: string[][]) => {
    const asked: string[] = [];
    return {
      asked,
      lookUp: (name: string, notify: (error: null, addresses: LookupAddress[]) => void): void => {
        asked.push(name);
        notify(
          null,
          (answers.shift() ?? []).map((address) => ({
            address,
            family: address.includes(":") ? 6 : 4,
          })),
        );
      },
    };
  };

  it("runs once per request, which connects to the resulting address", async () => {
    const stub = await startStub(json({}));
    const { asked, lookUp } = lookingUp(["127.0.0.1"], ["169.254.169.254"]);
    const get = nodeOnline({ environment: {}, lookUp }).begin({});
    assert.equal((await get(`http://rebinding.test:${stub.port}/`)).kind, "answer");
    assert.deepEqual(asked, ["rebinding.test"]);
    assert.equal(stub.requests[0]?.headers["host"], `rebinding.test:${stub.port}`);
    // The next request looks up and checks the name again.
    const second = await get(`http://rebinding.test:${stub.port}/`);
    assert.deepEqual(second, {
      kind: "failed",
      failure: "forbidden-address",
      host: "rebinding.test",
    });
    await stub.close();
  });

  it("fails if any of the addresses is not allowed", async () => {
    const { lookUp } = lookingUp(["127.0.0.1", "fe80::1"]);
    const fetched = await nodeOnline({ environment: {}, lookUp }).begin({})("http://two.test/");
    assert.equal(fetched.kind === "failed" && fetched.failure, "forbidden-address");
  });
});
