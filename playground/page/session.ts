// What is in the editor, what the visitor has chosen about it, and what is known about it.
import type {
  Answer,
  Checked,
  Fix,
  Problem,
  RequestName,
  Sent,
  Source,
  Span,
  TextChange,
} from "../protocol/requests";
import { ask } from "./questions";

/** What the parts of the page need from each other. */
export interface Session {
  /** The current text and choices. It is the same object until something changes. */
  source(): Source;
  /** What is known about the current source; undefined until the answer arrives. */
  checked(): Checked | undefined;
  /** The fixes of a problem of the current source that have arrived. */
  fixesOf(problem: Problem): readonly Fix[];
  choose(choice: Partial<Omit<Source, "text">>): void;
  /** Changes the text in one step that can be undone. The selection moves with the text. */
  apply(changes: readonly TextChange[]): void;
  /** Selects a place in the editor and moves the focus there. */
  reveal(at: Span): void;
  /** Shows a short text, which screen readers read. */
  announce(text: string): void;
  /** Called whenever `source`, `checked` or `fixesOf` may return something else. */
  onChange(listener: () => void): void;
  /**
   * The answer to a question about the current source, or undefined if the source has changed meanwhile or after an
   * internal error, which the visitor is told.
   */
  ask<Name extends RequestName>(request: Name, sent: Sent<Name>): Promise<Answer<Name> | undefined>;
}

/** The editor, as far as the session uses it. */
export interface Editing {
  apply(changes: readonly TextChange[]): void;
  reveal(at: Span): void;
}

export interface SessionOptions {
  readonly source: Source;
  readonly editing: Editing;
  announce(text: string): void;
  onFailure(): void;
}

/** Of more problems, neither the list nor the fixes would be readable. */
export const maxListed = 100;

/** Fixes are requested for this many problems at a time, because an answer contains only the first fixes of a span. */
const problemsPerRequest = 5;

/** `type` replaces the text. */
export function sessionWith({
  source: first,
  editing,
  announce,
  onFailure,
}: SessionOptions): Session & {
  type(text: string): void;
} {
  let source = first;
  let checked: Checked | undefined;
  let fixes = new Map<string, readonly Fix[]>();
  let isChecking = false;
  const listeners: (() => void)[] = [];
  const notify = (): void => listeners.forEach((listener) => listener());

  async function askAbout<Name extends RequestName>(
    request: Name,
    sent: Sent<Name>,
  ): Promise<Answer<Name> | undefined> {
    const about = source;
    try {
      const answer = await ask(request, sent);
      return about === source ? answer : undefined;
    } catch {
      if (about === source) onFailure();
      return undefined;
    }
  }

  function change(to: Source): void {
    source = to;
    checked = undefined;
    fixes = new Map();
    notify();
    void check();
  }

  /** One check at a time: while it runs, only the latest source waits. */
  async function check(): Promise<void> {
    if (isChecking) return;
    isChecking = true;
    let about: Source;
    do {
      about = source;
      const answer = await askAbout("check", about);
      if (answer) {
        checked = answer;
        notify();
      }
    } while (about !== source);
    isChecking = false;
    await findFixes();
  }

  async function findFixes(): Promise<void> {
    const about = source;
    const problems = checked?.problems.slice(0, maxListed) ?? [];
    for (let from = 0; from < problems.length; from += problemsPerRequest) {
      const some = problems.slice(from, from + problemsPerRequest);
      const at = {
        start: Math.min(...some.map(({ start }) => start)),
        end: Math.max(...some.map(({ end }) => end)),
      };
      const found = await askAbout("fixes", { source: about, at });
      if (!found) return;
      for (const problem of some) {
        const key = keyOf(problem);
        fixes.set(
          key,
          found.filter((fix) => fix.problems.some((fixed) => keyOf(fixed) === key)),
        );
      }
      notify();
    }
  }

  // The editor exists before the session and shows the first text.
  void check();

  return {
    source: () => source,
    checked: () => checked,
    fixesOf: (problem) => fixes.get(keyOf(problem)) ?? [],
    type: (text) => change({ ...source, text }),
    choose: (choice) => change({ ...source, ...choice }),
    apply: (changes) => editing.apply(changes),
    reveal: (at) => editing.reveal(at),
    announce,
    onChange: (listener) => void listeners.push(listener),
    ask: askAbout,
  };
}

const keyOf = ({ start, end, rule, message }: Problem): string =>
  JSON.stringify([start, end, rule, message]);
