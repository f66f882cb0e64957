// The addresses of views: what a view shows is in its URI, so that VS Code can restore and compare it.
import { l10n, Uri } from "vscode";

export const effectiveScheme = "kestra-effective";

export interface ShownEffective {
  /** The URI of the file whose servers are shown. */
  readonly uri: string;
  /** A name in Git for the version of the files, such as HEAD; absent for the current texts. */
  readonly ref?: string;
  /** Without comments, which would differ between files that set the same. */
  readonly plain?: true;
}

export function addressOf(shown: ShownEffective): Uri {
  const { path } = Uri.parse(shown.uri, true);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const title =
    shown.ref === undefined
      ? l10n.t("Effective: {0}", name)
      : l10n.t("Effective: {0} ({1})", name, shown.ref);
  return Uri.from({ scheme: effectiveScheme, path: `/${title}`, query: JSON.stringify(shown) });
}

/** Undefined for a URI that another extension has made. */
export function shownAt({ query }: Uri): ShownEffective | undefined {
  try {
    const { uri, ref, plain } = JSON.parse(query) as Record<string, unknown>;
    if (typeof uri !== "string") return undefined;
    return {
      uri,
      ...(typeof ref === "string" ? { ref } : {}),
      ...(plain === true ? { plain } : {}),
    };
  } catch {
    return undefined;
  }
}
