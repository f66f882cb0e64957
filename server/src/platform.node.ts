// What a Node process lends the answers: a disk and a network.
import type { Connection } from "vscode-languageserver";
import { diskFiles } from "./files.node";
import type { Files } from "./lsp/files";

export const filesFor = (_connection: Connection): Files => diskFiles;

export { nodeOnline as online } from "./online.node";
