// Updates the list of rules in package.json. Everything else in it is written by hand.
import { readFileSync } from "node:fs";
import { rules } from "../../server/src/rules";

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { propertyNames?: { enum: string[] } }>>;
    };
  };
}

export function manifestFile(): string {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const severity = manifest.contributes.configuration.properties["kestraConfig.severity"];
  if (!severity) throw new Error("package.json has no setting kestraConfig.severity");
  severity.propertyNames = { enum: rules.map(({ id }) => id) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
