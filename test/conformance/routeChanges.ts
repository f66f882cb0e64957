// The routes that a later line of Kestra adds or removes. Nearly all files share the same changes, so these are recorded
// in one file (clients/routes) instead of in the answer of each file.

/** The routes of the server by recorded file. */
export type Routes = ReadonlyMap<string, readonly string[]>;

export const routesIn = (answers: ReadonlyMap<string, { routes?: string[] }>): Routes =>
  new Map([...answers].map(([name, { routes = [] }]) => [name, routes]));

export const withoutRoutes = ({ routes: _, ...answer }: { routes?: unknown }): object => answer;

interface RouteChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The files with exactly this change. */
  readonly files: string[];
}

/** The changes since the oldest line, those with the most files first. */
export function routeChanges(oldest: Routes, current: Routes): RouteChange[] {
  const changes = new Map<string, RouteChange>();
  for (const [file, routes] of current) {
    const old = oldest.get(file) ?? [];
    const added = routes.filter((route) => !old.includes(route));
    const removed = old.filter((route) => !routes.includes(route));
    if (added.length + removed.length === 0) continue;
    const key = JSON.stringify([added, removed]);
    const change = changes.get(key) ?? { added, removed, files: [] };
    change.files.push(file);
    changes.set(key, change);
  }
  return [...changes.values()].sort((a, b) => b.files.length - a.files.length);
}
