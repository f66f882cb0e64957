// What package.json says about this extension, as the editor has read it.
import { extensions } from "vscode";
import type { SettingSchema } from "./issueReport";

export const extensionId = "kestra-config.kestra-config";

interface Manifest {
  readonly version: string;
  readonly bugs: { readonly url: string };
  readonly contributes: {
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly tags: readonly string[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, SettingSchema>> };
  };
}

/** Undefined in an editor that does not tell extensions about themselves. */
export const manifest = (): Manifest | undefined =>
  extensions.getExtension(extensionId)?.packageJSON as Manifest | undefined;
