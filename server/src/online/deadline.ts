// One deadline for all requests of a program that runs once.
import type { Online } from "../discovery/online";

/** `online`, whose requests are cancelled by the signal. It is created with the first one. */
export function cancelledBy(signal: () => AbortSignal, online: Online): Online {
  let end: AbortSignal | undefined;
  return { begin: (options) => online.begin({ ...options, signal: (end ??= signal()) }) };
}
