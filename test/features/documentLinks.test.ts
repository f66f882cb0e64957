// Document links: their texts and targets.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileKinds } from "../fileKinds";
import { inCompose } from "../check";
import { links } from "./navigation";

const client = (lines: string): string =>
  `micronaut.security.oauth2.clients.sso.openid:\n${lines.replace(/^(?=.)/gm, "  ")}`;

const wellKnown = "/.well-known/openid-configuration";
const issuer = "https://auth.example.com/application/o/kestra/";

describe("document links", () => {
  for (const { name, wrap } of fileKinds)
    it(`lead from an issuer to the discovery document and from kestra.url to itself in ${name}`, () => {
      const config = `kestra:\n  url: 'https://kestra.example.com'\n${client(`issuer: ${issuer}\n`)}`;
      for (const text of [wrap(config), wrap(config.replaceAll("\n", "\r\n"))]) {
        assert.deepEqual(links(text), [
          ["https://kestra.example.com", "https://kestra.example.com"],
          [issuer, issuer.slice(0, -1) + wellKnown],
        ]);
      }
    });

  it("use the configuration-path of the client", () => {
    assert.deepEqual(links(client(`issuer: ${issuer}\nconfiguration-path: metadata\n`)), [
      [issuer, `${issuer}metadata`],
    ]);
    assert.deepEqual(links(client(`issuer: ${issuer}\nconfigurationPath: \${X}\n`)), []);
  });

  it("are shown for every address", () => {
    const text = client(
      "authorization.url: https://a.example/x\ntoken:\n  url: https://b.example\n",
    );
    assert.deepEqual(
      links(`${text}kestra.url: https://c.example\n---\nkestra.url: https://d.example\n`).map(
        ([written]) => written,
      ),
      ["https://a.example/x", "https://b.example", "https://c.example", "https://d.example"],
    );
  });

  it("are not shown for values that are not a literal HTTP address", () => {
    for (const url of [
      "${HOST}",
      "https://${HOST}/",
      "https://{{ host }}/",
      "auth.example.com/o/",
      "ftp://x.example",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "command:x",
      "https://<host>/",
      '""',
      "!env https://x.example",
      "[https://x.example]",
    ]) {
      assert.deepEqual(links(`kestra.url: ${url}\n${client(`issuer: ${url}\n`)}`), [], url);
    }
    assert.deepEqual(links(inCompose("kestra.url: https://x.example/$HOST\n")), []);
    assert.deepEqual(links("on: push\nurl: https://x.example\n"), []);
  });

  it("lead to the addresses that Micronaut requested in the recordings", () => {
    const folder = "test/conformance/clients/";
    let compared = 0;
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".yml"))) {
      const { discovery } = JSON.parse(
        readFileSync(folder + name.replace(".yml", ".json"), "utf8"),
      ) as { discovery: string[] };
      for (const [, target] of links(readFileSync(folder + name, "utf8"))) {
        if (discovery.length === 0 || !/:9000\/.*openid-configuration$/.test(target)) continue;
        assert.ok(discovery.includes(new URL(target).pathname), `${name}: ${target}`);
        compared++;
      }
    }
    assert.ok(compared > 50, `${compared} compared`);
  });
});

describe("links to files", () => {
  const compose = (lines: string): string =>
    `services:\n  kestra:\n    image: kestra/kestra-ee\n${lines.replace(/^(?=.)/gm, "    ")}`;
  const root = "file:///deployment";

  it("lead from a mount and from its path in the container to the file", () => {
    assert.deepEqual(
      links(
        compose(
          "volumes:\n  - ./conf/a.yml:/app/a.yml:ro\n  - type: bind\n    source: ./b.yml\n    target: /app/b.yml\nenvironment:\n  MICRONAUT_CONFIG_FILES: /app/a.yml,/app/b.yml\n",
        ),
        root,
      ),
      [
        ["/app/a.yml", `${root}/conf/a.yml`],
        ["./conf/a.yml", `${root}/conf/a.yml`],
        ["/app/b.yml", `${root}/b.yml`],
        ["./b.yml", `${root}/b.yml`],
      ],
    );
  });

  it("lead from a compose config and from a path in a mounted folder to the file", () => {
    assert.deepEqual(
      links(
        `${compose("command: server standalone -c /app/a.yml\nconfigs:\n  - source: x\n    target: /app/a.yml\n")}configs:\n  x:\n    file: "./conf/a.yml"\n`,
        root,
      ),
      [["./conf/a.yml", `${root}/conf/a.yml`]],
    );
    assert.deepEqual(
      links(
        compose(
          "volumes: [ './conf:/app' ]\nenvironment:\n  - MICRONAUT_CONFIG_FILES=/app/a.yml\n",
        ),
        root,
      ),
      [["/app/a.yml", `${root}/conf/a.yml`]],
    );
  });

  it("never lead out of the workspace folder or to paths with variables", () => {
    for (const path of ["../a.yml", "/etc/a.yml", "~/a.yml", "${DIR}/a.yml", "./x/../../a.yml"]) {
      const text = compose(`volumes:\n  - ${path}:/app/application.yml\n`);
      assert.deepEqual(links(text, root), [], path);
    }
    const text = compose("volumes:\n  - ./a.yml:/app/application.yml\n");
    assert.equal(links(text, root).length, 1);
    assert.deepEqual(links(text, undefined), []);
    assert.deepEqual(links(text, "file:///other"), []);
  });
});
