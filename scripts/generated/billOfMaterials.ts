// The bills of materials that go along with the products, in CycloneDX's JSON: whose code is in which bundle of theirs.
// There is neither a time nor a serial number in them, so equal sources have equal ones.
import { readFileSync } from "node:fs";
import type { BundledPackage } from "./bundledPackages";

const server = ["dist/answers.js", "dist/french.js", "dist/server.js", "dist/wire.js"] as const;

/** What a product holds of dist/: .vscodeignore and .npmignore say so, and tests compare. */
export const productBundles = {
  vsix: [
    ...server,
    "dist/extension.js",
    "dist/client.js",
    "dist/roleTable/page.js",
    "dist/roleTable/style.css",
  ],
  npm: [...server, "dist/cli.js", "dist/extension.js", "dist/client.js"],
} as const;

export type Product = keyof typeof productBundles;

/** The bill of one product; each bundle is a part of its own that depends on the packages it holds. */
export function billOfMaterials(product: Product, packages: readonly BundledPackage[]): string {
  const bundles = productBundles[product];
  const shipped = packages.filter((one) => one.bundles.some((name) => isIn(bundles, name)));
  const { name, version, license } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    "name" | "version" | "license",
    string
  >;
  const root = purl(name, version);
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": root,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: root,
      },
    },
    components: [
      ...bundles.map((bundle) => ({ type: "file", "bom-ref": bundle, name: bundle })),
      ...shipped.map(component),
    ],
    dependencies: [
      { ref: root, dependsOn: bundles },
      ...bundles.map((bundle) => ({
        ref: bundle,
        dependsOn: shipped.filter((one) => isIn(one.bundles, bundle)).map(reference),
      })),
      // What they depend on among themselves, a bundler has dissolved.
      ...shipped.map((one) => ({ ref: reference(one) })),
    ],
  };
  return `${JSON.stringify(bill, undefined, 1)}\n`;
}

const isIn = (names: readonly string[], name: string): boolean => names.includes(name);

function component(one: BundledPackage): object {
  const { name, version, license, integrity } = one;
  if (license === undefined || integrity === undefined)
    throw new Error(`package-lock.json has no licence or no checksum of ${name}.`);
  return {
    type: "library",
    "bom-ref": reference(one),
    name,
    version,
    hashes: [hash(integrity)],
    licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }],
    purl: purl(name, version),
  };
}

const reference = ({ name, version }: BundledPackage): string => purl(name, version);

const purl = (name: string, version: string): string =>
  `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** The checksum of the package as npm hands it out: the lock file has it in base64. */
function hash(integrity: string): { alg: string; content: string } {
  const [, base64 = ""] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  if (base64 === "") throw new Error(`There is no SHA-512 in '${integrity}'.`);
  return { alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") };
}
