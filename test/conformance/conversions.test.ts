// Type conversions, compared with recordings of the real Micronaut.
import assert from "node:assert/strict";
import { resolve, type SyntaxNode } from "../../server/src/document/syntax";
import { readsMicroseconds } from "../../server/src/knowledge/micronautReleases";
import { type KestraVersion, parseVersion } from "../../server/src/knowledge/versions";
import {
  toBoolean,
  toConstant,
  toDuration,
  toInteger,
} from "../../server/src/micronaut/values/conversions";
import { resolveScalar, textOf, type YamlValue } from "../../server/src/micronaut/values/scalars";
import { type Line, lines } from "./lines";
import { configOf, type RecordedValue, recordingsFor } from "./recordings";

type Answer = Record<string, { readonly converted?: RecordedValue }>;

const grants = {
  AUTHORIZATION_CODE: "authorization_code",
  CLIENT_CREDENTIALS: "client_credentials",
  IMPLICIT: "implicit",
  PASSWORD: "password",
  REFRESH_TOKEN: "refresh_token",
  JWT_BEARER_ASSERTION_GRANT: "urn:ietf:params:oauth:grant-type:jwt-bearer",
};
const java = (name: string, text: string | undefined): RecordedValue | undefined =>
  text === undefined ? undefined : { java: name, text };

/** Our conversions by type, with results in the recorder's format. */
const conversions: Record<
  string,
  (value: YamlValue, target: KestraVersion | undefined) => RecordedValue | undefined
> = {
  boolean: toBoolean,
  integer(value) {
    const converted = toInteger(value);
    if (converted === undefined) return undefined;
    // A string must fit into an int; a number is truncated to 32 bits.
    const int = BigInt.asIntN(32, converted);
    return value.kind === "text" && int !== converted ? undefined : Number(int);
  },
  long(value) {
    const converted = toInteger(value);
    return converted === undefined ? undefined : java("Long", String(BigInt.asIntN(64, converted)));
  },
  string: (value) => (value.kind === "float" ? javaFloat(value.value) : textOf(value)),
  duration: (value, target) =>
    java("Duration", inIso(toDuration(value, { readsMicroseconds: readsMicroseconds(target) }))),
  "grant-type"(value) {
    const written = toConstant(textOf(value) ?? "", Object.values(grants));
    return Object.entries(grants).find(([, text]) => text === written)?.[0];
  },
  "same-site": (value) => toConstant(textOf(value) ?? "", ["Strict", "Lax", "None"]),
  "authentication-mode": (value) =>
    toConstant(textOf(value) ?? "", ["bearer", "cookie", "idtoken", "session"])?.toUpperCase(),
};

const valuesFor = (line: Line) =>
  recordingsFor<Answer>("conversions", line).flatMap(({ name, text, answer }) => {
    const [root] = configOf(text).documents;
    if (root?.kind !== "map") return [];
    return root.pairs.flatMap(({ key, value }) => {
      const recorded = answer[key.text];
      return recorded ? [{ type: name, value, recorded: recorded.converted }] : [];
    });
  });

for (const line of lines) {
  const values = valuesFor(line);
  describe(`conformance: conversion of ${values.length} values in ${line}`, () => {
    for (const { type, value, recorded } of values) {
      it(`${JSON.stringify(plainForm(value))} to ${type}`, () =>
        assert.deepEqual(converted(type, value, parseVersion(line)), recorded));
    }
  });
}

function converted(
  type: string,
  node: SyntaxNode | undefined,
  target: KestraVersion | undefined,
): RecordedValue | undefined {
  const value = resolve(node);
  if (value?.kind === "list") {
    const items = value.items.map((item) => String(plainForm(item)));
    return type === "string" ? items.join(",") : items;
  }
  const scalar: YamlValue = value?.kind === "scalar" ? resolveScalar(value) : { kind: "null" };
  return conversions[type]?.(scalar, target);
}

function plainForm(node: SyntaxNode | undefined): unknown {
  if (node?.kind === "list") return node.items.map(plainForm);
  return node?.kind === "scalar" ? textOf(resolveScalar(node)) : undefined;
}

const javaFloat = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : String(value);

/** Nanoseconds as Java prints a duration. */
function inIso(nanoseconds: bigint | undefined): string | undefined {
  if (nanoseconds === undefined) return undefined;
  const part = (size: bigint): bigint => nanoseconds / size;
  const [hours, minutes] = [part(3600n * 10n ** 9n), part(60n * 10n ** 9n) % 60n];
  const seconds = Number(nanoseconds % (60n * 10n ** 9n)) / 1e9;
  const written = [
    hours === 0n ? "" : `${hours}H`,
    minutes === 0n ? "" : `${minutes}M`,
    seconds === 0 ? "" : `${seconds === 1e-8 ? "0.00000001" : seconds}S`,
  ].join("");
  return `PT${written || "0S"}`;
}
