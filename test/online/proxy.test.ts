// Requests use the configured proxy, which does not change which certificates and redirects are accepted.
import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { nodeOnline } from "../../server/src/online/nodeOnline";
import { proxyFor } from "../../server/src/online/proxy";
import { startProxy } from "../provider/proxy";
import { json, startStub } from "../provider/stub";

const answer: RequestListener = ({ url = "" }, response) => {
  if (new URL(url).hostname === "inwards.example.com")
    return void response.writeHead(302, { Location: "http://127.0.0.1:1/" }).end();
  response.writeHead(200).end(JSON.stringify({ asked: url }));
};

const reach = async (
  address: string,
  environment: Readonly<Record<string, string>>,
  proxy?: { url: string; except: string[] },
) => nodeOnline({ environment, timeout: 5000 }).begin(proxy ? { proxy } : {})(address);

describe("proxy", () => {
  it("receives the full address for plain http", async () => {
    const proxy = await startProxy(0, answer);
    const fetched = await reach("http://provider.example.com/x?y", { http_proxy: proxy.origin });
    assert.equal(
      fetched.kind === "answer" && fetched.body,
      '{"asked":"http://provider.example.com/x?y"}',
    );
    await proxy.allClosed();
    await proxy.close();
  });

  it("opens a tunnel for https, in which the certificate is checked", async () => {
    const provider = await startStub(json({}), { secure: "other-host" });
    const proxy = await startProxy(provider.port);
    const origin = proxy.origin.replace("//", "//ada:s%20t@");
    const fetched = await reach("https://other.example.com/x", { HTTPS_PROXY: origin });
    // This process does not trust the authority. A test of the command line covers the trusted case.
    assert.equal(fetched.kind === "failed" && fetched.failure, "certificate-unknown-authority");
    assert.deepEqual(proxy.tunnels, [
      {
        target: "other.example.com:443",
        authorization: `Basic ${Buffer.from("ada:s t").toString("base64")}`,
      },
    ]);
    assert.deepEqual(provider.requests, []);
    await Promise.all([proxy.allClosed(), provider.allClosed()]);
    await Promise.all([proxy.close(), provider.close()]);
  });

  it("does not allow redirects inwards", async () => {
    const proxy = await startProxy(0, answer);
    const fetched = await reach("http://inwards.example.com/", { http_proxy: proxy.origin });
    assert.deepEqual(fetched, { kind: "failed", failure: "inwards", host: "127.0.0.1" });
    await proxy.close();
  });

  it("receives no request for forbidden addresses", async () => {
    const proxy = await startProxy(0, answer);
    const environment = { http_proxy: proxy.origin, https_proxy: proxy.origin };
    for (const host of ["169.254.169.254", "metadata.google.internal", "[fd00:ec2::254]"])
      for (const scheme of ["http", "https"]) {
        const fetched = await reach(`${scheme}://${host}/`, environment);
        assert.equal(fetched.kind === "failed" && fetched.failure, "forbidden-address", host);
      }
    assert.deepEqual(proxy.requests, []);
    await proxy.close();
  });

  it("is reported if it does not respond, refuses, needs a password or has an unsupported scheme", async () => {
    const refusing = await startStub((_request, response) => void response.writeHead(407).end(), {
      prepare: (server) =>
        server.on("connect", (_request, socket) =>
          socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"),
        ),
    });
    const { port } = refusing;
    const failures = await Promise.all(
      [
        ["http://a.example.com/", refusing.origin],
        ["https://a.example.com/", refusing.origin],
        ["https://a.example.com/", "socks5://127.0.0.1:1"],
      ].map(async ([address = "", proxy = ""]) => {
        const fetched = await reach(address, { all_proxy: proxy });
        return fetched.kind === "failed" ? [fetched.failure, fetched.host] : fetched.status;
      }),
    );
    assert.deepEqual(failures, [
      ["proxy-wants-password", `127.0.0.1:${port}`],
      ["proxy-refuses", `127.0.0.1:${port}`],
      ["proxy-kind", undefined],
    ]);
    await refusing.close();
    const gone = await reach("https://a.example.com/", { all_proxy: refusing.origin });
    assert.deepEqual(gone, {
      kind: "failed",
      failure: "proxy-unreachable",
      host: `127.0.0.1:${port}`,
      code: "ECONNREFUSED",
    });
  });

  const chosen = (
    address: string,
    environment: Readonly<Record<string, string>>,
    setting?: { url: string; except: string[] },
  ): string => {
    const proxy = proxyFor(new URL(address), setting, environment);
    return proxy instanceof URL ? proxy.href : proxy;
  };
  const both = { http_proxy: "http://plain:1", https_proxy: "secure:2" };
  for (const [address, environment, expected] of [
    ["https://a.example.com/", both, "http://secure:2/"],
    ["http://a.example.com/", both, "http://plain:1/"],
    ["http://a.example.com/", {}, "none"],
    ["http://localhost:9000/", both, "none"],
    ["http://127.0.0.1:9000/", both, "none"],
    ["http://[::1]:9000/", both, "none"],
    ["http://a.example.com/", { ...both, no_proxy: "b.com, example.com" }, "none"],
    ["http://a.example.com/", { ...both, NO_PROXY: ".example.com" }, "none"],
    ["http://a.example.com/", { ...both, NO_PROXY: "*.example.com" }, "none"],
    ["http://notexample.com/", { ...both, no_proxy: "example.com" }, "http://plain:1/"],
    ["http://a.example.com/", { ...both, no_proxy: "*" }, "none"],
    ["http://a.example.com:81/", { ...both, no_proxy: "a.example.com:80" }, "http://plain:1/"],
    ["http://a.example.com/", { ...both, no_proxy: "a.example.com:80" }, "none"],
    ["http://10.1.2.3/", { ...both, no_proxy: "10.0.0.0/8" }, "none"],
    ["http://11.1.2.3/", { ...both, no_proxy: "10.0.0.0/8" }, "http://plain:1/"],
    ["http://[fd12::1]/", { ...both, no_proxy: "fd12::1" }, "none"],
  ] as const) {
    it(`is ${expected} for ${address} with ${JSON.stringify(environment)}`, () =>
      assert.equal(chosen(address, environment), expected));
  }

  it("is that of the editor's settings, which may also turn it off", () => {
    const address = "https://a.example.com/";
    assert.equal(chosen(address, both, { url: "http://own:3", except: [] }), "http://own:3/");
    assert.equal(chosen(address, both, { url: "", except: [] }), "none");
    assert.equal(chosen(address, both, { url: "http://own:3", except: ["example.com"] }), "none");
  });
});
