// Requests from the server to the editor. All of them are optional.

/** The editor's response; undefined if it is an error or the editor has disconnected. */
export const optionalResponse = <T>(request: Promise<T>): Promise<T | undefined> =>
  request.catch(() => undefined);
