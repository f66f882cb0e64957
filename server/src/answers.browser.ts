// The answers of a web worker, which asks its editor for files and the browser for the network.
import { editorFiles } from "./files.browser";
import type { Answers } from "./lsp/beginning";
import { serve } from "./lsp/server";
import { browserOnline } from "./online.browser";

export const answers: Answers = (connection, params) =>
  serve(connection, params, editorFiles(connection), browserOnline());
