// Evaluates simple regular expressions. Others may take too long, or mean something else in the language of the provider.

/** A character, any character (`.`), or any number of them (`.*`). */
type Part = { readonly literal: string } | "any" | "many";

/** Whether a regular expression matches a whole text; undefined unless it is simple. */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  const parts = partsOf(pattern.replace(/^\^/, "").replace(/\$$/, ""));
  if (!parts) return undefined;
  let [at, next] = [0, 0];
  // Where to continue if the last `.*` has to match one character more.
  let retry: { at: number; readonly next: number } | undefined;
  while (at < text.length) {
    const part = parts[next];
    if (part === "many") {
      next++;
      retry = { at, next };
    } else if (part !== undefined && (part === "any" || part.literal === text[at])) {
      at++;
      next++;
    } else if (retry) {
      retry.at++;
      ({ at, next } = retry);
    } else return false;
  }
  return parts.slice(next).every((part) => part === "many");
}

function partsOf(pattern: string): Part[] | undefined {
  const written = pattern.match(/\\[^A-Za-z0-9]|\.[*+]?|[^\\[\](){}|?*+^$.]/g) ?? [];
  if (written.join("") !== pattern) return undefined;
  return written.flatMap((part): Part[] => {
    if (part === ".") return ["any"];
    if (part === ".*") return ["many"];
    if (part === ".+") return ["any", "many"];
    return [{ literal: part.replace(/^\\/, "") }];
  });
}
