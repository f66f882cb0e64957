// The move of a misplaced default role: the cases in move/, and those whose line ends matter.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixes, inCompose, offersNothing } from "../check";
import { diffCases } from "./diffCases";

const rule = "misplaced-default-role";

for (const { title, cases } of diffCases(join("test", "edits", "move"))) {
  describe(title, () => {
    for (const { title: what, fix, before, after } of cases)
      it(what, () => {
        if (after === undefined) offersNothing(before, rule);
        else fixes(before, rule, after, fix);
      });
  });
}

const moves = (what: string, before: string, after: string): void => {
  it(what, () => fixes(before, rule, after));
};

describe("Moving a misplaced default role: line ends", () => {
  moves(
    "CRLF, the block being all there is",
    "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n",
    "kestra:\r\n  security:\r\n    defaultRole:\r\n      name: viewer\r\n",
  );
  moves(
    "mixed line ends: moved lines end as their new neighbours do",
    "micronaut:\r\n  defaultRole:\r\n    name: viewer\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  ee:\n    tenants:\r\n      enabled: true\n",
    "micronaut:\r\n  server:\r\n    port: 8080\r\nkestra:\n  url: https://k.example.com\n  security:\n    defaultRole:\n      name: viewer\n  ee:\n    tenants:\r\n      enabled: true\n",
  );
});

describe("moving a misplaced default role: the authentik page", () => {
  const page = readFileSync(join("test", "fixtures", "public", "authentik-page.yml"), "utf8");
  const role = /^ {4}defaultRole:\n(?: {6}.*\n)+/m.exec(page)?.[0] ?? "";
  const withoutRole = page.replace(role, "");
  const wrong = withoutRole.replace("\n\nkestra:", () => `\n${role}\nkestra:`);
  const wrongWithOnlyEe = wrong.replace(/(?<=^kestra:\n) {2}security:\n/m, "");

  moves("comes back byte for byte where kestra.security is left empty", wrong, page);
  moves("comes back byte for byte where kestra holds only ee", wrongWithOnlyEe, page);
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  moves(
    "comes back byte for byte with CRLF in a compose file",
    inCompose(crlf(wrongWithOnlyEe)),
    inCompose(crlf(page)),
  );
});
