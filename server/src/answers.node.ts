// The answers of a Node process, which has a disk and a network.
import { diskFiles } from "./files.node";
import type { Answers } from "./lsp/beginning";
import { serve } from "./lsp/server";
import { nodeOnline } from "./online.node";

export const answers: Answers = (connection, params) =>
  serve(connection, params, diskFiles, nodeOnline());
