// The panels after the problems, in the order of their tabs.
import type { Session } from "../session";
import type { Panel } from "./panel";

export const furtherPanels = (_session: Session): Panel[] => [];
