// Parses the initializationOptions from the editor. A value of the wrong type is ignored.
import * as z from "zod/mini";
import type { InitializationOptions } from "../protocol/start";

const schemas: {
  readonly [Name in keyof InitializationOptions]-?: z.ZodMiniType<
    Exclude<InitializationOptions[Name], undefined>
  >;
} = {
  suggestCommand: z.string(),
  completeWhileTyping: z.boolean(),
  ticksChanges: z.boolean(),
  showsStatus: z.boolean(),
  yamlIsChecked: z.boolean(),
  yamlIsUnvalidated: z.boolean(),
  commands: z.array(z.string()),
  ruleLink: z.string(),
  isTrusted: z.boolean(),
};

export interface ReadOptions {
  readonly options: InitializationOptions;
  /** The names of the ignored options, for the log. */
  readonly ignored: readonly string[];
}

const sentOptions = z.record(z.string(), z.unknown());

export function readOptions(value: unknown): ReadOptions {
  const sent = sentOptions.safeParse(value ?? {});
  if (!sent.success) return { options: {}, ignored: ["initializationOptions"] };
  const options: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    // Some editors send null for an unset option.
    const option = sent.data[name] ?? undefined;
    if (option === undefined) continue;
    if (schema.safeParse(option).success) options[name] = option;
    else ignored.push(name);
  }
  return { options, ignored };
}
