// The schema of the user's settings. Invalid values are treated as unset, so that a typo never stops the server.
import * as z from "zod/mini";

const severity = z.enum(["error", "warning", "information", "hint", "off"]);

/** Shown by default. */
const shown = z._default(z.catch(z.boolean(), true), true);

const codeLens = z.object({
  addresses: shown,
  checkIssuer: shown,
  defaultRole: shown,
  effectiveConfiguration: shown,
});
const inlayHints = z.object({ effectiveValues: shown, times: shown, withoutEffect: shown });

const scope = z.enum(["workspace", "openFiles"]);
const diagnostics = z.object({ scope: z._default(z.catch(scope, "workspace"), "workspace") });

export const settingsSchema = z.object({
  /** A version of Kestra such as 1.3, or auto. */
  targetVersion: z._default(z.catch(z.string(), "auto"), "auto"),
  /** Severity by rule id. */
  severity: z._default(
    z.catch(z.record(z.string(), z.catch(z.optional(severity), undefined)), {}),
    {},
  ),
  /** Which files are checked. */
  diagnostics: z.prefault(
    z.catch(diagnostics, () => diagnostics.parse({})),
    {},
  ),
  /** Which code lenses are shown. */
  codeLens: z.prefault(
    z.catch(codeLens, () => codeLens.parse({})),
    {},
  ),
  /** Which inlay hints are shown. */
  inlayHints: z.prefault(
    z.catch(inlayHints, () => inlayHints.parse({})),
    {},
  ),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Parses the settings from the editor. */
export function readSettings(value: unknown): Settings {
  const read = settingsSchema.safeParse(value ?? {});
  return read.success ? read.data : defaultSettings;
}
