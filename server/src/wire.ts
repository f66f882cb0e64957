// The first part of the server: it connects, answers `initialize`, and loads the answers. One file for both platforms, for
// what they share is nearly all of it; whichever runs it, the other's half is never evaluated, which only `require` can say.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as Answering from "./answers";
import { begin } from "./lsp/beginning";
import type * as Platform from "./wire.node";

const { connect } = (
  typeof importScripts === "function" ? require("./wire.browser") : require("./wire.node")
) as typeof Platform;

begin(connect, () => (require("./answers") as typeof Answering).answers);
