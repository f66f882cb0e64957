// The configuration's JSON Schema as a file, for readers and for other tools.
import { deriveSchema } from "../../server/src/knowledge/schema/derive";

export function jsonSchemaFile(): string {
  const schema = deriveSchema() as Record<string, unknown>;
  const titled = { $schema: schema.$schema, title: "Kestra server configuration", ...schema };
  return `${JSON.stringify(titled, null, 1)}\n`;
}
