// The list of file kinds, most specific first.
import { isTooLarge } from "../limits";
import { splitLines } from "../lines";
import { parseYaml } from "../yaml/read";
import { ignoredAfterEnd, syntaxRefusals } from "./brokenFile";
import { ansible, composeInAnsible } from "./tasks/ansible";
import { argoCd } from "./helm/argoCd";
import { cloudInit, composeInCloudInit } from "./tasks/cloudInit";
import { compose } from "./compose/compose";
import { containerApps } from "./platforms/containerApps";
import { ecs } from "./platforms/ecs";
import { flux } from "./helm/flux";
import { helm } from "./helm/helm";
import { helmController } from "./helm/helmController";
import { helmfile } from "./helm/helmfile";
import type { InsertionPoint, Found, FileKind, ReadPart, Region } from "./fileKind";
import { kubernetes } from "./kubernetes/kubernetes";
import { kustomize } from "./kubernetes/kustomize";
import { outsideRegions } from "./outsideLines";
import { pipeline } from "./tasks/pipeline";
import { plain } from "./plain";
import { namesKestra } from "./source";
import { variable } from "./variable";

export const fileKinds: readonly FileKind[] = [
  compose,
  argoCd,
  flux,
  helmController,
  kustomize,
  kubernetes,
  helmfile,
  helm,
  ecs,
  containerApps,
  composeInAnsible,
  ansible,
  composeInCloudInit,
  cloudInit,
  pipeline,
  variable,
  plain,
];

/** The results of each file kind that finds something in the file, most specific first. */
export function* findConfigurations(
  text: string,
  read: ReadPart = (part) => parseYaml(text, part),
  among: readonly FileKind[] = fileKinds,
  has: (word: string) => boolean = (word) => text.includes(word),
): Generator<Found & { readonly fileKind: FileKind }> {
  if (isTooLarge(text) || !mayBeKestra(text)) return;
  for (const fileKind of among) {
    if (fileKind.words?.some(has) === false) continue;
    const found = fileKind.find(text, read);
    const isPlain = fileKind === plain;
    const isFound = found.regions.length > 0 || found.workloads.length > 0;
    // In values of a chart, only the lines outside may show that there is a configuration.
    const outside = !isPlain && (isFound || fileKind === helm) ? outsideRegions(text) : [];
    if (!isFound && outside.length === 0) continue;
    const regions = [...found.regions, ...outside];
    // Problems of a plain file are those of its configuration. Other kinds have read the file already.
    const broken = isPlain
      ? []
      : syntaxRefusals(text, read().problems, regions, fileKind === compose);
    const refusals = broken.length > 0 ? broken : found.refusals;
    const unread =
      fileKind === helm || fileKind === kubernetes
        ? ignoredAfterEnd(text, read().problems, regions)
        : [];
    const ignored = [...(found.ignored ?? []), ...unread];
    yield { fileKind, ...found, regions, ignored, ...(refusals ? { refusals } : {}) };
  }
}

/**
 * Cheap check that rules out most files: a word of which every configuration or container of Kestra has one. A Secret may
 * contain it in base64, and an override of a compose service only removes or replaces keys.
 */
const mayBeKestra = (text: string): boolean =>
  namesKestra.test(text) || ["Secret", "!reset", "!override"].some((word) => text.includes(word));

/** Where to start a configuration in a file that has an empty place for one. */
export function findInsertionPoint(
  text: string,
): (InsertionPoint & { readonly fileKind: FileKind }) | undefined {
  if (isTooLarge(text) || isTemplate(text)) return undefined;
  for (const fileKind of fileKinds) {
    const region = fileKind
      .find(text, (part) => parseYaml(text, part))
      .regions.find((found) => isBlank(text, found));
    if (region) return { fileKind, region, changes: [] };
    const point = fileKind.insertionPoint?.(text);
    if (point) return { fileKind, ...point };
  }
  return undefined;
}

const isBlank = (text: string, { span, embedded, nonLiteral }: Region): boolean =>
  embedded &&
  !nonLiteral &&
  splitLines(text.slice(span.start, span.end)).every((line) => /^\s*(?:#|$)/.test(line));

/** Whether whole lines are actions of a template, so that it is unknown what is at a place. */
const isTemplate = (text: string): boolean =>
  /\{[{%]/.test(text) && /^[ \t]*(?:- )?\{[{%].*[}%]\}[ \t]*\r?$/m.test(text);
