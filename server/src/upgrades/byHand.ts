// What has to be done by hand for an upgrade, as far as the configuration shows that it is concerned.
import { type ManualStep, manualSteps } from "../knowledge/manualSteps";
import { findKey } from "../knowledge/schema/keys";
import { type KestraVersion, parseVersion } from "../knowledge/versions";
import { type Edition, editionOf } from "../interpretation/deployment/edition";
import { certain } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { type Config, serversOf } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import type { Span } from "../document/span";
import { winner } from "../micronaut/tree/node";
import { firstKey } from "./places";
import { isBetween } from "./release";

export interface StepByHand {
  readonly step: ManualStep;
  readonly at: Span;
}

/** Steps of which it is unknown whether they concern the configuration are included, if it is one of Kestra's own. */
export function stepsByHand(config: Config, from: KestraVersion, to: KestraVersion): StepByHand[] {
  const edition = editionOf(config) ?? (enterpriseKeys(config.root)[0] ? "enterprise" : undefined);
  return manualSteps.flatMap((step) => {
    const version = parseVersion(step.version);
    if (!version || !isBetween(version, from, to)) return [];
    const at = concerns(config, step, edition) ? placeOf(config, step) : undefined;
    return at ? [{ step, at }] : [];
  });
}

const enterpriseKeys = finder(
  ({ path }) => path.length > 1 && findKey(path)?.schema.enterprise === true,
);

function concerns(config: Config, step: ManualStep, edition: Edition | undefined): boolean {
  const { values, without = [], installation } = step;
  // Only a known Enterprise edition has steps of its own; the open-source edition is the rule.
  if (step.edition && step.edition !== (edition ?? "open-source")) return false;
  if (installation === "helm" && config.fileKind.id !== "helm") return false;
  if (installation === "no-container" && serversOf(config).length > 0) return false;
  const text = values && certain(valueOf(config, values.key.split("."))).text;
  if (values && !(text !== undefined && values.of.includes(text))) return false;
  return without.every((key) => valueOf(config, key.split(".")).kind === "absent");
}

function placeOf(config: Config, { values }: ManualStep): Span | undefined {
  const { from, node } = valueOf(config, values?.key.split(".") ?? []);
  const here = values && from?.kind === "here" && node ? winner(node)?.key : undefined;
  return here ?? firstKey(config);
}
