// A container that a job or task starts, with a map of variables. The tools have their own ways to pass on secrets, so
// no variables are added.
import { resolve, type SyntaxNode } from "../../syntax";
import { wordsOf } from "../compose/composeServices";
import { embeddedIn } from "../embedded";
import { parseImage } from "../image";
import { type FileReader, isFilled } from "../reader";
import type { Variable, Workload } from "../workload";

/** `environment` is the key of its variables, `image` that of its image. */
export function jobContainer(
  reader: FileReader,
  name: string,
  container: SyntaxNode | undefined,
  environment: string,
  { image = "image", hasUnseenVariables = false } = {},
): Workload {
  const pair = reader.pairAt(container, environment);
  const variables = reader.pairsOf(pair?.value).map(({ pair: variable }): Variable => {
    const node = resolve(variable.value);
    const { key, span } = variable;
    return { name: key.text, at: key.span, entry: span, value: node?.span, node };
  });
  const reference = resolve(reader.pairAt(container, image)?.value);
  const reads = embeddedIn(reader.text, [{ variables }]).map(({ span }) => span.start);
  return {
    name,
    image: reference?.kind === "scalar" ? parseImage(reference.text, reference.span) : undefined,
    variables,
    environments: pair ? [{ key: pair.key.span, forms: ["pair"] }] : [],
    place: undefined,
    hasUnseenVariables: hasUnseenVariables || isFilled(reader.pairAt(container, "env_file")?.value),
    command: ["entrypoint", "command"]
      .map((key) => wordsOf(reader, reader.pairAt(container, key)))
      .join(" "),
    reads,
    sources: reads.map((start, rank) => ({ kind: "region", start, rank })),
  };
}
