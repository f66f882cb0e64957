// Fixes as diffs: each file in fixes/RULE has the cases of one topic, and `@@ name @@` starts a case. Its lines are the
// complete file before (' ' and '-') and after the fix (' ' and '+'). A case without changes gets no fix. If it is not
// the first fix, its title follows as `@@ name | title @@`.
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

/** One side of a diff with all lines of a file. A line with a backslash removes the line break before it. */
function side(diff: string, sign: "-" | "+"): string {
  const lines = diff.match(new RegExp(`^[ ${sign}].*\\n(?:\\\\.*\\n)?`, "gm")) ?? [];
  return lines.map((line) => line.slice(1).replace(/\n\\.*\n$/, "")).join("");
}

describe("fixes: line endings", () => {
  const google =
    "micronaut:\r\n  security:\r\n    oauth2:\r\n      clients:\r\n        google:\r\n          openid:\r\n            issuer: https://accounts.google.com\r\n          clientId: kestra\r\n";
  const cases: [string, string, string, string][] = [
    [
      "keep CRLF if the moved mapping is the whole file",
      "misplaced-default-role",
      "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n",
      "kestra:\r\n  security:\r\n    defaultRole:\r\n      name: viewer\r\n",
    ],
    [
      "give moved lines the line endings of their new place",
      "misplaced-default-role",
      "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  ee:\n    tenants:\r\n      enabled: true\n",
      "micronaut:\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  security:\n    defaultRole:\n      name: viewer\n  ee:\n    tenants:\r\n      enabled: true\n",
    ],
    [
      "merge mappings of different indentation without a final line break",
      "duplicate-key",
      "kestra:\r\n    url: https://a.example.com\r\nkestra:\r\n  queue:\r\n    type: h2",
      "kestra:\r\n    url: https://a.example.com\r\n    queue:\r\n      type: h2",
    ],
    [
      "insert a key at the end of a compose file with a doubled dollar sign",
      "missing-client-secret",
      inCompose(google),
      inCompose(`${google}          clientSecret: "\${KESTRA_SSO_GOOGLE_CLIENT_SECRET}"\r\n`),
    ],
  ];
  for (const [name, rule, before, after] of cases) it(name, () => fixes(before, rule, after));
});

describe("moving the default role of the authentik example to the right place", () => {
  const page = readFileSync(join("test", "fixtures", "public", "authentik-page.yml"), "utf8");
  const role = /^ {4}defaultRole:\n(?: {6}.*\n)+/m.exec(page)?.[0] ?? "";
  const withoutRole = page.replace(role, "");
  const wrong = withoutRole.replace("\n\nkestra:", () => `\n${role}\nkestra:`);
  const onlyEe = wrong.replace(/(?<=^kestra:\n) {2}security:\n/m, "");
  const inWindowsCompose = (text: string): string => inCompose(text.replaceAll("\n", "\r\n"));
  const cases: [string, string, string][] = [
    ["if kestra.security is empty", wrong, page],
    ["if kestra contains only ee", onlyEe, page],
    ["with CRLF in a compose file", inWindowsCompose(onlyEe), inWindowsCompose(page)],
  ];
  for (const [name, before, after] of cases)
    it(`restores it byte for byte ${name}`, () => fixes(before, "misplaced-default-role", after));
});
