// Files written to break a parser, in any size.

/** Every text contains a configuration, so that no feature skips it. */
const head = "kestra:\n  queue: { type: postgres }\n  url: https://kestra.example.com\n";

const upTo = (size: number, line: (index: number) => string): string => {
  const lines: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join("");
};

const clients = (inner: string): string =>
  `${head}micronaut:\n  security:\n    oauth2:\n      clients:\n${inner}`;

const client = (name: string): string =>
  `        ${name}:\n          client-id: a\n          client-secret: \${B}\n          openid:\n            issuer: https://i.example.com/\n`;

const carried = (inner: string): string =>
  `services:\n  kestra:\n    image: kestra/kestra:latest\n    environment:\n      KESTRA_CONFIGURATION: |\n${inner.replace(/^(?=.)/gm, "        ")}`;

/** Generators by name; each returns a text of about `size` characters. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  "billion laughs": () =>
    `${head}a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(", ")}]\n`).join("")}`,
  "billion merged laughs": () =>
    `${head}a0: &a0 { x: 1 }\n${Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} { <<: [${Array(9).fill(`*a${n}`).join(", ")}], k${n}: *a${n} }\n`).join("")}`,
  "laughs below a known key": () =>
    `${head}  variables:\n    globals:\n      a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, n) => `      a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(", ")}]\n`).join("")}`,
  "one line": (size) => `${head}a: ${"x".repeat(size)}\n`,
  "one line of quotes": (size) => `${head}a: ${`"'`.repeat(size / 2)}\n`,
  "one line of spaces": (size) => `${head}a:${" ".repeat(size)}b\n`,
  "one line of colons": (size) => `${head}a${":".repeat(size)}\n`,
  "one line of placeholders": (size) => `${head}a: ${"${".repeat(size / 2)}\n`,
  "one line of slashes": (size) => `kestra:\n  url: https://a${"/".repeat(size)}b\n`,
  "one line of dots": (size) => `kestra${".a".repeat(size / 2)}: 1\n`,
  "lists in lists": (size) => `${head}a: ${"[".repeat(size / 2)}${"]".repeat(size / 2)}\n`,
  "unclosed brackets": (size) => `${head}a: ${"[".repeat(size)}\n`,
  "maps in maps": (size) => `${head}a: ${"{a: ".repeat(size / 5)}${"}".repeat(size / 5)}\n`,
  "dashes in dashes": (size) => `${head}a:\n  ${"- ".repeat(size / 2)}x\n`,
  "question marks": (size) => `${head}${"? ".repeat(size / 2)}x\n`,
  "deeply nested keys": (size) =>
    head + Array.from({ length: Math.sqrt(size * 2) }, (_, n) => `${" ".repeat(n)}a:\n`).join(""),
  keys: (size) => head + upTo(size, (n) => `k${n}: ${n}\n`),
  "equal keys": (size) => head + upTo(size, () => `a: 1\n`),
  "keys with two spellings": (size) => head + upTo(size, (n) => `a${n % 7 ? "-" : ""}b: 1\n`),
  "keys in braces": (size) => `${head}a: { ${upTo(size, (n) => `k${n}: ${n}, `)} }\n`,
  items: (size) => `${head}a:\n${upTo(size, () => `  - x\n`)}`,
  "items in brackets": (size) => `${head}a: [${"x,".repeat(size / 2)}]\n`,
  commas: (size) => `${head}a: [${",".repeat(size)}]\n`,
  clients: (size) => clients(upTo(size, (n) => client(`c${n}`))),
  variables: (size) =>
    `${head}  variables:\n    globals:\n${upTo(size, (n) => `      v${n}: \${V${n}:a}\n`)}`,
  "unknown keys below 'kestra'": (size) => `${head}${upTo(size, (n) => `  unknwon${n}: a\n`)}`,
  permissions: (size) =>
    `${head}  security:\n    default-role:\n      name: a\n      permissions:\n${upTo(size, (n) => `        P${n}: [READ, CREATE]\n`)}`,
  "dotted top-level keys": (size) =>
    head + upTo(size, (n) => `micronaut.security.oauth2.clients.c${n}.client-id: a\n`),
  "alias to itself": (size) => head + upTo(size, (n) => `a${n}: &b${n} [*b${n}]\n`),
  anchors: (size) => head + upTo(size, (n) => `a${n}: &b${n} x\n`),
  aliases: (size) => `${head}b: &b [1]\n${upTo(size, (n) => `a${n}: *b\n`)}`,
  "unknown aliases": (size) => head + upTo(size, (n) => `a${n}: *b${n}\n`),
  merges: (size) => `${head}b: &b { c: 1 }\n${upTo(size, (n) => `a${n}: { <<: *b }\n`)}`,
  "unclosed quotes": (size) => head + upTo(size, () => `a: "x\n`),
  "lines without a colon": (size) => head + upTo(size, () => `broken\n`),
  "lines with too little indentation": (size) =>
    `${head}a:\n${upTo(size, (n) => (n % 2 ? "   b: 1\n" : "  c: 1\n"))}`,
  "second colons": (size) => head + upTo(size, () => `a: b: c\n`),
  "reserved characters": (size) => head + upTo(size, () => `a: @b\n`),
  "missing spaces after colons": (size) => head + upTo(size, () => `a:b\n`),
  tabs: (size) => head + upTo(size, () => `\ta: 1\n`),
  "control characters": (size) => head + upTo(size, () => `a: \u0001\n`),
  "unbalanced closing brackets": (size) => head + upTo(size, () => `a: ]\n`),
  "half placeholders": (size) => head + upTo(size, () => `a: {b: \${C}}\n`),
  documents: (size) => upTo(size, () => `---\n${head}`),
  "empty documents": (size) => head + upTo(size, () => `---\n`),
  "document end markers": (size) => head + upTo(size, () => `...\n`),
  directives: (size) => upTo(size, () => `%YAML 1.1\n`) + head,
  "block scalar": (size) => `${head}a: |\n${upTo(size, () => `  x\n`)}`,
  "block scalar in a configuration block": (size) =>
    carried(`${head}a: |\n${upTo(size, () => `  x\n`)}`),
  "folded scalar": (size) => `${head}a: >\n${upTo(size, (n) => (n % 3 ? `  x\n` : `\n`))}`,
  "plain scalar of many lines": (size) => `${head}a: b\n${upTo(size, () => `  x\n`)}`,
  "quoted scalar of many lines": (size) => `${head}a: "b\n${upTo(size, () => `  x\n`)}"\n`,
  comments: (size) => head + upTo(size, () => `# a: b\n`),
  suppressions: (size) => head + upTo(size, () => `# kestra-config: ignore unknown-key\n`),
  "suppressions with findings": (size) =>
    head + upTo(size, () => `  queu: a # kestra-config: ignore wrong-type\n`),
  "unclosed nested flow collections": (size) => head + upTo(size, () => `a: {b: [c, {d\n`),
  "empty lines": (size) => head + "\n".repeat(size),
  "lines of spaces": (size) => head + upTo(size, () => `        \n`),
  "carriage returns": (size) => head + "\r".repeat(size),
  services: (size) =>
    `services:\n${upTo(size, (n) => `  kestra${n}:\n    image: kestra/kestra:latest\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:\n          url: a\n`)}`,
  "services sharing one environment": (size) =>
    `services:\n  kestra:\n    image: kestra/kestra:latest\n    environment: &e\n      KESTRA_CONFIGURATION: |\n        kestra:\n          url: a\n${upTo(size, (n) => `  k${n}:\n    image: kestra/kestra:latest\n    environment: *e\n`)}`,
  environment: (size) =>
    `services:\n  kestra:\n    image: kestra/kestra:latest\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:\n          url: a\n${upTo(size, (n) => `      MICRONAUT_SECURITY_A${n}: b\n`)}`,
  "documents in a block": (size) => carried(upTo(size, () => `---\n${head}`)),
  "broken lines in a block": (size) => carried(head + upTo(size, () => `a: "x\n`)),
  ConfigMaps: (size) =>
    upTo(
      size,
      (n) =>
        `---\nkind: ConfigMap\nmetadata:\n  name: a${n}\ndata:\n  application.yml: |\n    kestra:\n      url: a\n`,
    ),
  templates: (size) => head + upTo(size, () => `a: {{ .b }}\n`),
  "lost indentation": (size) => upTo(size, () => `kestra:\nsecurity:\ndefault-role:\nname: a\n`),
  "folded configuration block": (size) =>
    `services:\n  kestra:\n    image: kestra/kestra:latest\n    environment:\n      KESTRA_CONFIGURATION: >\n        ${head.replaceAll("\n", "\n        ")}${upTo(size, () => `a: b\n        `)}\n`,
};
