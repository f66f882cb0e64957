// `.kestra-config.json`: the shared settings of a project for the editor and the command line. Defines its schema and
// reports errors with their position.
import { isServerOnly } from "../document/yaml/diagnose";
import { and, List, message, type Text } from "../messages/message";
import * as z from "zod/mini";
import { parseYaml } from "../document/yaml/read";
import type { SyntaxNode } from "../document/syntax";
import { longestPattern } from "./gitIgnore";
import { parseVersion } from "../knowledge/versions";
import { rules } from "../rules";

export const projectFileName = ".kestra-config.json";

export const severityWords = ["error", "warning", "information", "hint", "off"] as const;

const ruleIds = rules.map(({ id }) => id) as [string, ...string[]];

/**
 * Stricter than the editor settings: a mistake in a shared file should be noticed at once. Uses zod/mini, which is
 * smaller because it has no error messages; those are defined below.
 */
export const projectFileSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    targetVersion: z.optional(
      z.string().check(
        z.refine((text) => parseVersion(text) !== undefined),
        z.meta({
          description: "The Kestra version that the configurations are written for, such as 1.3.",
          pattern: "^v?\\d{1,4}\\.\\d{1,4}([.\\-+].*)?$",
        }),
      ),
    ),
    severity: z.optional(
      z
        .partialRecord(z.enum(ruleIds), z.enum(severityWords))
        .check(z.meta({ description: "Overrides the severity of rules, by rule name." })),
    ),
    ignore: z.optional(
      z.array(z.string().check(z.minLength(1), z.maxLength(longestPattern))).check(
        z.meta({
          description:
            "Files and folders to skip, with the syntax of .gitignore, relative to the folder of this file.",
        }),
      ),
    ),
    maxWarnings: z.optional(
      z.int().check(
        z.minimum(0),
        z.meta({
          description: "The number of warnings up to which the command line exits with 0.",
        }),
      ),
    ),
    baseline: z.optional(
      z.string().check(
        z.minLength(1),
        z.meta({
          description:
            "A file with known findings that the command line does not report, relative to this file.",
        }),
      ),
    ),
  })
  .check(z.meta({ title: "Settings for the Kestra configurations of a project" }));

export type ProjectFile = z.infer<typeof projectFileSchema>;

/** A problem in a project file; line and column count from 1. */
export interface ProjectFileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

/** Parses a project file; never throws. */
export function readProjectFile(
  text: string,
): { readonly project: ProjectFile } | { readonly problem: ProjectFileProblem } {
  let value: unknown;
  if (isTooDeep(text))
    return {
      problem: { line: 1, column: 1, message: message("projectFile.nested") },
    };
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: notJson(text) };
  }
  const read = projectFileSchema.safeParse(value);
  const wrong = read.success ? protoRule(value) : reported(read.error.issues[0]);
  if (read.success && wrong === undefined) return { project: read.data };
  const { path, message: what } = wrong ?? reported(undefined);
  // JSON is valid YAML, so our YAML parser provides the positions.
  const root = parseYaml(text).documents[0];
  return { problem: { ...positionOf(text, startOf(root, path)), message: what } };
}

/**
 * A project file has two levels at most; the parsers overflow the stack on very deep input, and not all report that.
 */
const maxDepth = 100;

/** Counts brackets outside of quotes, as in JSON. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.replace(/"(?:[^"\\]|\\.)*"?/g, "").matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > maxDepth) return true;
  }
  return false;
}

/** The name that the schema always ignores, because assigning it on an object would not create a key. */
function protoRule(value: unknown): Wrong | undefined {
  const { severity } = value as { readonly severity?: object };
  return severity && Object.hasOwn(severity, "__proto__")
    ? { path: ["severity", "__proto__"], message: unknownRule("__proto__") }
    : undefined;
}

const unknownRule = (rule: string): Text => message("projectFile.noRule", { rule });

function notJson(text: string): ProjectFileProblem {
  const first = parseYaml(text).problems.find((problem) => !isServerOnly(problem));
  const place = positionOf(text, first?.span.start ?? 0);
  return { ...place, message: message("projectFile.notJson") };
}

type Path = readonly PropertyKey[];

/** The path of the offending place, and the problem there. */
interface Wrong {
  readonly path: Path;
  readonly message: Text;
}

function reported(issue: z.core.$ZodIssue | undefined): Wrong {
  if (issue === undefined) return { path: [], message: message("projectFile.unreadable") };
  const { path } = issue;
  const setting = path.map(String).join(".");
  switch (issue.code) {
    case "unrecognized_keys": {
      const [key = ""] = issue.keys;
      const settings = Object.keys(projectFileSchema.shape).filter((word) => word !== "$schema");
      return {
        path: [...path, key],
        message:
          setting === "severity"
            ? unknownRule(key)
            : message("projectFile.noSetting", { key, settings: and(settings) }),
      };
    }
    case "invalid_value": {
      const values = new List(issue.values.map(String), "or");
      return { path, message: message("projectFile.oneOf", { setting, values }) };
    }
    case "custom":
      return { path, message: message("projectFile.version", { setting }) };
    case "invalid_type": {
      const type = message(types[issue.expected] ?? "projectFile.object");
      return {
        path,
        message:
          setting === ""
            ? message("projectFile.fileType", { type })
            : message("projectFile.type", { setting, type }),
      };
    }
    case "too_small":
      return {
        path,
        message:
          issue.origin === "string"
            ? message("projectFile.empty", { setting })
            : message("projectFile.tooSmall", { setting, minimum: String(issue.minimum) }),
      };
    default: {
      const isLong = issue.code === "too_big" && issue.origin === "string";
      const id = isLong ? "projectFile.tooLong" : "projectFile.invalid";
      return { path, message: message(id, { setting }) };
    }
  }
}

const types: Readonly<
  Record<string, `projectFile.${"string" | "int" | "number" | "array"}` | undefined>
> = {
  string: "projectFile.string",
  int: "projectFile.int",
  number: "projectFile.number",
  array: "projectFile.array",
};

function startOf(root: SyntaxNode | undefined, path: Path): number {
  let start = root?.span.start ?? 0;
  let node = root;
  for (const name of path) {
    if (node?.kind === "map") {
      const pair = node.pairs.find(({ key }) => key.text === name);
      if (!pair) return start;
      start = pair.key.span.start;
      node = pair.value;
    } else if (node?.kind === "list" && typeof name === "number") {
      node = node.items[name];
      start = node?.span.start ?? start;
    }
  }
  return start;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const above = text.slice(0, offset).split("\n");
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}
