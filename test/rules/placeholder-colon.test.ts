// Which defaults are surely cut at a colon, and which chains are meant as chains.
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
  for (const chain of chains) it(`silent: ${chain}`, () => finds(url(`"${chain}"`), []));

  it("is decided at once for a list of hosts that goes wrong at its end", () => {
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
    it(`cut: ${before}`, () => fixes(url(`"${before}"`), rule, url(`"${after}"`)));
  it("cut: a path of Windows", () =>
    fixes(url("'${A:C:\\kestra\\data}'"), rule, url("'${A:`C:\\kestra\\data`}'")));

  it("a number with a name in front is a chain, where the key takes a number", () => {
    finds("micronaut:\n  server:\n    port: ${A:kafka:9092}\n", []);
    finds(url("${A:kafka:9092}"), [`${rule}:2`]);
  });
  it("a name that the configuration sets is a name", () =>
    finds("web: 1\nkestra:\n  url: ${A:web:9092}\n  server-type: STANDALONE\n", []));
  it("several names have no form with backticks", () => {
    offersNothing(url("${A:B:https://x}"), rule);
    offersNothing(url("${A:my.name:https://x}").replace("my.name", "kestra.url"), rule);
  });
  it("what else writes the value is not judged", () => {
    finds(url('"${A:{{ .Values.url }}:8080}"'), []);
    finds(url("!env ${A:https://x}"), []);
    finds(url('"${JSON:{a:b:c}"'), []);
  });
  it("a default that holds a backtick cannot stand between two", () =>
    offersNothing(url("${A:https://x`y}"), rule));
  it("a value with escapes, or over several lines, is reported as a whole and left to the person", () => {
    offersNothing(url('"${A:https://x}\\n"'), rule);
    offersNothing(url("|\n    ${A:https://x}"), rule);
    offersNothing(url("x\n    ${A:https://x}"), rule);
  });
  it("items of lists and flow maps are values like any other", () => {
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
  it("a block that several keys share is reported once", () =>
    finds(
      "x: &url ${A:https://x}\nkestra:\n  url: *url\n  tutorial-flows:\n    y: *url\n  queue:\n",
      [`${rule}:1`],
    ));

  describe("where dollar signs are filled in", () => {
    const file = (value: string): string =>
      inCompose("kestra:\n  url: \n").replace("url: ", () => `url: ${value}`);
    it("only what reaches the server is a placeholder", () => {
      finds(file("${A:-https://x}"), []);
      finds(file("$$A:https://x"), []);
      finds(file("$${A:https://x}"), [`${rule}:7`]);
    });
    it("a part that is filled in stays as it is written", () =>
      fixes(file("$$$${A:https://${HOST:-x}/}"), rule, file("$$$${A:`https://${HOST:-x}/`}")));
    it("a part that is filled in may be a name", () => finds(file("$${A:${HOST:-x}:8080}"), []));
  });
});
