// Lines without the indentation they need: what a copy from a web page often is.
import { docs } from "../knowledge/docs";
import { type Flattened, flattenedIn } from "../interpretation/nesting/flattened";
import type { Fix, Rule } from "./rule";

export const flattenedPaste: Rule = {
  id: "flattened-paste",
  severity: "error",
  title: "The lines have lost their indentation",
  why: "YAML has nothing but indentation to say which key belongs inside which, and many a browser copies a page without it. The server then reads one long list of keys beside each other, knows hardly any of them, and starts as if nothing had been written.",
  docs: docs.configurationBasics,
  examples: [
    {
      bad: "micronaut:\nsecurity:\noauth2:\nenabled: true\nclients:\nauthentik:\nclientId: kestra\nclientSecret: ${SECRET}\nopenid:\nissuer: https://auth.example.com/application/o/kestra/\n",
      good: "micronaut:\n  security:\n    oauth2:\n      enabled: true\n      clients:\n        authentik:\n          clientId: kestra\n          clientSecret: ${SECRET}\n          openid:\n            issuer: https://auth.example.com/application/o/kestra/\n",
    },
    {
      bad: 'kestra:\nsecurity:\n# Rights of new users.\ndefaultRole:\nname: viewer\ndescription: Read only\npermissions:\nFLOW: ["READ"]\n\nurl: https://kestra.example.com\n',
      good: 'kestra:\n  security:\n    # Rights of new users.\n    defaultRole:\n      name: viewer\n      description: Read only\n      permissions:\n        FLOW: ["READ"]\n\n  url: https://kestra.example.com\n',
    },
    {
      bad: "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n        clientId: kestra\n        clientSecret: ${SECRET}\n        openid:\n        issuer: https://sso.example.com\n",
      good: "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          clientId: kestra\n          clientSecret: ${SECRET}\n          openid:\n            issuer: https://sso.example.com\n",
    },
    {
      bad: "micronaut:\nsecurity:\noauth2:\nclients:\nauthentik:\nclientIdentifier: kestra\n",
    },
  ],
  *check(config) {
    for (const flattened of flattenedIn(config)) {
      const { span, covers } = flattened;
      yield {
        at: span,
        covers,
        what: "These lines stand below each other although they belong inside each other.",
        why: "Without their indentation the server reads none of them where it looks for them.",
        todo: "Restore their nesting: indent each line below the key it belongs to.",
        fixes: () => fixesFor(flattened),
      };
    }
  },
};

function fixesFor(flattened: Flattened): Fix[] {
  const restored = flattened.restored();
  return restored
    ? [{ title: "Restore the nesting", changes: restored.changes, preferred: true }]
    : [];
}
