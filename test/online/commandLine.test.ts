// `check --online` with the shipped bundle against a real provider: findings, exit codes, certificates and the proxy of
// the environment.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { type RunningProvider, startProvider } from "../provider/provider";
import { startProxy } from "../provider/proxy";
import { certificate, certificateFile, startStub } from "../provider/stub";

const folder = mkdtempSync(join(tmpdir(), "kestra-config-"));
const file = join(folder, "application.yml");
after(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the check on a file with this text, with the proxies of `environment` instead of the machine's own. */
async function checkOnline(
  text: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  writeFileSync(file, text);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)),
  );
  const child = spawn(process.execPath, ["dist/cli.js", "check", "--online", ...args, file], {
    env: { ...env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk) => (err += chunk));
  const [code] = (await once(child, "close")) as [number];
  return { code, out: out.replaceAll(file, "a.yml"), err: err.replaceAll(file, "a.yml") };
}

const trusting = { NODE_EXTRA_CA_CERTS: resolve(certificateFile("authority")) };

describe("command line: check --online", () => {
  let provider: RunningProvider;
  before(async () => {
    provider = await startProvider();
  });
  after(() => provider.close());

  it("reports nothing for a correct provider", async () =>
    assert.deepEqual(await checkOnline(ssoExample({ issuer: provider.issuer })), {
      code: 0,
      out: "No problems in 1 file\n",
      err: "",
    }));

  it("reports findings like those of other rules, with exit code 1", async () => {
    const text = ssoExample({ issuer: `${provider.origin}/application/o/other/` });
    const { code, out } = await checkOnline(text);
    assert.equal(code, 1);
    assert.match(out, /^a\.yml:9:21 warning issuer-unreachable .* status 404 /m);
    const [problem, ...others] = JSON.parse(
      (await checkOnline(text, ["--format", "json"])).out,
    ) as {
      rule: string;
      severity: string;
      line: number;
    }[];
    assert.deepEqual(
      [problem?.rule, problem?.severity, problem?.line],
      ["issuer-unreachable", "warning", 9],
    );
    assert.deepEqual(others, []);
  });

  it("reports a client that it cannot check", async () => {
    const { code, err } = await checkOnline(ssoExample({ issuer: "https://${HOST}/" }), [], {
      HOST: "x",
    });
    assert.equal(code, 0);
    assert.match(
      err,
      /^kestra-config: a\.yml: The client 'authentik' was not checked online\. .*HOST/,
    );
  });

  it("sends no request without the option", async () => {
    const stub = await startStub((_request, response) => void response.writeHead(404).end());
    writeFileSync(file, ssoExample({ issuer: `${stub.origin}/application/o/kestra/` }));
    const child = spawn(process.execPath, ["dist/cli.js", "check", file], { stdio: "ignore" });
    assert.deepEqual(await once(child, "close"), [0, null]);
    assert.deepEqual(stub.requests, []);
    await stub.close();
  });

  it("checks the issuer of the fixed text with --fix", async () => {
    const text = ssoExample({ issuer: provider.issuer.slice(0, -1) });
    const { code, out } = await checkOnline(text, ["--fix"]);
    assert.deepEqual([code, out], [0, "a.yml fixed\n\nNo problems in 1 file\n"]);
    assert.ok(readFileSync(file, "utf8").includes(`issuer: ${provider.issuer}`));
  });

  for (const [name, expected] of [
    ["self-signed", /self-signed\. Code: DEPTH_ZERO_SELF_SIGNED_CERT/],
    ["expired", /has expired\. Code: CERT_HAS_EXPIRED/],
    ["other-host", /is for another host\. Code: ERR_TLS_CERT_ALTNAME_INVALID/],
    ["trusted", undefined],
  ] as const)
    it(`${expected ? "rejects" : "accepts"} a certificate that is ${name}`, async () => {
      const secure = await startProvider({ tls: certificate(name) });
      // Not even if the environment turns certificate checks off.
      const environment = {
        ...trusting,
        NODE_TLS_REJECT_UNAUTHORIZED: "0",
        NODE_NO_WARNINGS: "1",
      };
      const { code, out } = await checkOnline(
        ssoExample({ issuer: secure.issuer }),
        [],
        environment,
      );
      assert.equal(code, expected ? 1 : 0, out);
      if (expected) assert.match(out, expected);
      await secure.close();
    });

  for (const status of [301, 302, 303, 307, 308])
    it(`reports and does not follow a ${status} redirect from https to plain http`, async () => {
      const plain = await startStub((_request, response) => void response.writeHead(404).end());
      const secure = await startStub(
        ({ url }, response) =>
          void response.writeHead(status, { Location: `${plain.origin}${url}` }).end(),
        { secure: "trusted" },
      );
      const { code, out } = await checkOnline(
        ssoExample({ issuer: `${secure.origin}/application/o/kestra/` }),
        [],
        trusting,
      );
      assert.equal(code, 1);
      assert.match(out, /^a\.yml:9:21 warning issuer-unreachable /m);
      assert.ok(
        out.includes(`redirects from https to plain http at 127.0.0.1:${plain.port}.`),
        out,
      );
      assert.ok(secure.requests.length > 0);
      assert.deepEqual(plain.requests, []);
      await Promise.all([plain.close(), secure.close()]);
    });

  it("uses the proxy of the environment", async () => {
    const secure = await startProvider({
      tls: certificate("other-host"),
      host: "other.example.com",
    });
    const proxy = await startProxy(secure.port);
    const environment = { ...trusting, HTTPS_PROXY: proxy.origin };
    const { code, out } = await checkOnline(ssoExample({ issuer: secure.issuer }), [], environment);
    assert.deepEqual([code, out], [0, "No problems in 1 file\n"]);
    const host = `other.example.com:${secure.port}`;
    assert.deepEqual(
      proxy.tunnels.map(({ target }) => target),
      [host, host],
    );
    await proxy.allClosed();
    await Promise.all([proxy.close(), secure.close()]);
  });

  it("reports a server that does not speak TLS", async () => {
    const { out } = await checkOnline(
      ssoExample({ issuer: provider.issuer.replace("http:", "https:") }),
    );
    assert.match(out, /does not speak TLS on this port/);
  });
});
