// All panels, in the order of their tabs.
import type { Session } from "../session";
import type { Panel } from "./panel";
import { problemsPanel } from "./problems";

export const panelsOf = (session: Session): Panel[] => [problemsPanel(session)];
