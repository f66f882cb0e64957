// Lines that have lost their indentation, often copied from a web page.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { overlaps } from "../document/span";
import { type Flattened, flattenedIn } from "../interpretation/nesting/flattened";
import { foreignIndentationIn } from "../interpretation/nesting/foreignIndentation";
import { ssoExample } from "./shared/examples";
import type { Fix, Rule } from "./rule";
import { yaml } from "./shared/yaml";

export const flattenedPaste: Rule = {
  id: "flattened-paste",
  topic: "reading",
  severity: "error",
  title: "Lines that have lost their indentation",
  why: "Only indentation tells YAML which key belongs inside which, and many browsers copy a page without it. The server then reads one flat list of keys, most of them unknown, and starts as if the configuration were empty.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["other"], lines: 0 },
  examples: [
    {
      bad: yaml`
        kestra:
        security:
        # Rights of new users.
        defaultRole:
        name: viewer
        description: Read only
        permissions:
        FLOW: ["READ"]

        url: https://kestra.example.com
      `,
      good: yaml`
        kestra:
          security:
            # Rights of new users.
            defaultRole:
              name: viewer
              description: Read only
              permissions:
                FLOW: ["READ"]

          url: https://kestra.example.com
      `,
    },
    { bad: ssoExample().replace(/^ +/gm, ""), good: ssoExample() },
    { bad: ssoExample().replace(/^ {8,}/gm, " ".repeat(8)), good: ssoExample() },
    {
      bad: yaml`
        micronaut:
        security:
        oauth2:
        clients:
        authentik:
        clientIdentifier: kestra
      `,
    },
  ],
  *check(config) {
    // With the root key, they may not be flat.
    if (config.region.brokenRoot) return;
    for (const flattened of flattenedIn(config)) {
      const { span, covers } = flattened;
      const indented = foreignIndentationIn(config);
      // Another rule reports other characters in the indentation of some lines.
      if (indented?.lines.some((line) => overlaps(line, span)) && !indented.isAllOf(span)) continue;
      yield {
        at: span,
        covers,
        what: message("flattened-paste.what"),
        why: message("flattened-paste.why"),
        todo: message("flattened-paste.todo"),
        fixes: () => fixesFor(flattened),
      };
    }
  },
};

function fixesFor(flattened: Flattened): Fix[] {
  const restored = flattened.restored();
  return restored
    ? [{ title: message("flattened-paste.fix"), changes: restored.changes, preferred: true }]
    : [];
}
