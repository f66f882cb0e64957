// A value with its placeholders filled in, as far as the files say what with.
import type { SyntaxNode } from "../document/syntax";
import type { ScalarNode } from "../document/syntax";
import { type Config, serversOf } from "../micronaut/configuration";
import { isRandom, placeholdersIn, resolvePlaceholders } from "../micronaut/values/placeholders";
import { propertyNamed } from "../micronaut/tree/properties";
import { textOf } from "../micronaut/values/scalars";
import { filledIn, serverTextOf } from "../micronaut/values/serverText";
import { isDynamic, isTemplated } from "../micronaut/values/dynamic";

export type Settled =
  | {
      readonly text: string;
      /** Variables that no file sets, so that a default counts. */
      readonly assumed: readonly string[];
    }
  /** Why its text is not known, and what to do. */
  | { readonly unsettled: string };

/** The text of a scalar as the server gets it. */
export function settledText(config: Config, scalar: ScalarNode): Settled {
  const { text } = serverTextOf(config, scalar);
  if (isTemplated(scalar) || text.includes(filledIn))
    return {
      unsettled:
        "Something else fills in its issuer before Kestra reads it. Write the issuer out to have it checked.",
    };
  const absent = new Set<string>();
  const unknown = new Set<string>();
  const lookUp = (name: string): string | null | undefined => {
    const found = valueNamed(config, name);
    if (found === undefined && !isRandom(name)) absent.add(name);
    if (found === "unknown") unknown.add(name);
    return typeof found === "object" ? found.text : undefined;
  };
  const resolution = resolvePlaceholders(text, lookUp);
  const [hidden = resolution.kind === "value" ? undefined : [...absent][0]] = unknown;
  if (resolution.kind === "value" && hidden === undefined)
    return { text: resolution.text, assumed: [...absent] };
  return {
    unsettled:
      hidden === undefined
        ? "The placeholder in its issuer has no value. Write the issuer out to have it checked."
        : `Its issuer needs the value of ${hidden}, which no file says. Write the issuer out, or give ${hidden} a value in the file, to have it checked.`,
  };
}

/** What a name stands for: a property of the configuration, else a variable that a file gives the server. */
function valueNamed(
  config: Config,
  name: string,
): { readonly text: string } | "unknown" | undefined {
  const property = propertyNamed(config.root, name);
  if (property) {
    const { value } = property;
    const text = value.kind === "list" || value.kind === "empty-block" ? undefined : textOf(value);
    return text === undefined || placeholdersIn(text).length > 0 ? "unknown" : { text };
  }
  const variables = serversOf(config).flatMap((server) => server.variables);
  const variable = variables.findLast((candidate) => candidate.name === name);
  if (!variable) return undefined;
  return variable.value ? valueOf(variable.node, name) : "unknown";
}

function valueOf(
  node: SyntaxNode | undefined,
  name: string,
): { readonly text: string } | "unknown" {
  if (node?.kind !== "scalar" || isDynamic(node)) return "unknown";
  const { text } = node;
  return { text: text.startsWith(`${name}=`) ? text.slice(name.length + 1) : text };
}
