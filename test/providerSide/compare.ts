// Check functions for the comparison with the provider's files: texts in, text out.
import assert from "node:assert/strict";
import type { Span } from "../../server/src/document/span";
import { registeredClients } from "../../server/src/providerSide/reading";
import { findingsIn } from "../check";

/** The clients in a provider's file, each as one line. `?` is what is not known. */
export function reads(text: string, expected: readonly string[]): void {
  const shown = (found: { text: string; span: Span } | undefined): string => {
    if (!found) return "?";
    // A span covers the value as it is written, with its quotes.
    assert.ok(text.slice(found.span.start, found.span.end).includes(found.text.slice(-4)));
    return found.text;
  };
  assert.deepEqual(
    registeredClients(text).map((client) => {
      const { provider, id, issuer, redirects, scopes, isPublic, hasChosenId } = client;
      return [
        `${provider}${isPublic ? " public" : ""}${hasChosenId ? " chosen" : ""} ${shown(id)} at ${shown(issuer)}`,
        redirects?.map(({ kind, text: url }) => `${kind} ${url}`).join(", ") ?? "?",
        scopes?.texts.join(" ") ?? "?",
      ].join(" | ");
    }),
    expected,
  );
}

/** The findings about the provider's files, each with the first line of the place in the provider's file. */
export function compares(
  text: string,
  files: Readonly<Record<string, string>>,
  expected: readonly string[],
): void {
  const provided = Object.entries(files).map(([name, content]) => ({
    uri: `file:///${name}`,
    text: content,
  }));
  const found = findingsIn(text, { target: undefined }, provided).filter(
    ({ rule }) => rule.id === "registration-mismatch",
  );
  assert.deepEqual(
    found.map(({ message, at, related = [] }) => {
      const [place] = related;
      assert.ok(place?.file);
      const there = place.file.text.slice(place.at.start, place.at.end).split("\n")[0] ?? "";
      return `${text.slice(at.start, at.end)}: ${message.split(". ")[0] ?? ""} (${there})`;
    }),
    expected,
  );
}
