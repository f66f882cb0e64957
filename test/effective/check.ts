// The check function for effective configurations: files in, YAML with origins out.
import assert from "node:assert/strict";
import { effectiveOf, type EffectiveOptions } from "../../server/src/effective/collect";
import { releaseOf } from "../../server/src/effective/defaults";
import { textOfLine } from "../../server/src/effective/formats/text";
import { yamlLines } from "../../server/src/effective/formats/yaml";
import { headingOf, grouped } from "../../server/src/effective/heading";
import type { NamedFile } from "../../server/src/interpretation/deployment/deployment";
import {
  type RunningServer,
  runningServers,
} from "../../server/src/interpretation/deployment/runningServers";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { inEnglish } from "../../server/src/messages/inEnglish";

/** The files of a deployment by name. The view is that of the first one. */
export type Files = Readonly<Record<string, string>>;

const folder = "file:///deploy/";

export function serversOf(files: Files): RunningServer[] {
  const named: NamedFile[] = Object.entries(files).map(([name, text]) => ({
    uri: folder + name,
    file: /\.ya?ml$/.test(name) ? readKestraFile(text) : { ...readKestraFile(""), text },
  }));
  const [own] = named;
  assert.ok(own);
  return runningServers(own, named);
}

interface Shown extends Partial<EffectiveOptions> {
  readonly heading?: boolean;
  readonly defaults?: boolean;
}

/** The view with its comments, one section for each server. */
export function viewOf(files: Files, { heading, defaults, ...options }: Shown = {}): string {
  const groups = grouped(
    serversOf(files).map((server) =>
      effectiveOf(server, {
        showSecrets: false,
        defaultsOf: defaults ? releaseOf(server, undefined) : undefined,
        ...options,
      }),
    ),
  );
  const text = { fileName: (uri: string) => uri.slice(folder.length), say: inEnglish };
  return groups
    .map((group) =>
      [
        ...(heading ? headingOf(group, text.fileName(group.effective.uri)) : []),
        ...yamlLines(group.effective, { origins: true }),
      ]
        .map((line) => `${textOfLine(line, text)}\n`)
        .join(""),
    )
    .join("---\n");
}

/** The view of the first file. */
export const shows = (files: Files, expected: string, options?: Shown): void =>
  assert.equal(viewOf(files, options), expected);
