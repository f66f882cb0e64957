// Random files that contain Kestra's configuration: mostly as people write them, each with a few unusual forms.
import fc from "fast-check";
import type { CaseFile, ReaderCase, Reader } from "./cases";

export function randomCases(reader: Reader, count: number, seed: number): ReaderCase[] {
  const files = { compose: composeFiles, chart: valuesFile, manifests: manifestFile }[reader];
  return fc.sample(files, { numRuns: count, seed }).map((written, index) => ({
    reader,
    group: reader,
    title: String(index + 1),
    files: written,
    environment: {},
  }));
}

type Text = fc.Arbitrary<string>;

/** Picks an arbitrary by weight. */
const pick = <Value>(...weighted: [weight: number, arbitrary: fc.Arbitrary<Value>][]) =>
  fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** Null, or once in `times` a value. */
const rarely = <Value>(times: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  pick<Value | null>([times - 1, fc.constant(null)], [1, arbitrary]);

const oneOf = (words: string): Text => fc.constantFrom(...words.split(" "));

const indented = (text: string, columns: number): string =>
  text.replace(/^(?=.)/gm, " ".repeat(columns));

// Values

const numbers = pick<string>(
  [3, fc.stringMatching(/^[1-9][0-9]{0,7}$/)],
  [1, fc.stringMatching(/^[1-9][0-9]{15,24}$/)],
  [1, fc.stringMatching(/^0[0-9]{1,10}$/)],
  [1, fc.stringMatching(/^[-+]?[0-9]{1,7}\.[0-9]{0,3}$/)],
  [1, fc.stringMatching(/^[0-9]{1,2}(\.[0-9])?[eE][-+]?[0-9]{1,2}$/)],
  [1, fc.stringMatching(/^0[xob][0-7]{1,4}$/)],
  [1, fc.stringMatching(/^[1-9]{1,2}_[0-9]{3}$/)],
);
const dates = pick<string>(
  [1, fc.stringMatching(/^20[0-9]{2}-0[1-9]-[12][0-9]$/)],
  [1, fc.stringMatching(/^20[0-9]{2}-0[1-9]-[12][0-9][T ]1[0-9]:[0-5][0-9]:[0-5][0-9]Z?$/)],
  [1, fc.stringMatching(/^[1-9][0-9]?:[0-5][0-9](:[0-5][0-9])?$/)],
);
const words = oneOf(
  "yes no on off y n Y N true True TRUE false null Null ~ .inf -.inf .NaN = x abc",
);
const dollars = fc
  .array(oneOf("$ $$ ${ } A B A.B 1 : :- - :? x"), { minLength: 1, maxLength: 5 })
  .map((parts) => `"${parts.join("")}"`);
const quoted = fc
  .tuple(
    oneOf("' \""),
    pick<string>([2, numbers], [1, words], [1, dates], [1, oneOf("a#b a: {b} x")]),
  )
  .map(([quote, text]) => quote + text + quote);

const scalar: Text = pick<string>(
  [8, oneOf("x abc http://h:8080/p a-b a#b")],
  [4, numbers],
  [2, dates],
  [3, words],
  [3, quoted],
  [1, dollars],
  [1, numbers.map((number) => `!!str ${number}`)],
  [1, oneOf("x 12").map((text) => `${text} # a comment`)],
  [1, fc.constant("")],
);

/** The lines of a configuration. */
const lines = pick<string>(
  [6, scalar.map((value) => `kestra:\n  url: ${value}\n`)],
  [
    2,
    fc.tuple(scalar, scalar).map(([a, b]) => `kestra:\n  url: ${a}\n\n  queue:\n    type: ${b}\n`),
  ],
  [1, scalar.map((value) => `# a comment\nkestra:\n  url: ${value}\n  # ${"$"}{A}\n`)],
);

/** A line of a block that some reader may take for the end of the block, or refuse. */
const disturbances = pick<string>(
  [1, fc.constantFrom("# at the margin", "  # left", "\t", "  \t", "   ", "                \t")],
  [1, fc.constantFrom("                      ", "            # deep", "")],
);

/** A block scalar with its header, below a key at a column. */
const block = (column: number): Text =>
  fc
    .tuple(
      pick<string>([8, fc.constant("|")], [2, oneOf("|- |+ |2 |4 > >- &b| !!str|")]),
      lines,
      rarely(12, fc.tuple(disturbances, fc.nat(3))),
      rarely(40, fc.constantFrom("\u2028", "\u0085", "\r")),
    )
    .map(([header, text, disturbance, separator]) => {
      const rows = indented(text, column + 2).split("\n");
      if (disturbance) rows.splice(disturbance[1], 0, disturbance[0]);
      const last = rows.length - 2;
      if (separator) rows[last] += `${separator}x`;
      const lastLine = rows.at(-1) === "" ? "" : "\n";
      return `${header.replace(/(?<=[a-z])\|/, " |")}\n${rows.join("\n")}${lastLine}`;
    });

// Compose files

const variables = fc.uniqueArray(oneOf("A B C KESTRA_URL"), { maxLength: 3 });

const pairs = (names: readonly string[], column: number, value: Text = scalar): Text =>
  fc
    .tuple(...names.map(() => value))
    .map((values) =>
      names.map((name, index) => indented(`${name}: ${values[index]}\n`, column)).join(""),
    );

const assignment = (name: string): Text =>
  pick<string>(
    [6, scalar.map((value) => `${name}=${value}`)],
    [1, fc.constant(name)],
    [1, scalar.filter((value) => !/["\\]/.test(value)).map((value) => `"${name}=${value}"`)],
  );

const items = (names: readonly string[], column: number): Text =>
  fc
    .tuple(...names.map(assignment))
    .map((all) => all.map((item) => indented(`- ${item}\n`, column)).join(""));

const configurationPair = block(6).map((text) => `      KESTRA_CONFIGURATION: ${text}`);
const configurationItem = block(6)
  .filter((text) => !text.startsWith(">"))
  .map((text) => `      - ${text.replace("\n", "\n        KESTRA_CONFIGURATION=\n")}`);

const environment: Text = variables.chain((names) =>
  pick<string>(
    [3, fc.tuple(configurationPair, pairs(names, 6)).map((parts) => parts.join(""))],
    [2, fc.tuple(configurationItem, items(names, 6)).map((parts) => parts.join(""))],
  ),
);

const service: Text = environment.map(
  (variable) => `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n${variable}`,
);

const override: Text = variables
  .filter((names) => names.length > 0)
  .chain((names) =>
    pick<string>(
      [3, pairs(names, 6).map((text) => `\n${text}`)],
      [2, items(names, 6).map((text) => `\n${text}`)],
      [1, pairs(names, 6).map((text) => ` !override\n${text}`)],
      [1, pairs(names, 6, fc.constant("!reset null")).map((text) => `\n${text}`)],
      [1, configurationPair.map((text) => `\n${text}`)],
    ),
  )
  .map((text) => `services:\n  kestra:\n    environment:${text}`);

const merged: Text = fc
  .tuple(pairs(["A", "B"], 2), configurationPair, pairs(["B"], 6), fc.boolean())
  .map(([shared, configuration, own, isFirst]) => {
    const merge = "      <<: *env\n";
    return `x-env: &env\n${shared}services:\n  kestra:\n    image: kestra/kestra\n    environment:\n${isFirst ? merge : ""}${configuration}${own}${isFirst ? "" : merge}`;
  });

const composeFiles: fc.Arbitrary<CaseFile[]> = pick<CaseFile[]>(
  [8, service.map((text) => [{ name: "compose.yml", text }])],
  [2, merged.map((text) => [{ name: "compose.yml", text }])],
  [
    3,
    fc.tuple(service, override).map(([base, text]) => [
      { name: "compose.yml", text: base },
      { name: "compose.override.yml", text },
    ]),
  ],
  [
    1,
    fc
      .tuple(service, override)
      .map(([base, text]) => [{ name: "compose.yml", text: `${base}---\n${text}` }]),
  ],
);

// Values of the chart

const keys = pick<string>(
  [10, oneOf("a b c d url")],
  [1, oneOf('on y n 1 1.10 "on" a.b null ~ 0o17')],
);

const tree = (column: number): Text =>
  fc
    .uniqueArray(fc.tuple(keys, member(column + 2)), { selector: ([key]) => key, maxLength: 4 })
    .map((all) => all.map(([key, value]) => indented(`${key}:`, column) + value).join(""));

const member = (column: number): Text =>
  pick<string>(
    [10, scalar.map((value) => ` ${value}\n`)],
    [1, fc.tuple(scalar, scalar).map(([a, b]) => `\n${indented(`- ${a}\n- ${b}\n`, column)}`)],
    [1, fc.tuple(scalar, scalar).map(([a, b]) => `\n${indented(`a: ${a}\nb: ${b}\n`, column)}`)],
    [1, block(column - 2).map((text) => ` ${text}`)],
  );

const application: Text = fc.tuple(tree(6), rarely(10, fc.boolean())).map(([keysBelow, merge]) => {
  const use = "      <<: *shared\n";
  const head = merge === null ? "" : "shared: &shared\n  a: 5\n  e: 6\n";
  const below = merge === null ? keysBelow : merge ? use + keysBelow : keysBelow + use;
  return `${head}configurations:\n  application:\n    kestra:\n      queue.type: memory\n${below}`;
});

const named = (column: number): Text =>
  fc
    .tuple(variables, scalar, scalar, scalar)
    .map(([names, ...values]) =>
      names
        .map((name, index) => indented(`- name: ${name}\n  value: ${values[index]}\n`, column))
        .join(""),
    );

const otherValues: Text = pick<string>(
  [6, fc.constant("")],
  [3, named(4).map((text) => (text === "" ? "" : `common:\n  extraEnv:\n${text}`))],
  [
    1,
    named(6).map((text) =>
      text === "" ? "" : `deployments:\n  standalone:\n    extraEnv:\n${text}`,
    ),
  ],
  [1, named(2).map((text) => (text === "" ? "" : `extraEnv:\n${text}`))],
  [
    1,
    fc.constantFrom("configuration:\n  kestra:\n    url: x\n", "secrets:\n  kestra:\n    url: x\n"),
  ],
  [
    1,
    block(6).map(
      (text) =>
        `extraManifests:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata:\n      name: more\n    data:\n      more.yml: ${text}`,
    ),
  ],
  [1, scalar.map((value) => `---\nimage:\n  tag: ${value}\n`)],
);

const valuesFile: fc.Arbitrary<CaseFile[]> = fc
  .tuple(application, otherValues)
  .map((parts) => [{ name: "values.yml", text: parts.join("") }]);

// Manifests

const head = (kind: string): string => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: kestra\n`;

const data: Text = fc
  .tuple(block(2), rarely(4, fc.tuple(oneOf("a.txt b"), scalar)))
  .map(
    ([text, other]) => `  application.yml: ${text}${other ? `  ${other[0]}: ${other[1]}\n` : ""}`,
  );

const container: Text = fc
  .tuple(rarely(2, block(14)), named(12))
  .map(
    ([text, others]) =>
      `          env:\n${text === null ? "" : `            - name: KESTRA_CONFIGURATION\n              value: ${text}`}${others}`,
  );

const manifest: Text = pick<string>(
  [4, data.map((text) => `${head("ConfigMap")}data:\n${text}`)],
  [2, data.map((text) => `${head("Secret")}stringData:\n${text}`)],
  [1, data.map((text) => `${head("Secret")}data:\n${text}`)],
  [
    4,
    container.map(
      (text) =>
        `${head("Deployment").replace("v1", "apps/v1")}spec:\n  selector:\n    matchLabels:\n      app: kestra\n  template:\n    metadata:\n      labels:\n        app: kestra\n    spec:\n      containers:\n        - name: kestra\n          image: kestra/kestra\n${text}`,
    ),
  ],
);

const manifestFile: fc.Arbitrary<CaseFile[]> = pick<string>(
  [6, manifest],
  [
    1,
    fc
      .tuple(manifest, manifest)
      .map(([a, b]) => `${a}---\n${b.replaceAll("name: kestra", "name: more")}`),
  ],
).map((text) => [{ name: "manifest.yml", text }]);
