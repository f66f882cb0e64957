// The tools for AI agents, in the order in which they are listed.
import { check } from "./check";
import { describeKey } from "./describeKey";
import { effectiveConfiguration } from "./effectiveConfiguration";
import { fix } from "./fix";
import { planUpgrade } from "./planUpgrade";
import { setUp } from "./setUp";
import type { AgentTool } from "./tool";

export const agentTools: readonly AgentTool[] = [
  check,
  fix,
  describeKey,
  setUp,
  effectiveConfiguration,
  planUpgrade,
];
