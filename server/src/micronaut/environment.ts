// The properties that environment variables set: the variable's name in lower case, in which every `_` may be a dot or
// a hyphen. Environment variables override configuration files. Recorded from Micronaut's EnvironmentProperties in
// test/conformance/environment.json.

/** Whether a variable sets the property at a normalised path. */
export function sets(variable: string, path: readonly string[]): boolean {
  const name = path.join(".");
  return name.length === variable.length && isPrefix(name, variable);
}

/** Whether a variable sets a property below a normalised path. */
export function setsBelow(variable: string, path: readonly string[]): boolean {
  const block = `${path.join(".")}.`;
  return block.length < variable.length && isPrefix(block, variable);
}

/** Whether the name of a variable begins with a property's name or a part of one. */
const isPrefix = (name: string, variable: string): boolean =>
  [...name].every((character, index) => {
    const written = variable[index]?.toLowerCase();
    return written === "_" ? character === "." || character === "-" : written === character;
  });
