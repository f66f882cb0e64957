// The JSON Schema of the configuration, derived from its zod schema: the one form in which the rest reads it.
import * as z from "zod";
import { configuration } from "./configuration";

/** A JSON Schema (draft 2020-12) of one configuration, keys in kebab-case, with the annotations of field.ts. */
export function deriveSchema(): unknown {
  return z.toJSONSchema(configuration, { io: "input", unrepresentable: "any" });
}
