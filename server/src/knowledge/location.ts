// Functions on file URIs: containment, parent folders and relative paths. They only work on strings and do not access
// files.

/** The folder that contains a file or folder, with a trailing slash. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/") + 1);

/** A folder URI with a trailing slash, as `folderOf` returns it. */
export const asFolder = (uri: string): string => (uri.endsWith("/") ? uri : `${uri}/`);

/** Whether `uri` is below the folder `root`. */
export const within = (uri: string, root: string): boolean =>
  plainUri(uri).startsWith(plainUri(asFolder(root)));

/** Whether two URIs refer to the same file, regardless of their escaping. */
export const isSameFile = (a: string, b: string): boolean => a === b || plainUri(a) === plainUri(b);

/** The folders that contain a file, innermost first, up to `root`. */
export function foldersUpTo(uri: string, root: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); within(folder, root); folder = folderOf(folder.slice(0, -1)))
    folders.push(folder);
  return folders;
}

/**
 * The file that a relative path refers to in a file at `uri`; undefined for an absolute path, or one that leaves the
 * root.
 */
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

/** The last segment of a URI, without escapes. */
export const nameOf = (uri: string): string => plainUri(uri.slice(uri.lastIndexOf("/") + 1));

/** A canonical URI without escapes. Editors differ in what they escape and in the case of drive letters. */
export function plainUri(uri: string): string {
  try {
    const decoded = uri.includes("%") ? decodeURIComponent(uri) : uri;
    return decoded.replace(
      /^(file:\/\/\/)([A-Z])(?=:)/,
      (_, scheme, drive) => String(scheme) + String(drive).toLowerCase(),
    );
  } catch {
    return uri;
  }
}
