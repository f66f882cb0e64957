// The text of an issue report: versions, platform and settings. Free text never gets into it, because a user may have put a
// secret, a name or a path there.

/** The members of a setting's JSON Schema that list known words. */
export interface SettingSchema {
  readonly enum?: readonly unknown[];
  readonly items?: SettingSchema;
  readonly propertyNames?: SettingSchema;
  readonly additionalProperties?: SettingSchema;
}

export interface Setting {
  readonly schema: SettingSchema;
  readonly value: unknown;
  readonly usual: unknown;
}

/** Known about the extension, the editor and the system; their texts are reported as they are. */
export interface Surroundings {
  readonly version: string | undefined;
  /** Name and version of the editor. */
  readonly editor: string;
  readonly ui: "desktop" | "web";
  /** The kind of remote machine; undefined without one. */
  readonly remote: string | undefined;
  /** Operating system and program in which the extension runs. */
  readonly platform: string;
  readonly language: string;
  readonly isTrusted: boolean;
  readonly isRunning: boolean;
}

/** Markdown: headings under which the user writes, then the surroundings and the settings that are not the usual ones. */
export function issueReport(
  headings: readonly string[],
  surroundings: Surroundings,
  settings: Readonly<Record<string, Setting>>,
): string {
  const changed = Object.entries(settings)
    .filter(([, { value, usual }]) => JSON.stringify(value) !== JSON.stringify(usual))
    .map(([name, { value, schema }]) => [name, known(value, schema)]);
  const { remote, ...others } = surroundings;
  const facts = {
    ...others,
    ...(remote === undefined ? {} : { remote: kindOf(remote) }),
    settings: Object.fromEntries(changed) as Record<string, unknown>,
  };
  const questions = headings.map((heading) => `### ${heading}\n\n\n`).join("\n");
  return `${questions}\n\`\`\`json\n${JSON.stringify(facts, null, 2)}\n\`\`\`\n`;
}

/** Some editors name the machine instead of its kind. */
const kindOf = (remote: string): string => kinds.find((kind) => kind === remote) ?? "other";

const kinds = [
  ...["ssh-remote", "wsl", "dev-container", "attached-container", "k8s-container"],
  ...["codespaces", "tunnel"],
];

const masked = "***";

/** The value with everything masked that is not a word of the schema, a number, a version, true or false. */
function known(value: unknown, schema: SettingSchema = {}): unknown {
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (Array.isArray(value)) return value.map((item) => known(item, schema.items));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        known(name, schema.propertyNames),
        known(member, schema.additionalProperties),
      ]),
    );
  return schema.enum?.includes(value) || isVersion(value) ? value : masked;
}

const isVersion = (value: unknown): boolean =>
  typeof value === "string" && /^v?\d{1,4}(\.\d{1,4}){1,3}$/.test(value);
