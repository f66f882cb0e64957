// Which names are allowed for an SSO client: the name becomes part of URLs and variables, and Micronaut normalises it.
import { message, type Text } from "../../messages/message";
import { normalise } from "../../micronaut/names";
import { resolveScalar } from "../../micronaut/values/scalars";

/** Why a string cannot be the name of a client; undefined if it can. */
export function whyNoClientName(name: string): Text | undefined {
  if (name.trim() === "") return message("clientName.empty");
  if (name.includes(".")) {
    return message("clientName.dot", { client: name.split(".")[0] ?? "" });
  }
  const read = normalise(name);
  if (read !== name && isPlain(read)) return message("clientName.normalised", { name, read });
  if (!isPlain(name)) return message("clientName.characters");
  if (resolveScalar({ kind: "scalar", style: "plain", text: name, span: noSpan }).kind !== "text")
    return message("clientName.notString", { name });
  return undefined;
}

const isPlain = (name: string): boolean => /^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name);

const noSpan = { start: 0, end: 0 };
