// Views of what the servers of a file end up with: read-only documents that follow the text of the file, and whose places are
// links.
import {
  type CancellationToken,
  Disposable,
  DocumentLink,
  EventEmitter,
  Range,
  type TextDocument,
  Uri,
  workspace,
  languages,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type EffectiveParams,
  effectiveRequest,
  type EffectiveResult,
} from "../../../server/src/protocol/effective";
import { onStatusChanged } from "../statusChanges";
import { effectiveScheme, shownAt } from "./address";
import { versionsAt } from "./git";

/** In milliseconds. Waits until the user pauses, because a view of a large file takes a while. */
const pause = 300;

/** The URIs of the views that also show defaults. */
const withDefaults = new Set<string>();

const changed = new EventEmitter<Uri>();

interface View {
  readonly text: string;
  readonly links: readonly DocumentLink[];
}

/** Provides the texts of the views and their links. */
export function provideEffective(client: () => BaseLanguageClient): Disposable {
  const views = new Map<string, View>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let following: Disposable | undefined;

  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => openViews().forEach(({ uri }) => changed.fire(uri)), pause);
  };

  async function provide(uri: Uri, token: CancellationToken): Promise<string> {
    const shown = shownAt(uri);
    if (!shown) return "";
    const known = (): string | undefined => views.get(uri.toString())?.text;
    const running = client();
    if (!running.isRunning()) {
      // A server that has crashed too often is not started again by typing next to an open view.
      const before = known();
      if (before !== undefined) return before;
      await running.start();
    }
    following ??= Disposable.from(
      onStatusChanged(running)(refresh),
      running.onDidChangeState(() => running.isRunning() && refresh()),
      ...followTexts(),
    );
    // The server has only open documents, and VS Code closes those that no editor shows.
    const document = await workspace.openTextDocument(Uri.parse(shown.uri, true));
    const params: EffectiveParams = {
      uri: running.code2ProtocolConverter.asUri(document.uri),
      origins: shown.plain !== true,
      defaults: withDefaults.has(uri.toString()),
      ...(shown.ref === undefined ? {} : { texts: await versionsAt(shown.ref, document.uri) }),
    };
    const result = await running
      .sendRequest<EffectiveResult>(effectiveRequest, params, token)
      .catch(() => undefined);
    if (token.isCancellationRequested || !result) return known() ?? "";
    const view = result.kind === "view" ? viewOf(result, running) : emptyView(result.reason);
    views.set(uri.toString(), view);
    return view.text;
  }

  /** Nothing listens to each keystroke before there is a view. */
  const followTexts = (): Disposable[] => [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isView = document.uri.scheme === effectiveScheme;
      if (!isView && contentChanges.length > 0 && openViews().length > 0) refresh();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme !== effectiveScheme) return;
      views.delete(uri.toString());
      withDefaults.delete(uri.toString());
    }),
  ];

  return Disposable.from(
    workspace.registerTextDocumentContentProvider(effectiveScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: provide,
    }),
    languages.registerDocumentLinkProvider(
      { scheme: effectiveScheme },
      {
        provideDocumentLinks(document) {
          const view = views.get(document.uri.toString());
          return view?.text === document.getText() ? [...view.links] : [];
        },
      },
    ),
    { dispose: () => [clearTimeout(timer), following?.dispose()] },
  );
}

const openViews = (): TextDocument[] =>
  workspace.textDocuments.filter(({ uri }) => uri.scheme === effectiveScheme);

/** Adds the defaults of the release to a view, or removes them. */
export function toggleDefaults(uri: Uri): void {
  const key = uri.toString();
  if (!withDefaults.delete(key)) withDefaults.add(key);
  changed.fire(uri);
}

const emptyView = (reason: string): View => ({ text: `# ${reason}\n`, links: [] });

function viewOf(
  { lines }: Extract<EffectiveResult, { kind: "view" }>,
  client: BaseLanguageClient,
): View {
  const links: DocumentLink[] = [];
  const text = lines.map(({ code, note }, line) => {
    let written = code;
    for (const { text: part, target } of note) {
      if (target) {
        const range = new Range(line, written.length, line, written.length + part.length);
        const file = client.protocol2CodeConverter.asUri(target.uri);
        links.push(new DocumentLink(range, file.with({ fragment: `L${target.line + 1}` })));
      }
      written += part;
    }
    return `${written}\n`;
  });
  return { text: text.join(""), links };
}
