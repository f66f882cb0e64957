// The least a language server can be: it answers the first request and can do nothing. What it takes to start is the
// floor for every server that is written with the same library.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
