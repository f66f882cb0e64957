// What the editor does not show in its list of files: findings in those would surprise.
import picomatch from "picomatch";
import * as z from "zod/mini";
import { plainUri } from "../../knowledge/location";
import { optionalResponse } from "../optionalResponse";
import type { Session } from "../session";

/** A setting of VS Code: glob patterns, or conditions on other files, which are not supported. */
const setting = "files.exclude";
const patterns = z.record(z.string(), z.unknown());

/** Whether a file or folder in a workspace folder is hidden; a folder may have a slash at the end. */
export async function hiddenFiles(
  session: Session,
  root: string,
): Promise<(uri: string) => boolean> {
  if (!session.capabilities().workspace?.configuration) return () => false;
  const { workspace } = session.connection;
  const answer = await optionalResponse(
    workspace.getConfiguration({ scopeUri: root, section: setting }),
  );
  const { data = {} } = patterns.safeParse(answer);
  const hidden = Object.keys(data).filter((pattern) => data[pattern] === true && pattern !== "");
  if (hidden.length === 0) return () => false;
  const matches = picomatch(hidden, { dot: true, noextglob: true });
  const top = plainUri(root).replace(/\/$/, "").length + 1;
  return (uri) => matches(plainUri(uri).slice(top).replace(/\/$/, ""));
}
