// Our server as users have it from its second start on: the extension lets Node cache the compiled code.
import { join } from "node:path";
import type { Build } from "./builds";
import { applicationFile } from "./documents";
import { startServer } from "./languageClient";

/** `build` with a cache in `folder` that one session with all kinds of requests has filled. */
export async function startedBefore(build: Build, folder: string): Promise<Build> {
  const started = { ...build, compileCache: join(folder, `compiled by ${build.name}`) };
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
