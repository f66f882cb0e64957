// A random session: messages of an editor about many documents in any order, and the texts it has at the end.
import fc from "fast-check";
import type { RawServer } from "./rawServer";
import { requestsAt } from "./requests";
import { anyText } from "./texts";

/** A relative offset from 0 to 1 in a text whose length is not known yet. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Many documents in several folders, because the server reads the files of one folder together. */
export const documentNames: readonly string[] = Array.from({ length: 8 }, (_, index) =>
  ["application", "application-production", "compose", "compose.override", "values", "more"].map(
    (name) => `deployment${index}/${name}.yml`,
  ),
).flat();

const document = fc.nat(documentNames.length - 1);

const edit = fc.record({
  from: place,
  to: place,
  // Mostly what users type or paste.
  text: fc.oneof(fc.constantFrom("", "x", "\n", "  ", "\r\n", "kestra:\n", "🚀"), anyText),
  isWhole: fc.nat(9).map((chance) => chance === 0),
});

const settings = fc.oneof(
  fc.record({
    targetVersion: fc.constantFrom("auto", "0.22", "1.0", "1.3"),
    severity: fc.constantFrom({}, { "kestra-url": "off" }, { "unknown-key": "error" }),
  }),
  fc.constantFrom<unknown>(null, 7, { severity: [] }, { targetVersion: {} }),
);

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("open" as const), document, text: anyText }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      document,
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
      // Correct editors increase the version; others repeat or decrease it.
      versionStep: fc.constantFrom(1, 1, 1, 5, 0, -1, -3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("close" as const), document }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      document,
      at: place,
      which: fc.nat(),
      then: fc.constantFrom("nothing", "nothing", "nothing", "cancel", "close", "edit"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("unknown" as const),
      method: fc.constantFrom("textDocument/foo", "$/foo", "", "constructor"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("settings" as const), settings }) },
  { weight: 2, arbitrary: fc.constant({ kind: "wait" as const }) },
);

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const steps: fc.Arbitrary<Step[]> = fc.array(step, {
  minLength: 250,
  maxLength: 500,
  size: "max",
});

/** The editor's state. */
export interface EditorState {
  readonly texts: ReadonlyMap<string, string>;
  readonly settings: unknown;
}

export interface Conversation extends EditorState {
  /** The ids of all requests, oldest first. */
  readonly asked: readonly string[];
  perform(step: Step): Promise<void>;
  /** Sends a request for a position and returns its id. */
  ask(document: number, which: number, at: number): string;
  /** Waits for the responses to all requests. */
  wait(): Promise<void>;
}

/** Starts a session about the documents below `root`, and opens all of them. */
export function conversationWith(server: RawServer, root: string, text: string): Conversation {
  const uris = documentNames.map((name) => `${root}/${name}`);
  const texts = new Map<string, string>();
  const versions = new Map<string, number>();
  const asked: string[] = [];
  let answers: Promise<unknown>[] = [];
  let settings: unknown;
  const uriOf = (index: number): string => uris[index] ?? "";

  function open(uri: string, opened: string): void {
    // The protocol requires that an open document is closed before it is opened again.
    if (texts.has(uri)) close(uri);
    texts.set(uri, opened);
    versions.set(uri, 1);
    server.open(uri, opened);
  }

  function close(uri: string): void {
    texts.delete(uri);
    server.notify("textDocument/didClose", { textDocument: { uri } });
  }

  function change(uri: string, edits: readonly Edit[], newer: number): void {
    const before = texts.get(uri);
    if (before === undefined) return;
    let changed = before;
    const contentChanges = edits.map(({ from, to, text: typed, isWhole }) => {
      if (isWhole) {
        changed = typed;
        return { text: typed };
      }
      const [start = 0, end = 0] = [from, to]
        .map((at) => offsetIn(changed, at))
        .sort((a, b) => a - b);
      const range = { start: positionIn(changed, start), end: positionIn(changed, end) };
      changed = changed.slice(0, start) + typed + changed.slice(end);
      return { range, text: typed };
    });
    const version = (versions.get(uri) ?? 0) + newer;
    texts.set(uri, changed);
    versions.set(uri, version);
    server.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  function send(method: string, params: object): string {
    const id = `${asked.length}`;
    asked.push(id);
    answers.push(server.askAs(id, method, params));
    return id;
  }

  function ask(index: number, which: number, at: number): string {
    const uri = uriOf(index);
    const held = texts.get(uri) ?? "";
    const requests = [
      ...requestsAt(uri, positionIn(held, offsetIn(held, at))),
      { method: "textDocument/diagnostic", params: { textDocument: { uri } } },
    ];
    const { method, params } = requests[which % requests.length] ?? { method: "", params: {} };
    return send(method, params);
  }

  async function wait(): Promise<void> {
    const waiting = answers;
    answers = [];
    await Promise.all(waiting);
  }

  server.replyTo("workspace/configuration", () => [settings]);
  for (const uri of uris) open(uri, text);

  return {
    texts,
    asked,
    get settings() {
      return settings;
    },
    ask,
    wait,
    async perform(taken) {
      switch (taken.kind) {
        case "open":
          return open(uriOf(taken.document), taken.text);
        case "change":
          return change(uriOf(taken.document), taken.edits, taken.versionStep);
        case "close":
          if (texts.has(uriOf(taken.document))) close(uriOf(taken.document));
          return;
        case "ask": {
          const uri = uriOf(taken.document);
          const id = ask(taken.document, taken.which, taken.at);
          if (taken.then === "cancel") server.notify("$/cancelRequest", { id });
          if (taken.then === "close" && texts.has(uri)) close(uri);
          if (taken.then === "edit") change(uri, [{ ...nowhere, text: "# a\n" }], 1);
          return;
        }
        case "unknown":
          send(taken.method, {});
          server.notify(taken.method, {});
          return;
        case "settings":
          ({ settings } = taken);
          server.notify("workspace/didChangeConfiguration", {
            settings: { kestraConfig: settings },
          });
          return;
        case "wait":
          return wait();
      }
    },
  };
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isWhole: boolean;
}

const nowhere = { from: 0, to: 0, isWhole: false };

/** Never between CR and LF, where LSP has no position. */
function offsetIn(text: string, at: number): number {
  const offset = Math.floor(at * text.length);
  return text[offset - 1] === "\r" && text[offset] === "\n" ? offset - 1 : offset;
}

function positionIn(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
