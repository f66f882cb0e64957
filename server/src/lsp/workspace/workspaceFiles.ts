// The YAML files of the workspace that may be Kestra's: the same that the command line finds in a folder. Each file is read
// once, and again when the editor reports a change of it.
import { FileChangeType } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isTooLarge, largestText } from "../../document/limits";
import { asFolder, plainUri } from "../../knowledge/location";
import { filesBelow, isYaml, type Tree } from "../../project/filesBelow";
import { mayBeRelated } from "../relatedFiles";
import type { Session } from "../session";
import { hiddenFiles } from "./hiddenFiles";

export interface WorkspaceFiles {
  /**
   * Reads what is not known yet, and returns whether it has read everything. `step` is awaited between files; it stops the work by
   * returning false.
   */
  update(step: Step): Promise<boolean>;
  /** The files that may be Kestra's, by plain URI. They are snapshots: a changed file is another document. */
  readonly found: ReadonlyMap<string, TextDocument>;
  /** Must be called before an update if the editor does not report changes. */
  forget(): void;
}

/** Called with the number of files that have been read. */
export type Step = (read: number) => Promise<boolean>;

/** Files that are read until there is a pause, because an editor answers several requests faster than one after the other. */
const readTogether = 32;

/** In milliseconds; the longest time without a pause, unless a disk needs more for a single file. */
const longest = 5;

/** More than a workspace has; each takes memory. */
const maxFound = 2_000;

export function workspaceFilesOf(session: Session): WorkspaceFiles {
  const { disk, relatedFiles } = session;
  /** The URIs of all YAML files by plain URI, and whether they are those on disk. */
  let listed: ReadonlyMap<string, string> = new Map<string, string>();
  let isListed = false;
  let changes = 0;
  const read = new Set<string>();
  const found = new Map<string, TextDocument>();

  const forget = (): void => {
    changes++;
    isListed = false;
    read.clear();
  };

  session.onFilesChanged((changed) => {
    if (!changed) return forget();
    changes++;
    for (const { uri, type } of changed) {
      read.delete(plainUri(uri));
      // These files can name others.
      if (type !== FileChangeType.Changed || !isYaml(uri)) isListed = false;
    }
  });

  const treeIn = (root: string): Tree => ({
    list: (folder) => relatedFiles.listed(folder, root),
    nameIn: (folder, entry) => folder + encodeURIComponent(entry),
    locate: (folder) => folder,
    async gitignoreIn(folder) {
      const text = await disk.readListed(`${folder}.gitignore`);
      return text === undefined ? [] : [{ folder, text }];
    },
  });

  /** All YAML files on disk, by plain URI. Those in a workspace folder inside another one appear twice. */
  async function* files(): AsyncGenerator<readonly [key: string, uri: string]> {
    for (const root of session.roots()) {
      const isHidden = await hiddenFiles(session, root);
      const isLeftOut = (uri: string): boolean => isHidden(uri) || session.excludes(uri);
      for await (const uri of filesBelow(asFolder(root), isYaml, [], treeIn(root), isLeftOut))
        if (!isLeftOut(uri)) yield [plainUri(uri), uri];
    }
  }

  async function readOne(key: string, uri: string): Promise<void> {
    // Before the text is read: it may change while it is.
    read.add(key);
    const text = await disk.readListed(uri);
    const document =
      text !== undefined && mayBeRelated(uri, text) ? documentOf(key, uri, text) : undefined;
    if (document) found.set(key, document);
    else found.delete(key);
    if (text !== undefined && !isTooLarge(text)) relatedFiles.learn(uri, text, document);
  }

  /** The same as before if the text is the same, so that its findings are known. */
  function documentOf(key: string, uri: string, text: string): TextDocument | undefined {
    const known = found.get(key);
    // Of a text over the limit, only that is reported.
    const beginning = text.slice(0, largestText + 1);
    if (known?.getText() === beginning) return known;
    return known || found.size < maxFound
      ? TextDocument.create(uri, "yaml", 0, beginning)
      : undefined;
  }

  async function update(step: Step): Promise<boolean> {
    const now = new Map<string, string>();
    const before = changes;
    let reading: Promise<void>[] = [];
    let begin = Date.now();
    for await (const [key, uri] of isListed ? listed : files()) {
      if (now.has(key)) continue;
      if (now.size >= disk.maxListed) break;
      now.set(key, uri);
      if (!read.has(key)) reading.push(readOne(key, uri));
      if (reading.length < readTogether && Date.now() - begin < longest) continue;
      await Promise.all(reading);
      reading = [];
      if (!(await step(read.size))) return false;
      begin = Date.now();
    }
    await Promise.all(reading);
    listed = now;
    isListed = changes === before;
    for (const key of read) if (!now.has(key)) read.delete(key);
    for (const key of found.keys()) if (!now.has(key)) found.delete(key);
    return true;
  }

  // One after the other: the next one finds what the previous one has read.
  let last: Promise<unknown> = Promise.resolve();

  return {
    found,
    forget() {
      relatedFiles.forget();
      forget();
    },
    update(step) {
      const updated = last.then(() => update(step));
      last = updated.catch(() => undefined);
      return updated;
    },
  };
}
