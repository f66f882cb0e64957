// The beginning of a conversation: `initialize`, `shutdown` and `exit` are answered at once, by what is here. All else
// needs the answers, which are most of the server and take longest to load; they are loaded while the editor takes in
// what the server can do, or when the first message needs them, whichever comes first.
import type {
  Connection,
  ConnectionOptions,
  InitializeParams,
  InitializeResult,
  Message,
} from "vscode-languageserver";
import { capabilitiesFor } from "./capabilities";
import { keepingOrder, refuseOutOfOrder } from "./order";

/** Takes over a conversation that has begun with `params`. */
export type Answers = (connection: Connection, params: InitializeParams) => void;

/** Milliseconds in which the answer to `initialize` has gone out: loading before would hold it back. */
const untilWritten = 5;

/** Begins a conversation over what `connect` makes; `load` loads the answers. */
export function begin(
  connect: (options: ConnectionOptions) => Connection,
  load: () => Answers,
): void {
  let begunWith: InitializeParams | undefined;
  let loading: ReturnType<typeof setTimeout> | undefined;

  /** They are loaded once, and not for an editor that asks nothing more. */
  function loadNoMore(): void {
    clearTimeout(loading);
    begunWith = undefined;
  }

  /** Takes its time and lets nothing else run meanwhile, so every message keeps its turn. */
  function loadAnswers(): void {
    const params = begunWith;
    loadNoMore();
    if (params !== undefined) load()(connection, params);
  }

  function prepareFor(message: Message): void {
    const { method } = message as { readonly method?: string };
    if (method === "shutdown") loadNoMore();
    else if (method !== "exit") loadAnswers();
  }

  const connection = connect(keepingOrder(prepareFor));
  refuseOutOfOrder(connection);
  connection.onInitialize((params): InitializeResult => {
    const capabilities = capabilitiesFor(params);
    begunWith = params;
    loading = setTimeout(loadAnswers, untilWritten);
    return { serverInfo: { name: "kestra-config" }, capabilities };
  });
  connection.listen();
}
