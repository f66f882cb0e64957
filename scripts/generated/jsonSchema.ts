// JSON Schemas of the configuration and of the project file, for other tools.
import * as z from "zod";
import { portableSchema } from "../../server/src/knowledge/schema/portableSchema";
import { projectFileSchema } from "../../server/src/project/projectFile";

export const configurationSchemaFile = (): string =>
  `${JSON.stringify(portableSchema(), null, 1)}\n`;

export const projectSchemaFile = (): string =>
  `${JSON.stringify(z.toJSONSchema(projectFileSchema, { target: "draft-7" }), null, 1)}\n`;
