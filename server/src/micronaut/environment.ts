// What environment variables set: a variable's name in lower case, in which every `_` may be a dot or a hyphen. They
// rank above configuration files. Recorded from Micronaut's EnvironmentProperties in test/conformance/environment.json.

/** Whether a variable sets the property at a normalised path. */
export function sets(variable: string, path: readonly string[]): boolean {
  const name = path.join(".");
  return name.length === variable.length && isBeginning(name, variable);
}

/** Whether a variable sets something inside the block at a normalised path. */
export function setsBelow(variable: string, path: readonly string[]): boolean {
  const block = `${path.join(".")}.`;
  return block.length < variable.length && isBeginning(block, variable);
}

/** Whether a property's name, or a part of one, is what a variable's name begins with. */
const isBeginning = (name: string, variable: string): boolean =>
  [...name].every((character, index) => {
    const written = variable[index]?.toLowerCase();
    return written === "_" ? character === "." || character === "-" : written === character;
  });
