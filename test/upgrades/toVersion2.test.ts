// Converting to Kestra 2.0: what changes, what is only reported, and that nothing else changes.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { toVersion2 } from "../../server/src/upgrades/apply";
import { findingsIn } from "../check";
import { fileKinds } from "../fileKinds";
import { rules } from "../../server/src/rules";
import { yaml } from "../../server/src/rules/shared/yaml";

const converts = (before: string, after: string, ...reported: RegExp[]): void => {
  const { text, notes } = toVersion2(before);
  assert.equal(text, after);
  assert.equal(
    notes.length,
    reported.length,
    notes.map(({ message }) => inEnglish(message)).join("\n"),
  );
  for (const [index, expected] of reported.entries())
    assert.match(inEnglish(notes[index]?.message ?? ""), expected);
};

const before = yaml`
  kestra:
    url: https://kestra.example.com # ours
    ee:
      tenants:
        enabled: true
        defaultTenant: false
    security:
      # the first account
      superAdmin:
        username: "root@example.com"
      defaultRole:
        name: 'default'
        description: Default role
        permissions:
          FLOW: ["READ"] # to look
          AUDITLOG: [CREATE, READ, UPDATE, DELETE]
          TEMPLATE: [READ]
          KVSTORE:
            - CREATE
            - READ   # too
          APP: [READ]
          APPEXECUTION: ['READ', 'UPDATE']
          SETTING: ["READ"]
`;

const after = yaml`
  kestra:
    url: https://kestra.example.com # ours
    security:
      # the first account
      instanceOwner:
        username: "root@example.com"
      defaultRole:
        name: 'default'
        description: Default role
        permissions:
          FLOW: ["VIEW", "LIST", "EXPORT"] # to look
          AUDITLOG: [VIEW, LIST, EXPORT]
          KVSTORE:
            - CREATE
            - VIEW   # too
            - LIST
          APP: [VIEW, LIST, UPDATE, EXECUTE, ACCESS_FILES, ACCESS_LOGS]
          SYSTEM_SETTINGS: ["VIEW"]
          TENANT_SETTINGS: ["VIEW"]
`;

const reported = [
  /TEMPLATE is removed/,
  /^SETTING granted nothing in 1.x and now grants SYSTEM_SETTINGS: VIEW and TENANT_SETTINGS: VIEW. /,
];

describe("conversion to Kestra 2.0", () => {
  it("has to be done once for every example of a rule", () => {
    for (const { examples } of rules)
      for (const { bad, good = bad } of examples)
        for (const text of [bad, good]) {
          const { text: once } = toVersion2(text);
          assert.equal(toVersion2(once).text, once);
        }
  });
  for (const { name, wrap } of fileKinds) {
    it(`converts ${name}`, () => converts(wrap(before), wrap(after), ...reported));
    it(`converts ${name} with CRLF`, () => {
      const crlf = (text: string): string => wrap(text.replaceAll("\n", "\r\n"));
      converts(crlf(before), crlf(after), ...reported);
    });
  }
  it("reports plugin defaults and permissions that must be granted manually", () =>
    converts(
      "kestra:\n  plugins:\n    defaults: []\n  security:\n    default-role:\n      permissions: { FLOW: [VIEW], IMPERSONATE: [READ] }\n",
      "kestra:\n  plugins:\n    defaults: []\n  security:\n    default-role:\n      permissions: { FLOW: [VIEW] }\n",
      /policies replace plugin defaults/,
      /IMPERSONATE is removed/,
    ));
  describe("moves what 2.0 reads elsewhere", () => {
    const old = yaml`
      kestra:
        jdbc:
          cleaner:
            # often
            initialDelay: 10m # first
            fixed-delay: 30m
            retention: 7d
          executor:
            thread-count: 4
        queue:
          type: postgres
    `;
    const now = yaml`
      kestra:
        jdbc:
          queue:
            cleaner:
              # often
              initialDelay: 10m # first
              fixed-delay: 30m
              retention: 7d
        queue:
          type: postgres
        executor:
          thread-count: 4
    `;
    for (const { name, wrap } of fileKinds) {
      it(`in ${name}`, () => {
        converts(wrap(old), wrap(now));
        converts(wrap(now), wrap(now));
      });
    }
    it("reports that messages are kept for a shorter time by default", () => {
      const before2 = "kestra:\n  jdbc:\n    cleaner:\n      fixed-delay: 30m\n";
      const after2 = "kestra:\n  jdbc:\n    queue:\n      cleaner:\n        fixed-delay: 30m\n";
      converts(before2, after2, /1 hour instead of 7 days/);
      converts(after2, after2);
    });
    it("reports the shorter time without any key of the cleaner, if there is a database queue", () => {
      const shorter = /1 hour instead of 7 days/;
      const types = (queue: string, repository = ""): string =>
        `kestra:\n  queue:\n    type: ${queue}\n${repository && `  repository:\n    type: ${repository}\n`}`;
      const unchanged = (text: string, ...notes: RegExp[]): void => converts(text, text, ...notes);
      for (const queue of ["postgres", "mysql", "h2"]) unchanged(types(queue, queue), shorter);
      unchanged("kestra:\n  repository:\n    type: postgres\n", shorter);
      unchanged(types("kafka", "elasticsearch"));
      unchanged(types("kafka", "postgres"));
      unchanged(types("memory", "memory"));
      unchanged(types("${QUEUE}"));
      unchanged("kestra:\n  url: https://a.example.com\n");
      unchanged(`${types("postgres")}  jdbc:\n    queue:\n      cleaner:\n        retention: 2d\n`);
    });
    it("in another root", () => {
      const limits =
        "        # strict\n        threshold: 5 # tries\n        lock-duration: PT1H\n";
      const old2 = `micronaut:\n  security:\n    login:\n      failed-attempts:\n${limits}    endpoints:\n      logout:\n        get-allowed: true\nkestra:\n  url: https://a.example.com\n`;
      converts(
        old2,
        `micronaut:\n  security:\n    endpoints:\n      logout:\n        get-allowed: true\nkestra:\n  url: https://a.example.com\n  security:\n    login:\n      failed-attempts:\n${limits}`,
      );
      const both = `${old2}  security:\n    login:\n      failed-attempts:\n        threshold: 8\n`;
      converts(both, both, /'failed-attempts' could not be converted/);
    });
    it("leaves and reports what has no place in 2.0", () => {
      const types =
        "kestra:\n  jdbc:\n    cleaner:\n      retention: 7d\n      types: [{ type: execution, retention: 1d }]\n";
      converts(
        types,
        "kestra:\n  jdbc:\n    queue:\n      cleaner:\n        retention: 7d\n    cleaner:\n      types: [{ type: execution, retention: 1d }]\n",
        /'types' has no effect/,
      );
      const switches =
        "kestra:\n  jdbc:\n    executor:\n      clean:\n        worker-queue: false\n  ee:\n    execution-data:\n      internal-storage:\n        enabled: true\n  worker:\n    group-key: gpu\n";
      converts(
        switches,
        switches,
        /'worker-queue' has no effect in Kestra 2\.0/,
        /'enabled' has no effect/,
        /'group-key' has no effect/,
      );
      const defaults = "kestra:\n  tasks:\n    defaults: []\n";
      converts(defaults, defaults, /policies replace plugin defaults/);
    });
    it("keeps a value that would replace another or that a placeholder refers to", () => {
      const both =
        "kestra:\n  jdbc:\n    executor:\n      thread-count: 4\n  executor:\n    thread-count: 8\n";
      converts(both, both, /could not be converted/);
      const referred =
        "kestra:\n  url: https://${kestra.jdbc.executor.threadCount}.example.com\n  jdbc:\n    executor:\n      thread-count: 4\n";
      converts(referred, referred, /could not be converted/);
    });
  });
  it("leaves nothing that a check for 2.0 reports, except what it names", () => {
    const text =
      "kestra:\n  jdbc:\n    cleaner:\n      retention: 7d\n      types: [{ type: execution, retention: 1d }]\n    executor:\n      thread-count: 4\n  templates:\n    enabled: false\n  tasks:\n    defaults: []\n";
    const in2 = { target: { major: 2, minor: 0 } };
    const rulesOf = (file: string): string[] =>
      findingsIn(file, in2)
        .map(({ rule }) => rule.id)
        .sort();
    assert.deepEqual(rulesOf(text), [
      ...Array.from({ length: 3 }, () => "key-without-effect"),
      ...["renamed-key", "renamed-key"],
    ]);
    assert.deepEqual(rulesOf(toVersion2(text).text), ["key-without-effect", "key-without-effect"]);
  });
  it("removes the switch of templates and reports it if they are in use", () => {
    const off = "kestra:\n  url: https://a.example.com\n  templates:\n    enabled: false\n";
    const gone = "kestra:\n  url: https://a.example.com\n";
    converts(off, gone);
    converts(off.replace("false", "true"), gone, /2\.0 has no templates/);
  });
  it("does not rename keys that a placeholder refers to", () => {
    const text =
      "kestra:\n  url: ${kestra.security.super-admin.username}\n  security:\n    super-admin:\n      username: a@example.com\n";
    converts(text, text, /a placeholder refers to it/);
  });
  it("writes out a list that several permissions share", () =>
    converts(
      "kestra:\n  security:\n    default-role:\n      permissions:\n        ROLE: &look [READ]\n        FLOW: *look\n",
      "kestra:\n  security:\n    default-role:\n      permissions:\n        ROLE: &look [VIEW, LIST]\n        FLOW: [VIEW, LIST, EXPORT]\n",
    ));
  it("changes nothing the second time and never changes other values", () => {
    const words = ["READ", "CREATE", "UPDATE", "DELETE", "VIEW", "EXECUTE", "${X}"];
    const names =
      "FLOW EXECUTION APP APPEXECUTION TEST SETTING TEMPLATE IMPERSONATE TENANT TENANT_ACCESS USER GROUP GROUP_MEMBERSHIP AUDITLOG AI_COPILOT NAMESPACE WEATHER";
    const list = fc.tuple(
      fc.array(fc.constantFrom(...words), { maxLength: 5 }),
      fc.constantFrom("flow", "block", "quoted", "lines"),
    );
    const role = fc.uniqueArray(fc.tuple(fc.constantFrom(...names.split(" ")), list), {
      selector: ([name]) => name,
      minLength: 1,
    });
    fc.assert(
      fc.property(role, fc.constantFrom(...fileKinds), fc.boolean(), (grants, { wrap }, crlf) => {
        const written = `kestra:\n  url: https://a.example.com\n  security:\n    super-admin: # one\n      username: a@example.com\n    default-role:\n      name: x # two\n      permissions:\n${grants.map(([name, items]) => `        # own\n        ${name}:${listOf(...items)} # three\n`).join("")}`;
        const text = wrap(crlf ? written.replaceAll("\n", "\r\n") : written);
        const once = toVersion2(text);
        assert.equal(toVersion2(once.text).text, once.text);
        assert.deepEqual(others(once.text), others(text));
        assert.ok(!crlf || !/[^\r]\n/.test(once.text.replace(/\r\n/g, "")));
      }),
      { numRuns: casesOf(200), seed },
    );
  });
  it("loses no character of what it moves or leaves, in any order and style", () => {
    const key = fc.constantFrom(...keysOf1x);
    const keys = fc.uniqueArray(key, { minLength: 1, selector: ([path]) => path });
    const tail = fc.constantFrom("", "datasources:\n  postgres: { url: x } # end\n");
    const kind = fc.constantFrom(...fileKinds);
    fc.assert(
      fc.property(keys, tail, kind, fc.boolean(), (chosen, rest, { wrap }, crlf) => {
        const written = nested([["kestra.url", "https://a.example.com"], ...chosen]) + rest;
        const text = wrap(crlf ? written.replaceAll("\n", "\r\n") : written);
        const once = toVersion2(text);
        assert.equal(toVersion2(once.text).text, once.text);
        assert.deepEqual(valuesIn(once.text, true), valuesIn(text, false));
        for (const [path] of chosen)
          if (!isRemoved(path))
            for (const comment of commentsOf(path))
              assert.equal(once.text.split(comment).length, 2, `${comment} in:\n${once.text}`);
        assert.ok(!crlf || !/[^\r]\n/.test(once.text.replace(/\r\n/g, "")));
      }),
      { numRuns: casesOf(200), seed },
    );
  });
});

function listOf(items: readonly string[], style: string): string {
  if (items.length === 0) return " []";
  if (style === "block") return items.map((item) => `\n          - ${item}`).join("");
  if (style === "quoted") return ` [${items.map((item) => `"${item}"`).join(", ")}]`;
  const safe = items.map((item) => (item.includes("$") ? `"${item}"` : item));
  if (style === "lines") return ` [\n          ${safe.join(", # four\n          ")}\n        ]`;
  return ` [${safe.join(", ")}]`;
}

/** All values except those that the conversion changes. */
function others(text: string): Record<string, string> {
  const values = readKestraFile(text).configs.flatMap(({ root, problems }) => {
    assert.deepEqual(problems, []);
    return [...valuesOf(root)];
  });
  return Object.fromEntries(
    values
      .map(([path, value]) => [path.replace("instance-owner", "super-admin"), value] as const)
      .filter(([path]) => !path.includes("permissions")),
  );
}

/** Keys of 1.x with their values: those that 2.0 has moved or no longer reads, and some next to them. */
const keysOf1x: readonly (readonly [string, string])[] = [
  ["kestra.jdbc.cleaner.initial-delay", "10m"],
  ["kestra.jdbc.cleaner.fixedDelay", '"30m"'],
  ["kestra.jdbc.cleaner.retention", "'7d'"],
  ["kestra.jdbc.cleaner.types", "[{ type: execution, retention: 1d }]"],
  ["kestra.jdbc.queues.poll-size", "200"],
  ["kestra.jdbc.executor.threadCount", "4"],
  ["kestra.jdbc.executor.clean.worker-queue", "false"],
  ["kestra.executor.other", "x"],
  ["kestra.queue.type", "postgres"],
  ["kestra.templates.enabled", "true"],
  ["kestra.ee.tenants.enabled", "true"],
  ["kestra.ee.airgapped", "true"],
  ["kestra.security.super-admin.username", "a@example.com"],
  ["kestra.security.login.other", "x"],
  ["kestra.tasks.defaults", "[]"],
  ["micronaut.security.login.failedAttempts.threshold", "5"],
  ["micronaut.security.login.failedAttempts.lock-duration", "PT1H"],
  ["micronaut.security.endpoints.logout.get-allowed", "true"],
];

const isRemoved = (path: string): boolean =>
  /^kestra\.(templates|ee\.tenants)\.enabled$/.test(path);

/** The comment above a key and the one after its value; neither contains the other. */
const commentsOf = (path: string): string[] => [`# above ${path} #`, `# after ${path} #`];

/** Keys as nested mappings, in the order of their first occurrence, each with its comments. */
function nested(keys: readonly (readonly [string, string])[]): string {
  const level = (own: readonly (readonly [string[], string, string])[], depth: number): string => {
    const indent = "  ".repeat(depth);
    return [...new Set(own.map(([[name = ""]]) => name))]
      .map((name) => {
        const inner = own.filter(([[first]]) => first === name);
        const [leaf] = inner.filter(([names]) => names.length === 1);
        if (!leaf)
          return `${indent}${name}:\n${level(
            inner.map(([names, value, path]) => [names.slice(1), value, path] as const),
            depth + 1,
          )}`;
        const [above = "", after = ""] = commentsOf(leaf[2]);
        return `${indent}${above}\n${indent}${name}: ${leaf[1]} ${after}\n`;
      })
      .join("");
  };
  return level(
    keys.map(([path, value]) => [path.split("."), value, path] as const),
    0,
  );
}

/** The values by their path in 2.0, without those that the conversion removes. */
function valuesIn(text: string, isConverted: boolean): Record<string, string> {
  const moves: readonly (readonly [RegExp, string])[] = [
    [/^kestra\.jdbc\.cleaner\.(?!types)/, "kestra.jdbc.queue.cleaner."],
    [/^kestra\.jdbc\.executor\.thread-count$/, "kestra.executor.thread-count"],
    [/^kestra\.security\.super-admin\./, "kestra.security.instance-owner."],
    [/^micronaut\.security\.login\./, "kestra.security.login."],
  ];
  const values = readKestraFile(text).configs.flatMap(({ root, problems }) => {
    assert.deepEqual(problems, []);
    return [...valuesOf(root)];
  });
  return Object.fromEntries(
    values
      .filter(([path]) => isConverted || !isRemoved(path))
      .map(([path, value]): [string, string] => [
        isConverted ? path : moves.reduce((now, [from, to]) => now.replace(from, to), path),
        value,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe("converting a template to Kestra 2.0", () => {
  const old = "kestra:\n  tutorial-flows:\n    enabled: false\n  templates:\n    enabled: true\n";
  const template = `${old}{{ if .Values.more }}\n  url: https://a.example.com\n{{ end }}\n`;
  it("is refused, because a template decides which lines the server gets", () => {
    converts(template, template, /^This configuration is not converted because a template/);
    assert.notEqual(toVersion2(old).text, old);
  });
});
