// The server as a Node process: over the channel a client starts it with, or over standard input and output.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { diskFiles } from "./files.node";
import { keepingOrder } from "./lsp/order";
import { serve } from "./lsp/server";
import { nodeOnline } from "./online.node";

serve(createConnection(ProposedFeatures.all, keepingOrder()), diskFiles, nodeOnline());
