// Fixes, as diffs: each file in fixes/RULE has the cases of one topic, and `@@ name @@` starts a case. Its lines are the
// whole file before (' ' and '-') and after the fix (' ' and '+'). A case without changes is one that gets no fix. The
// title of the fix is given as `@@ name | title @@` where it is not the first fix.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fixes, inCompose, offersNothing } from "../check";

const folder = join("test", "edits", "fixes");

for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
  if (!name.endsWith(".diff")) continue;
  const rule = basename(dirname(name));
  const [title = "", ...cases] = readFileSync(join(folder, name), "utf8").split(/^@@ /m);
  describe(title.slice(2).trim(), () => {
    for (const written of cases) checkCase(rule, written);
  });
}

function checkCase(rule: string, written: string): void {
  const end = written.indexOf(" @@\n");
  const [name = "", fix] = written.slice(0, end).split(" | ");
  const [before, after] = [side(written.slice(end + 4), "-"), side(written.slice(end + 4), "+")];
  it(name, () =>
    before === after ? offersNothing(before, rule) : fixes(before, rule, after, fix),
  );
}

/** One side of a diff that has all lines of a file. A line with a backslash takes the line end before it away. */
function side(diff: string, sign: "-" | "+"): string {
  const lines = diff.match(new RegExp(`^[ ${sign}].*\\n(?:\\\\.*\\n)?`, "gm")) ?? [];
  return lines.map((line) => line.slice(1).replace(/\n\\.*\n$/, "")).join("");
}

describe("fixes: line ends", () => {
  const google =
    "micronaut:\r\n  security:\r\n    oauth2:\r\n      clients:\r\n        google:\r\n          openid:\r\n            issuer: https://accounts.google.com\r\n          clientId: kestra\r\n";
  const cases: [string, string, string, string][] = [
    [
      "CRLF, the moved block being all there is",
      "misplaced-default-role",
      "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n",
      "kestra:\r\n  security:\r\n    defaultRole:\r\n      name: viewer\r\n",
    ],
    [
      "moved lines end as their new neighbours do",
      "misplaced-default-role",
      "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  ee:\n    tenants:\r\n      enabled: true\n",
      "micronaut:\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  security:\n    defaultRole:\n      name: viewer\n  ee:\n    tenants:\r\n      enabled: true\n",
    ],
    [
      "merged blocks of different indentation, no final line end",
      "duplicate-key",
      "kestra:\r\n    url: https://a.example.com\r\nkestra:\r\n  queue:\r\n    type: h2",
      "kestra:\r\n    url: https://a.example.com\r\n    queue:\r\n      type: h2\r\n",
    ],
    [
      "a key inserted at the very end of a compose file, with its dollar sign doubled",
      "missing-client-secret",
      inCompose(google),
      inCompose(`${google}          clientSecret: "\${KESTRA_SSO_GOOGLE_CLIENT_SECRET}"\r\n`),
    ],
  ];
  for (const [name, rule, before, after] of cases) it(name, () => fixes(before, rule, after));
});

describe("moving the default role of the authentik page to its place", () => {
  const page = readFileSync(join("test", "fixtures", "public", "authentik-page.yml"), "utf8");
  const role = /^ {4}defaultRole:\n(?: {6}.*\n)+/m.exec(page)?.[0] ?? "";
  const withoutRole = page.replace(role, "");
  const wrong = withoutRole.replace("\n\nkestra:", () => `\n${role}\nkestra:`);
  const onlyEe = wrong.replace(/(?<=^kestra:\n) {2}security:\n/m, "");
  const inWindowsCompose = (text: string): string => inCompose(text.replaceAll("\n", "\r\n"));
  const cases: [string, string, string][] = [
    ["where kestra.security is left empty", wrong, page],
    ["where kestra holds only ee", onlyEe, page],
    ["with CRLF in a compose file", inWindowsCompose(onlyEe), inWindowsCompose(page)],
  ];
  for (const [name, before, after] of cases)
    it(`restores it byte for byte ${name}`, () => fixes(before, "misplaced-default-role", after));
});
