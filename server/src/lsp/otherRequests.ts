// A long response is made in steps, with pauses in between.

/** Lets the connection read and answer what has arrived meanwhile. */
export const otherRequests = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
