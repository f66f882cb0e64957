// The bills of materials: what CycloneDX asks of one, and that each names what is in the bundles of its product, no more
// and no less. `npm run check` says whether they are up to date.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { version } from "../../package.json";
import {
  billOfMaterials,
  productBundles,
  type Product,
} from "../../scripts/generated/billOfMaterials";
import { bundledPackages } from "../../scripts/generated/bundledPackages";

interface Bill {
  readonly metadata: {
    readonly component: { readonly version: string; readonly "bom-ref": string };
  };
  readonly components: readonly { readonly "bom-ref": string; readonly type: string }[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
}

const text = { type: "string", minLength: 1 };
const component = {
  type: "object",
  additionalProperties: false,
  required: ["type", "bom-ref", "name"],
  properties: {
    type: { enum: ["application", "library", "file"] },
    "bom-ref": text,
    name: text,
    version: text,
    purl: {
      type: "string",
      pattern: "^pkg:npm/(%40[\\w.-]+/)?[\\w.-]+@\\d+\\.\\d+\\.\\d+[\\w.+-]*$",
    },
    hashes: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["alg", "content"],
        properties: { alg: { const: "SHA-512" }, content: { pattern: "^[0-9a-f]{128}$" } },
      },
    },
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        oneOf: [
          {
            required: ["expression"],
            properties: { expression: text },
            additionalProperties: false,
          },
          {
            required: ["license"],
            properties: { license: { required: ["id"], properties: { id: text } } },
            additionalProperties: false,
          },
        ],
      },
    },
  },
};

/** What CycloneDX 1.6 asks of the parts that we use; the parts that we do not use are refused. */
const schema = {
  type: "object",
  additionalProperties: false,
  required: ["bomFormat", "specVersion", "version", "metadata", "components", "dependencies"],
  properties: {
    $schema: { const: "http://cyclonedx.org/schema/bom-1.6.schema.json" },
    bomFormat: { const: "CycloneDX" },
    specVersion: { const: "1.6" },
    version: { type: "integer", minimum: 1 },
    metadata: { required: ["component"], properties: { component }, additionalProperties: false },
    components: { type: "array", items: component, uniqueItems: true },
    dependencies: {
      type: "array",
      uniqueItems: true,
      items: {
        required: ["ref"],
        properties: { ref: text, dependsOn: { type: "array", items: text, uniqueItems: true } },
        additionalProperties: false,
      },
    },
  },
};

describe("bills of materials", function () {
  this.timeout(60_000);
  let packages: ReturnType<typeof bundledPackages> = [];
  before(() => {
    packages = bundledPackages();
  });
  const read = (product: Product): Bill =>
    JSON.parse(readFileSync(`sbom/${product}.cdx.json`, "utf8")) as Bill;

  for (const product of ["vsix", "npm"] as const)
    describe(product, () => {
      it("is one, as CycloneDX means it", () => {
        const validate = new Ajv({ strict: false }).compile(schema);
        assert.ok(validate(read(product)), JSON.stringify(validate.errors));
        const { components, ...rest } = read(product);
        assert.ok(!validate({ ...rest, components: [...components, { type: "library" }] }));
      });

      it("names every package that is in a bundle of it, once", () => {
        const names = read(product).components.map((one) => one["bom-ref"]);
        const bundles: readonly string[] = productBundles[product];
        const expected = packages
          .filter((one) => one.bundles.some((bundle) => bundles.includes(bundle)))
          .map(({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`);
        assert.deepEqual(names, [...bundles, ...expected]);
        assert.ok(expected.length > 10);
      });

      it("says which bundle holds what, and leaves no reference open", () => {
        const { metadata, components, dependencies } = read(product);
        assert.equal(metadata.component.version, version);
        const known = [metadata.component, ...components].map((one) => one["bom-ref"]);
        assert.deepEqual(
          dependencies.map(({ ref }) => ref),
          known,
        );
        const held = dependencies.flatMap(({ dependsOn = [] }) => dependsOn);
        assert.deepEqual([...new Set(held)].sort(), known.slice(1).sort());
        const yaml = dependencies.filter(({ dependsOn = [] }) =>
          dependsOn.some((ref) => ref.startsWith("pkg:npm/yaml@")),
        );
        assert.ok(yaml.length > 0);
        assert.ok(!yaml.some(({ ref }) => ref === "dist/client.js"));
      });

      it("is the same when made again, and has no time in it", () => {
        assert.equal(
          billOfMaterials(product, packages),
          readFileSync(`sbom/${product}.cdx.json`, "utf8"),
        );
        assert.doesNotMatch(
          billOfMaterials(product, packages),
          /timestamp|serialNumber|\d{4}-\d\d-\d\dT/,
        );
      });
    });
});
