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

export const english = {
  ...codeActions,
  ...completion,
  ...effective,
  ...features,
  ...discovery,
  ...issuerReport,
  ...fixes,
  ...hints,
  ...hover,
  ...keys,
  ...lenses,
  ...names,
  ...project,
  ...roles,
  ...rules,
  ...fileKinds,
  ...requests,
  ...setUp,
  ...upgrades,
  ...roleTable,
  ...providers,
  ...providerSide,
} as const;

export type English = typeof english;
