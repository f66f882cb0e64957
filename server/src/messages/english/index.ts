import { codeActions } from "./codeActions";
import { features } from "./features";
import { discovery } from "./discovery";
import { issuerReport } from "./issuerReport";
import { fixes } from "./fixes";
import { hints } from "./hints";
import { lenses } from "./lenses";
import { names } from "./names";
import { project } from "./project";
import { rules } from "./rules";

export const english = {
  ...codeActions,
  ...features,
  ...discovery,
  ...issuerReport,
  ...fixes,
  ...hints,
  ...lenses,
  ...names,
  ...project,
  ...rules,
} as const;

export type English = typeof english;
