// Updates the list of rules and the tools for AI agents in package.json. Everything else in it is written by hand.
import { readFileSync } from "node:fs";
import { rules } from "../../server/src/rules";
import { languageModelTools } from "./agentTools";

interface Manifest {
  readonly contributes: {
    languageModelTools?: readonly object[];
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
  manifest.contributes.languageModelTools = languageModelTools();
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
