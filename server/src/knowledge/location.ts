// Places of files, as URIs: what lies in which folder, and where a relative path leads. Pure text; nothing is looked up.

/** The folder of a file or of a folder, with a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/") + 1);

/** A folder as `folderOf` gives it. */
export const asFolder = (uri: string): string => (uri.endsWith("/") ? uri : `${uri}/`);

/** Whether `uri` lies below the folder `root`. */
export const within = (uri: string, root: string): boolean =>
  plainUri(uri).startsWith(plainUri(asFolder(root)));

/** Whether two URIs name one file, whatever characters each of them escapes. */
export const isAlike = (a: string, b: string): boolean => plainUri(a) === plainUri(b);

/** The folders of a file, its own first, up to `root`. */
export function foldersUpTo(uri: string, root: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); within(folder, root); folder = folderOf(folder.slice(0, -1)))
    folders.push(folder);
  return folders;
}

/** The file that a path means in a file at `uri`; nothing for an absolute path, or one that leads out of everything. */
export function relativeTo(uri: string, path: string): string | undefined {
  if (/^([/\\~$]|[A-Za-z]:)/.test(path)) return undefined;
  let folder = folderOf(uri);
  const steps = path.split(/[/\\]/).filter((step) => step !== "" && step !== ".");
  const name = steps.pop();
  if (name === undefined || name === "..") return undefined;
  for (const step of steps) {
    if (step !== "..") folder += `${encodeURIComponent(step)}/`;
    else if (/^[\w.+-]+:\/\/[^/]*\/$/.test(folder)) return undefined;
    else folder = folderOf(folder.slice(0, -1));
  }
  return folder + encodeURIComponent(name);
}

/** The last part of a URI, as a person knows it. */
export const nameOf = (uri: string): string => plainUri(uri.slice(uri.lastIndexOf("/") + 1));

/** A URI without escapes, so that one file has one. Editors differ in what they escape; a drive's letter has any case. */
export function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(
      /^(file:\/\/\/)([A-Z])(?=:)/,
      (_, scheme, drive) => String(scheme) + String(drive).toLowerCase(),
    );
  } catch {
    return uri;
  }
}
