import { codeActions } from "./codeActions";
import { features } from "./features";
import { fixes } from "./fixes";
import { hints } from "./hints";
import { lenses } from "./lenses";
import { names } from "./names";
import { project } from "./project";
import { rules } from "./rules";

export const english = {
  ...codeActions,
  ...features,
  ...fixes,
  ...hints,
  ...lenses,
  ...names,
  ...project,
  ...rules,
} as const;

export type English = typeof english;
