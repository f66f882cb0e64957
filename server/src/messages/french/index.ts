// Every message in French. A missing or superfluous id, or a template with other names than the English one, does not
// compile.
import type { English } from "../english";
import type { NamesIn } from "../message";
import { codeActions } from "./codeActions";
import { completion } from "./completion";
import { effective } from "./effective";
import { features } from "./features";
import { discovery } from "./discovery";
import { issuerReport } from "./issuerReport";
import { fixes } from "./fixes";
import { hints } from "./hints";
import { hover } from "./hover";
import { keys } from "./keys";
import { lenses } from "./lenses";
import { names } from "./names";
import { project } from "./project";
import { roles } from "./roles";
import { rules } from "./rules";
import { fileKinds } from "./fileKinds";
import { requests } from "./requests";
import { setUp } from "./setUp";
import { upgrades } from "./upgrades";
import { roleTable } from "./roleTable";
import { providers } from "./providers";
import { providerSide } from "./providerSide";

/** A template with the same names as the English one. */
type Like<Own extends string, Other extends string> = [NamesIn<Own>, NamesIn<Other>] extends [
  NamesIn<Other>,
  NamesIn<Own>,
]
  ? Own
  : `The names must be those of: ${Other}`;

type Checked<Own extends Record<keyof English, string>> = {
  readonly [Id in keyof Own]: Id extends keyof English ? Like<Own[Id], English[Id]> : never;
};

const checked = <const Own extends Record<keyof English, string>>(
  own: Own & Checked<Own>,
): Readonly<Record<keyof English, string>> => own;

export const french = checked({
  ...codeActions,
  ...completion,
  ...effective,
  ...features,
  ...fixes,
  ...hints,
  ...hover,
  ...keys,
  ...lenses,
  ...names,
  ...project,
  ...discovery,
  ...issuerReport,
  ...roles,
  ...rules,
  ...fileKinds,
  ...requests,
  ...setUp,
  ...upgrades,
  ...roleTable,
  ...providers,
  ...providerSide,
});
