// Lets a step finish before a signal ends the program.

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a short step that must not be cut. A signal that arrives meanwhile ends the program afterwards, with the usual exit code;
 * a second one ends it at once.
 */
export async function uninterrupted<Result>(step: () => Promise<Result>): Promise<Result> {
  let received: NodeJS.Signals | undefined;
  const remember = (signal: NodeJS.Signals): void => void (received = signal);
  for (const signal of signals) process.once(signal, remember);
  try {
    return await step();
  } finally {
    for (const signal of signals) process.off(signal, remember);
    if (received) process.kill(process.pid, received);
  }
}
