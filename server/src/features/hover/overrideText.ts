// What there is to say where one configuration says a thing twice: which place counts, as Markdown with a link to it.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Config } from "../../micronaut/configuration";
import { overriddenBy, overrideOf } from "../../micronaut/tree/overrides";
import type { Place } from "../../micronaut/cursor/place";
import { lineLink } from "./lineLink";

/** A sentence for a place that does not count, or that counts although others say the same; empty for all others. */
export function describeOverride(config: Config, place: Place, document: TextDocument): string {
  const override = overrideOf(config, place);
  if (override) {
    const where = lineLink(document, override.by.start);
    return override.kind === "replaced"
      ? `**Lost:** \`${override.written}\` stands again on ${where}, and the server reads only that one with what is below it.`
      : `**Without effect:** ${where} sets the same key, and the last one wins.`;
  }
  const vain = overriddenBy(config, place).map(({ key }) => lineLink(document, key.start));
  return vain.length > 0 ? `Wins over ${vain.join(" and ")}.` : "";
}
