// The effective configuration equals what the real programs have recorded: Micronaut's properties, placeholders and
// environment variables, and what compose, Helm and Kubernetes hand over to the server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { configurationVariable } from "../../server/src/document/fileKinds/source";
import { effectiveOf, type EffectiveOptions } from "../../server/src/effective/collect";
import { yamlLines } from "../../server/src/effective/formats/yaml";
import type { Effective, EffectiveProperty } from "../../server/src/effective/property";
import type { NamedFile } from "../../server/src/interpretation/deployment/deployment";
import {
  type RunningServer,
  runningServers,
} from "../../server/src/interpretation/deployment/runningServers";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import type { Config } from "../../server/src/micronaut/configuration";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { allCases, type Answer, answersOf, type ReaderCase } from "./carriers/cases";
import { exceptions as readingExceptions } from "./carriers/exceptions";
import { allAnswers, configOf, type RecordedValue, recordingsIn } from "./recordings";

const open: EffectiveOptions = { showSecrets: true, defaultsOf: undefined };

/** A server that reads only this configuration, in a container with these variables. */
function serverOf(config: Config, variables: Readonly<Record<string, string>> = {}): RunningServer {
  const uri = "file:///a.yml";
  const [container] = readKestraFile(
    `services:\n  kestra:\n    image: kestra/kestra\n    environment: ${JSON.stringify(variables).replaceAll("$", "$$$$")}\n`,
  ).workloads;
  const workload = Object.keys(variables).length > 0 ? container : undefined;
  const workloads = workload ? [workload] : [];
  return {
    ...{ uri, workload, hasNonLiteral: false },
    configs: [{ uri, config: { ...config, workloads } }],
  };
}

const effectiveIn = (text: string): Effective => effectiveOf(serverOf(configOf(text)), open);

const yamlOf = (effective: Effective): string =>
  yamlLines(effective, { origins: false })
    .map(({ code }) => `${code}\n`)
    .join("");

/** Where the view differs from a recording on purpose, with the reason. */
const exceptions = {
  /** Micronaut resolves these, but the text looks like a placeholder of another tool, which would fill it in before. */
  ofOtherTools: /\$\w|\{\{|#\{/,
  /** The cases of `carriers/exceptions.ts`: we read their files differently, so the view does, too. */
  ofReading: new Set([
    ...readingExceptions.flatMap(({ cases }) => cases),
    // An init container with the server's variables runs no server.
    "manifests/containers: an alias of a list",
  ]),
};

describe("conformance: effective configuration", () => {
  const files = recordingsIn<{ readonly properties?: Record<string, RecordedValue> }>("properties");
  const accepted = files.filter(({ answer }) => answer.properties);

  it(`has the properties of ${accepted.length} files, and prints YAML with the same ones`, () => {
    for (const { name, text, answer } of accepted) {
      const effective = effectiveIn(text);
      assert.deepEqual(valuesIn(effective), answer.properties, name);
      const again = effectiveIn(yamlOf(effective));
      assert.deepEqual(valuesIn(again), answer.properties, `${name}:\n${yamlOf(effective)}`);
    }
  });

  it("has the converted placeholders, and none that the server cannot resolve", () => {
    type Resolved = { readonly value?: RecordedValue; readonly error?: string };
    const variables = JSON.parse(
      readFileSync("test/conformance/placeholders/variables.json", "utf8"),
    ) as Record<string, string>;
    let count = 0;
    for (const { name, text, answer } of recordingsIn<Record<string, Resolved>>("placeholders")) {
      const config = configOf(text);
      const effective = effectiveOf(serverOf(config, variables), open);
      for (const [key, recorded] of Object.entries(answer)) {
        const property = effective.properties.find((one) => one.name === key);
        if (property === undefined && Object.hasOwn(variables, key)) continue;
        assert.ok(property, `${name}: ${key} is missing`);
        // Lists and nulls contain no placeholder, and we do not fill a list into a string.
        if (property.value.kind === "null" || Array.isArray(recorded.value)) continue;
        const { won } = propertiesOf(config.root).get(key) ?? {};
        const raw = won?.value?.kind === "scalar" ? won.value.text : "";
        const isKnown = recorded.value !== undefined && !exceptions.ofOtherTools.test(raw);
        const shown = "text" in property.value ? property.value.text : undefined;
        assert.equal(property.unknown === undefined, isKnown, `${name}: ${key}: ${raw}`);
        // What is unknown is shown as it is written.
        assert.equal(shown, isKnown ? String(recorded.value) : raw, `${name}: ${key}`);
        count++;
      }
    }
    assert.ok(count > 50);
  });

  it("shows each environment variable at a property that Micronaut makes of it", () => {
    for (const [variable, names] of allAnswers<string[]>("environment")) {
      const config = configOf("kestra:\n  a: x\na.c: x\n");
      const { properties } = effectiveOf(serverOf(config, { [variable]: "x" }), open);
      const set = properties.filter(({ origin }) => origin.kind === "variable");
      assert.ok(set.length > 0 || variable === "KESTRA", variable);
      for (const { name } of set) assert.ok(names.includes(name), `${variable}: ${name}`);
    }
  });

  it("has Micronaut's names", () => {
    for (const [written, name] of allAnswers<string>("names")) {
      const [last] = effectiveIn(`m:\n  ${JSON.stringify(written)}: x\n`).properties;
      // Micronaut's function keeps hyphens that its resolver drops.
      assert.equal(last?.name, `m.${name.replace(/-+/g, "-").replace(/-$/, "")}`, written);
    }
  });

  it("has the values that Micronaut converts", () => {
    for (const { name, text, answer } of recordingsIn<
      Record<string, { readonly yaml: RecordedValue }>
    >("conversions")) {
      const values = valuesIn(effectiveIn(text));
      for (const [key, { yaml }] of Object.entries(answer))
        assert.deepEqual(values[key], yaml, `${name}: ${key}`);
    }
  });

  const handedOver = allCases().filter(
    ({ group, title }) => !exceptions.ofReading.has(`${group}: ${title}`),
  );

  it(`agrees with what ${handedOver.length} files hand over to their servers`, () => {
    const differences = handedOver.flatMap((one) =>
      Object.values(answersOf(one.group)[one.title] ?? {}).flatMap((answer) =>
        differencesFrom(one, answer).map((text) => `${one.group}: ${one.title}: ${text}`),
      ),
    );
    assert.deepEqual(differences, []);
  });
});

// Files that contain configurations

function differencesFrom({ reader, files }: ReaderCase, answer: Answer): string[] {
  if (answer.refused !== undefined) return [];
  const named: NamedFile[] = files.map(({ name, text }) => ({
    uri: `file:///project/${name}`,
    file: /\.ya?ml$/.test(name)
      ? readKestraFile(text.replace(/^\uFEFF/, ""))
      : { ...readKestraFile(""), text },
  }));
  const [own] = named;
  if (!own) return [];
  const servers = runningServers(own, named).map((server) => effectiveOf(server, open));
  return Object.entries(answer.environment ?? {}).flatMap(([container, variables]) => {
    // We know the chart's containers by the names of their deployments, and by one name for all.
    const deployment = /^kestra-(?:workergroup-)?(.*)/.exec(container)?.[1];
    const wanted = reader === "chart" ? [deployment, "kestra"] : [container];
    const ours = wanted.flatMap((name) => servers.find(({ server }) => server === name) ?? [])[0];
    if (!ours) return [];
    return compared(ours, real(answer, variables)).map((text) => `${container}: ${text}`);
  });
}

/** What the server makes of what its real reader hands over: one configuration and variables. */
function real(
  { configurations = {} }: Answer,
  variables: Readonly<Record<string, string | null>>,
): Effective | undefined {
  const texts = [
    ...Object.values(configurations),
    ...Object.entries(variables).flatMap(([name, text]) =>
      name === configurationVariable && text !== null ? [text] : [],
    ),
  ];
  const [text = ""] = texts;
  if (new Set(texts).size > 1) return undefined;
  const set = Object.entries(variables).filter(
    (each): each is [string, string] => each[1] !== null && each[0] !== "MICRONAUT_CONFIG_FILES",
  );
  return effectiveOf(serverOf(configOf(text), Object.fromEntries(set)), open);
}

function compared(ours: Effective, theirs: Effective | undefined): string[] {
  if (!theirs) return [];
  const [own, other] = [ours, theirs].map(
    ({ properties }) => new Map(properties.map((property) => [property.name, property])),
  );
  return [...new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])])].flatMap((name) => {
    const [a, b] = [own?.get(name), other?.get(name)];
    if (a?.unknown !== undefined || a?.compared === b?.compared) return [];
    // Something that is not in the files may set more.
    if (a === undefined && ours.limits.length > 0) return [];
    return [`${name} is ${b?.compared ?? "absent"}, not ${a?.compared ?? "absent"}`];
  });
}

/** The values in the recorder's format. */
const valuesIn = ({ properties }: Effective): Record<string, RecordedValue> =>
  Object.fromEntries(
    properties.map((property) => [property.name, recordedForm(property, properties)]),
  );

function recordedForm(
  { path, value }: EffectiveProperty,
  all: readonly EffectiveProperty[],
): RecordedValue {
  switch (value.kind) {
    case "text":
      return value.text;
    case "plain":
      return plainForm(value.text);
    case "null":
      return null;
    case "list":
      return nested(path, all) as RecordedValue;
    default:
      return {};
  }
}

/** A list with all its items. */
function nested(path: readonly string[], all: readonly EffectiveProperty[]): RecordedValue {
  const own = all.find((one) => one.path.length === path.length && startsWith(one.path, path));
  if (own && own.value.kind !== "list") return recordedForm(own, all);
  const below = all.filter((one) => one.path.length > path.length && startsWith(one.path, path));
  const names = [...new Set(below.map((one) => one.path[path.length] ?? ""))];
  if (own?.value.kind === "list")
    return Array.from({ length: own.value.length }, (_, index) =>
      names.includes(`[${index}]`) ? nested([...path, `[${index}]`], all) : null,
    );
  return Object.fromEntries(names.map((name) => [name, nested([...path, name], all)]));
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((name, index) => path[index] === name);

function plainForm(text: string): RecordedValue {
  const [property] = propertiesOf(configOf(`a: ${text}`).root).values();
  const value = property?.value;
  switch (value?.kind) {
    case "boolean":
      return value.value;
    case "integer":
      return value.value === BigInt.asIntN(32, value.value)
        ? Number(value.value)
        : {
            java: value.value === BigInt.asIntN(64, value.value) ? "Long" : "BigInteger",
            text: String(value.value),
          };
    case "float":
      return {
        java: "Double",
        text: Number.isInteger(value.value) ? `${value.value}.0` : String(value.value),
      };
    case "date":
      return { java: "LocalDate", text: value.text };
    case "time": {
      const zoned = /(Z|[-+]\d\d?(:\d\d)?)$/.test(value.text.slice(10));
      return {
        java: zoned ? "OffsetDateTime" : "LocalDateTime",
        text: value.text.replace(" ", "T").replace(/\.25\+/, ".250+"),
      };
    }
    default:
      return { java: "unexpected", text };
  }
}
