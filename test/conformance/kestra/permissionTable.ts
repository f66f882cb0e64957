// The permissions and actions of a role, from the enums of the clients that Kestra generates for its API.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Client, clients } from "./releases";
import { formatTable } from "./table";

type Run = (command: string, args: readonly string[], folder: string) => void;

/** The files of the enums; a client has one per enum. */
const files = {
  permission: ["permission.py", "resource.py", "Permission.js", "Resource.js"],
  action: ["action.py", "Action.js"],
} as const;

type Kind = keyof typeof files;

const nameOf = ({ registry, version }: Client): string => `${registry} ${version}`;

/** The columns of the clients, each with the version of Kestra its client was made for. */
export const permissionColumns = (): ReadonlyMap<string, string> =>
  new Map(clients.map((client) => [nameOf(client), client.line]));

/** Downloads the clients and returns the table of their permissions and actions. */
export function permissionTable(run: Run): string {
  const words = new Map<Client, Readonly<Record<Kind, readonly string[]>>>();
  for (const client of clients) {
    const folder = mkdtempSync(join(tmpdir(), "kestra-client-"));
    try {
      unpack(client, folder, run);
      words.set(client, {
        permission: enumIn(client, folder, "permission"),
        action: enumIn(client, folder, "action"),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const rows = (["permission", "action"] as const).flatMap((kind) =>
    [...new Set(clients.flatMap((client) => words.get(client)?.[kind] ?? []))]
      .sort()
      .map((name) => ({
        kind,
        name,
        ...Object.fromEntries(
          clients.map((client) => [
            nameOf(client),
            words.get(client)?.[kind].includes(name) ? "x" : "",
          ]),
        ),
      })),
  );
  const columns = ["kind", "name", ...clients.map(nameOf)];
  return formatTable(
    [
      "The permissions and actions that the clients of Kestra's Enterprise API know, by client.",
      `Kestra of each client: ${clients.map((client) => `${nameOf(client)} = ${client.line}`).join(", ")}`,
      "Recorded by `npm run conformance:record -- kestra`.",
    ],
    columns,
    rows as Record<string, string>[],
  );
}

function unpack({ registry, name, version }: Client, folder: string, run: Run) {
  if (registry === "PyPI") {
    run(
      "pip",
      ["download", "-q", "--no-deps", "--only-binary=:all:", `${name}==${version}`],
      folder,
    );
    run("python3", ["-m", "zipfile", "-e", onlyFile(folder), "."], folder);
  } else {
    run("npm", ["pack", "--silent", `${name}@${version}`], folder);
    run("tar", ["-xzf", onlyFile(folder)], folder);
  }
}

function onlyFile(folder: string): string {
  const [file] = readdirSync(folder);
  if (!file) throw new Error("The client was not downloaded.");
  return file;
}

function enumIn({ registry, name: client }: Client, folder: string, kind: Kind): string[] {
  // A wheel may contain the package of an older client too.
  const models = registry === "PyPI" ? `${client}/models/` : "/model/";
  const file = readdirSync(folder, { recursive: true })
    .map(String)
    .find(
      (path) =>
        path.includes(models) && (files[kind] as readonly string[]).includes(basename(path)),
    );
  const words = file
    ? [
        ...readFileSync(join(folder, file), "utf8").matchAll(
          /(?:^ {4}|[ .])["']?([A-Z][A-Z0-9_]*)["']?(?: = |", )["']\1["']/gm,
        ),
      ]
    : [];
  if (words.length === 0) throw new Error(`No enum of the ${kind}s.`);
  return [...new Set(words.map(([, word]) => word ?? ""))];
}
