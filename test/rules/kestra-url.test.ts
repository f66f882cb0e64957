// The URL of the instance: valid values, and corrections of invalid ones.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { finds, findingsIn, fixes, offersNothing } from "../check";

const url = (value: string, sibling = ""): string =>
  `kestra:\n  url: ${value}\n  queue:\n    type: postgres\n${sibling}`;
const rule = "kestra-url";

describe("kestra.url", () => {
  for (const value of [
    "http://localhost:8080/",
    "https://kestra.example.com",
    "https://kestra.example.com/tools/kestra/",
    "https://example.com/ui-tools",
    "https://kestra.ui.example.com",
    "https://example.com/api/kestra",
    "HTTPS://KESTRA.EXAMPLE.COM",
    "http://10.0.0.5:8080",
    "http://[::1]:8080",
    "${KESTRA_URL}",
    "https://${HOST}/ui",
    "'{{ url }}'",
    "!env URL",
    "",
    "https://<kestra-host>/",
  ])
    it(`has no finding for ${value || "an empty value"}`, () => finds(url(value), []));

  it("is reported if it is an empty string, which stops the start", () =>
    finds(url('""'), ["kestra-url:2"]));
  it("may be an empty string before Kestra 1.0, which is the first version to check it", () =>
    finds(url('""'), [], { target: parseVersion("0.24") }));

  const stopping = "Kestra 1.0 and later do not start with it.";
  const breaking = "Links in notifications and e-mails start with it, so they would be broken.";
  for (const [value, version, why] of [
    ["kestra.example.com", "", stopping],
    ["localhost:8080", "2.0", stopping],
    ["ftp://kestra.example.com", "1.0", stopping],
    ["kestra.example.com", "0.24", breaking],
    // Java accepts a URL without a host.
    ["https:kestra.example.com", "1.3", breaking],
  ] as const)
    it(`has the consequence of ${value} in ${version || "an unknown version"}`, () => {
      const [finding] = findingsIn(url(value), { target: parseVersion(version) });
      assert.ok(finding?.message.includes(why), finding?.message);
    });

  it("is left to another rule if it contains spaces", () =>
    finds(url("https://kestra example.com"), ["wrong-type:2"]));
  it("may end in /ui if the server's context path does", () =>
    finds(url("https://example.com/ui", "micronaut:\n  server:\n    context-path: /ui\n"), []));

  const cases: [string, string][] = [
    ["https://kestra.example.com/ui", "https://kestra.example.com"],
    ["'https://kestra.example.com/kestra/ui/'", "'https://kestra.example.com/kestra'"],
    ["http://localhost:8080/ui/main/flows # copied", "http://localhost:8080 # copied"],
    ["https://kestra.example.com/api/", "https://kestra.example.com"],
    ["localhost:8080", "http://localhost:8080"],
    ["kestra.example.com:8443/tools", "https://kestra.example.com:8443/tools"],
    ["kestra.example.com/ui", "https://kestra.example.com"],
  ];
  for (const [before, after] of cases)
    it(`is corrected from ${before} to ${after}`, () => fixes(url(before), rule, url(after)));

  for (const value of [
    "ftp://kestra.example.com",
    "//kestra.example.com",
    "https:kestra.example.com",
    "https://",
    "kestra:8080",
    "10.0.0.5:8080",
    "8080",
    "true",
    "/kestra",
  ])
    it(`has a finding without a fix for ${value}`, () => {
      finds(url(value), ["kestra-url:2"]);
      offersNothing(url(value), rule);
    });
});
