// Our server as users have it from its second start on, when it has its compiled code from an earlier one.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Build } from "./builds";
import { applicationFile } from "./documents";
import { startServer } from "./languageClient";

/** `build` with compiled code in `folder`, from a session with all kinds of requests. */
export async function startedBefore(build: Build, folder: string): Promise<Build> {
  const started = { ...build, ...compiledIn(join(folder, `compiled by ${build.name}`), build) };
  const server = await startServer(started);
  const uri = "file:///project/application.yml";
  const text = applicationFile(1_000);
  await server.open(uri, "yaml", text);
  await server.change(uri, 2, [{ text: `${text}\n` }])();
  await server.complete(uri, { line: 1, character: 2 });
  await server.hover(uri, { line: 0, character: 0 });
  await server.stop();
  return started;
}

/** Earlier builds use the cache of Node, which older versions of Node do not have. */
function compiledIn(cache: string, { folder, args }: Build) {
  const server = join(folder, "dist", "cachedServer.js");
  if (!existsSync(server)) return { env: { NODE_COMPILE_CACHE: cache } };
  const bundle = join(folder, "dist", "server.js");
  return {
    args: [...args.map((arg) => (arg === bundle ? server : arg)), `--code-cache=${cache}`],
  };
}
