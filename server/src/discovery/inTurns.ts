// Limits parallel requests: a few at a time, and one at a time to each host, so that no provider gets a burst of them.
import type { Fetched, Get, Online } from "./online";

const maxParallel = 8;

/** `online` with these limits for all clients together. The time limit of a client starts with its first request. */
export function inTurns(online: Online): Online {
  const running = new Set<string>();
  const waiting: { readonly host: string; start(): void }[] = [];

  function startNext(): void {
    while (running.size < maxParallel) {
      const next = waiting.findIndex(({ host }) => !running.has(host));
      const [found] = next < 0 ? [] : waiting.splice(next, 1);
      if (!found) return;
      running.add(found.host);
      found.start();
    }
  }

  const inTurn = async (host: string, request: () => Promise<Fetched>): Promise<Fetched> => {
    await new Promise<void>((start) => {
      waiting.push({ host, start });
      startNext();
    });
    try {
      return await request();
    } finally {
      running.delete(host);
      startNext();
    }
  };

  return {
    begin(options) {
      let get: Get | undefined;
      return (url) => inTurn(hostOf(url), () => (get ??= online.begin(options))(url));
    },
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
