// A minimal language server that only responds to the first request. Its start time is the lower limit for every server that
// uses the same library.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
