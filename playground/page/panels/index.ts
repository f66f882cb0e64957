// The panels after the problems, in the order of their tabs.
import type { Session } from "../session";
import { effectivePanel } from "./effective";
import type { Panel } from "./panel";
import { rolePanel } from "./role";
import { upgradePanel } from "./upgrade";

export const furtherPanels = (session: Session): Panel[] => [
  rolePanel(session),
  effectivePanel(session),
  upgradePanel(session),
];
