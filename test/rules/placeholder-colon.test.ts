// Which defaults are certainly split at a colon, and which chains of names are intended.
import { finds, fixes, inCompose, offersNothing } from "../check";

const url = (value: string): string => `kestra:\n  url: ${value}\n`;
const rule = "placeholder-colon";

describe("placeholder-colon", () => {
  const chains = [
    "${A:B:x}",
    "${A:B:C:}",
    "${S3_REGION:AWS_REGION:eu-central-1}",
    "${KESTRA_URL:PUBLIC_URL}",
    "${KESTRA_URL:micronaut.server.host:localhost}",
    "${KESTRA_URL:kestra.url:none}",
    "${A:some-name:other}",
    "${A:random.int(5):x}",
    "${A:}",
    "${A::x}",
    "${A:`https://x/`}",
    "${A:x}:${B:y}",
    "https://${HOST:localhost}:${PORT:8080}/",
    "${A:port:8080}",
    "${A:timeout:3000}",
    "${A:my.own.limit:3000}",
  ];
  for (const chain of chains) it(`does not report ${chain}`, () => finds(url(`"${chain}"`), []));

  it("is fast for a long list of hosts with an error at its end", () => {
    const hosts = `db:5432${",v.io:5432".repeat(60)}`;
    finds(url(`"\${A:${hosts}}"`), [`${rule}:2`]);
    finds(url(`"\${A:${hosts}!}"`), [`${rule}:2`]);
  });

  const cut: readonly (readonly [string, string])[] = [
    ["${A:http://x}", "${A:`http://x`}"],
    ["${A:jdbc:postgresql://db:5432/kestra}", "${A:`jdbc:postgresql://db:5432/kestra`}"],
    ["${A:jdbc:h2:mem:public}", "${A:`jdbc:h2:mem:public`}"],
    ["${A:arn:aws:iam::1:role/x}", "${A:`arn:aws:iam::1:role/x`}"],
    ["${A:localhost:9200}", "${A:`localhost:9200`}"],
    ["${A:kafka1:9092,kafka2:9092}", "${A:`kafka1:9092,kafka2:9092`}"],
    ["${A:kafka.default.svc:9092}", "${A:`kafka.default.svc:9092`}"],
    ["${A:10.0.0.1:80}", "${A:`10.0.0.1:80`}"],
    ["${A:10:30}", "${A:`10:30`}"],
    ["${A: https://x }", "${A:`https://x`}"],
    ["x-${A:https://x}-${B:https://y}", "x-${A:`https://x`}-${B:https://y}"],
  ];
  for (const [before, after] of cut)
    it(`reports ${before}, which is split`, () =>
      fixes(url(`"${before}"`), rule, url(`"${after}"`)));
  it("reports a Windows path, which is split", () =>
    fixes(url("'${A:C:\\kestra\\data}'"), rule, url("'${A:`C:\\kestra\\data`}'")));

  it("treats a name before a number as a chain if the key takes a number", () => {
    finds("micronaut:\n  server:\n    port: ${A:kafka:9092}\n", []);
    finds(url("${A:kafka:9092}"), [`${rule}:2`]);
  });
  it("treats keys that the configuration sets as names", () =>
    finds("web: 1\nkestra:\n  url: ${A:web:9092}\n  server-type: STANDALONE\n", []));
  it("offers no fix for several names, which do not work with backticks", () => {
    offersNothing(url("${A:B:https://x}"), rule);
    offersNothing(url("${A:my.name:https://x}").replace("my.name", "kestra.url"), rule);
  });
  it("does not report templates, tags and JSON", () => {
    finds(url('"${A:{{ .Values.url }}:8080}"'), []);
    finds(url("!env ${A:https://x}"), []);
    finds(url('"${JSON:{a:b:c}"'), []);
  });
  it("offers no fix for a default that contains a backtick", () =>
    offersNothing(url("${A:https://x`y}"), rule));
  it("offers no fix for values with escapes or several lines", () => {
    offersNothing(url('"${A:https://x}\\n"'), rule);
    offersNothing(url("|\n    ${A:https://x}"), rule);
    offersNothing(url("x\n    ${A:https://x}"), rule);
  });
  it("fixes items of lists and flow mappings", () => {
    fixes(
      "kestra: { url: '${A:https://x}', server-type: STANDALONE }\n",
      rule,
      "kestra: { url: '${A:`https://x`}', server-type: STANDALONE }\n",
    );
    fixes(
      "kestra:\n  configurations:\n    - ${A:https://x} # here\n  queue:\n",
      rule,
      "kestra:\n  configurations:\n    - ${A:`https://x`} # here\n  queue:\n",
    );
  });
  it("reports a value that several keys share once", () =>
    finds("x: &url ${A:https://x}\nkestra:\n  url: *url\n  webserver:\n    y: *url\n  queue:\n", [
      `${rule}:1`,
    ]));

  describe("where Docker Compose replaces variables", () => {
    const file = (value: string): string =>
      inCompose("kestra:\n  url: \n").replace("url: ", () => `url: ${value}`);
    it("reports only placeholders that reach the server", () => {
      finds(file("${A:-https://x}"), []);
      finds(file("$$A:https://x"), []);
      finds(file("$${A:https://x}"), [`${rule}:7`]);
    });
    it("keeps the compose variables in the fix", () =>
      fixes(file("$$$${A:https://${HOST:-x}/}"), rule, file("$$$${A:`https://${HOST:-x}/`}")));
    it("does not report a compose variable, which may be a name", () =>
      finds(file("$${A:${HOST:-x}:8080}"), []));
  });
});
