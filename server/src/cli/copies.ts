// Parses files that are often copies of each other, such as one for each environment: what is equal is parsed and evaluated
// once, as in two versions of a file in the editor.
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import { folderOf } from "./folders";

export type Parse = (name: string, text: string) => KestraFile;

/** Copies usually have the same name in different folders. Only the last file of each of these names is kept. */
const maxNames = 8;

export function copies(): Parse {
  const last = new Map<string, KestraFile>();
  return (name, text) => {
    const own = name.slice(folderOf(name).length);
    const file = readKestraFile(text, last.get(own));
    last.delete(own);
    last.set(own, file);
    const [oldest] = last.keys();
    if (oldest !== undefined && last.size > maxNames) last.delete(oldest);
    return file;
  };
}
