// What may be the name of an SSO client: it becomes a part of addresses and of variables, and Micronaut rewrites it.
import { normalise } from "../../micronaut/names";
import { resolveScalar } from "../../micronaut/values/scalars";

/** Why a text is no good name for a client, as a sentence for a person; nothing for a good one. */
export function whyNoClientName(name: string): string | undefined {
  if (name.trim() === "") return "A client needs a name.";
  if (name.includes(".")) {
    return `The dot would split the name: Micronaut would take '${name.split(".")[0]}' for the client. Write a hyphen instead.`;
  }
  const read = normalise(name);
  if (read !== name && isPlain(read))
    return `Micronaut reads '${name}' as '${read}', and so does the redirect URI. Name the client '${read}'.`;
  if (!isPlain(name))
    return "The name becomes a part of addresses. Use small letters, digits and single hyphens, and begin with a letter.";
  if (resolveScalar({ kind: "scalar", style: "plain", text: name, span: nowhere }).kind !== "text")
    return `YAML does not read '${name}' as a name. Choose another one.`;
  return undefined;
}

const isPlain = (name: string): boolean => /^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name);

const nowhere = { start: 0, end: 0 };
