import { fixes } from "./fixes";
import { rules } from "./rules";

export const english = {
  ...fixes,
  ...rules,
} as const;

export type English = typeof english;
