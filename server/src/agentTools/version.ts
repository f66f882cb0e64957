// The version of Kestra that a file is for, if an agent knows it better than the files show it.
import * as z from "zod/mini";
import { parseVersion } from "../knowledge/versions";
import type { Subject } from "./subject";
import { text } from "./tool";

export const versionShape = {
  version: z.optional(
    text(
      "The version of Kestra that the file is for, such as 1.3. Absent if the files show it. Pass the same to check and fix.",
      40,
    ),
  ),
};

export const noVersion = "The version is not a version of Kestra. Pass one such as 1.3.";

/** The subject for a version in place of the one in the settings of the project; undefined if it is not a version. */
export function forVersion(subject: Subject, written: string | undefined): Subject | undefined {
  if (written === undefined) return subject;
  const target = parseVersion(written);
  return target && { ...subject, options: { ...subject.options, target } };
}
