// Requests of the server to the editor. It can do without each of them.

/** What the editor answers; nothing where it answers with an error, or has gone away. */
export const granted = <T>(request: Promise<T>): Promise<T | undefined> =>
  request.catch(() => undefined);
