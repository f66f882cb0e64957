// `.kestra-config.json`: what a project says of its configurations to everybody who checks them, the editor and the
// command line. Its schema, and what is wrong with one, told at its place.
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
 * Stricter than the settings of an editor: a slip in a file that everybody shares should be seen at once. In zod's smaller
 * form: it tells no reader what is wrong in words, which is done below, and so there is less to load.
 */
export const projectFileSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    targetVersion: z.optional(
      z.string().check(
        z.refine((text) => parseVersion(text) !== undefined, {
          error: "is not a version of Kestra such as 1.3",
        }),
        z.meta({
          description: "The version of Kestra that reads the configurations, such as 1.3.",
          pattern: "^v?\\d{1,4}\\.\\d{1,4}([.\\-+].*)?$",
        }),
      ),
    ),
    severity: z.optional(
      z
        .partialRecord(z.enum(ruleIds), z.enum(severityWords))
        .check(
          z.meta({ description: "How serious the findings of a rule are, by the rule's name." }),
        ),
    ),
    ignore: z.optional(
      z.array(z.string().check(z.minLength(1), z.maxLength(longestPattern))).check(
        z.meta({
          description:
            "Files and folders that are not checked, as in a .gitignore, relative to the folder of this file.",
        }),
      ),
    ),
    maxWarnings: z.optional(
      z
        .int()
        .check(
          z.minimum(0),
          z.meta({ description: "With how many warnings the command line still ends with 0." }),
        ),
    ),
    baseline: z.optional(
      z.string().check(
        z.minLength(1),
        z.meta({
          description:
            "A file of findings that the command line leaves out, relative to this file.",
        }),
      ),
    ),
  })
  .check(z.meta({ title: "What a project says of its Kestra configurations" }));

export type ProjectFile = z.infer<typeof projectFileSchema>;

/** What is wrong with a project file; line and column count from 1. */
export interface ProjectFileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Reads the text of a project file; never throws. */
export function readProjectFile(
  text: string,
): { readonly project: ProjectFile } | { readonly problem: ProjectFileProblem } {
  let value: unknown;
  if (isTooDeep(text))
    return {
      problem: { line: 1, column: 1, message: "This is nested deeper than any project file." },
    };
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: notJson(text) };
  }
  const read = projectFileSchema.safeParse(value);
  const wrong = read.success ? strangeRule(value) : told(read.error.issues[0]);
  if (read.success && wrong === undefined) return { project: read.data };
  const { path, message } = wrong ?? told(undefined);
  // JSON is YAML, so the reader of our own files knows where everything stands.
  const root = parseYaml(text).documents[0];
  return { problem: { ...positionOf(text, startOf(root, path)), message } };
}

/** No project file has more than two levels; readers of many run out of room for them, and not all can say so. */
const deepest = 100;

/** Counts brackets outside of quotes, as JSON has them. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.replace(/"(?:[^"\\]|\\.)*"?/g, "").matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The one name that the schema passes over wherever it stands, for on an object it would not be a name. */
function strangeRule(value: unknown): Wrong | undefined {
  const { severity } = value as { readonly severity?: object };
  return severity && Object.hasOwn(severity, "__proto__")
    ? { path: ["severity", "__proto__"], message: noRule("__proto__") }
    : undefined;
}

const noRule = (name: string): string =>
  `There is no rule '${name}'. kestra-config explain lists them.`;

function notJson(text: string): ProjectFileProblem {
  const [first] = parseYaml(text).problems;
  const place = positionOf(text, first?.span.start ?? 0);
  return { ...place, message: "This is not JSON: check quotes, commas and brackets." };
}

type Path = readonly PropertyKey[];

/** The path of the place to point at, and a sentence that begins with the name of what is wrong. */
interface Wrong {
  readonly path: Path;
  readonly message: string;
}

function told(issue: z.core.$ZodIssue | undefined): Wrong {
  if (issue === undefined) return { path: [], message: "This cannot be read." };
  const name = issue.path.map(String).join(".");
  switch (issue.code) {
    case "unrecognized_keys": {
      const [key = ""] = issue.keys;
      const known = Object.keys(projectFileSchema.shape).filter((word) => word !== "$schema");
      return {
        path: [...issue.path, key],
        message:
          name === "severity"
            ? noRule(key)
            : `There is no setting '${key}'. There are ${known.join(", ")}.`,
      };
    }
    case "invalid_value":
      return {
        path: issue.path,
        message: `'${name}' has to be one of ${issue.values.map(String).join(", ")}.`,
      };
    case "custom":
      return { path: issue.path, message: `'${name}' ${issue.message}.` };
    case "invalid_type":
      return {
        path: issue.path,
        message: `${name === "" ? "The file" : `'${name}'`} has to be ${article(issue.expected)}.`,
      };
    case "too_small":
      return {
        path: issue.path,
        message:
          issue.origin === "string"
            ? `'${name}' is empty.`
            : `'${name}' has to be ${String(issue.minimum)} or more.`,
      };
    default: {
      const isLong = issue.code === "too_big" && issue.origin === "string";
      const what = isLong ? "is longer than any path" : "has a value that means nothing here";
      return { path: issue.path, message: `'${name}' ${what}.` };
    }
  }
}

const article = (type: string): string =>
  ({ string: "a text", int: "a whole number", number: "a number", array: "a list" })[type] ??
  "an object in braces";

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
