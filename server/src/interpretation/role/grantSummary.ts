// How much the default role grants: permissions and actions in number, and what people get power over.
import type { Text } from "../../messages/message";
import { itemScalars, wordsIn } from "../values/items";
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, winner } from "../../micronaut/tree/node";
import { grantsOf, isWithoutEffect } from "./defaultRole";
import { findAction, vocabularyIn, vocabularyOf } from "../../knowledge/roles/actions";
import { existsIn, findPermission } from "../../knowledge/roles/permissions";
import { areaNames, type Granted, privilegedAreasOf } from "../../knowledge/roles/privilegedAreas";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { KestraVersion } from "../../knowledge/versions";

export interface GrantSummary {
  readonly permissions: number;
  readonly actions: number;
  /** What is written and grants nothing: in the target version, or in every one that knows it. */
  readonly withoutEffect: number;
  /** The names of the privileged areas that these rights can change. */
  readonly over: readonly Text[];
  /** Something is filled in when the server starts, so there may be more. */
  readonly isOpen: boolean;
}

/** What the default role grants in the target version, or as it stands where that is not known. */
export function grantSummaryOf(config: Config, target: KestraVersion | undefined): GrantSummary {
  const granted: Granted[] = [];
  let withoutEffect = 0;
  let isOpen = false;
  for (const grant of grantsOf(config)) {
    const words = wordsOf(grant);
    isOpen ||= words.isOpen;
    const name = winner(grant)?.written ?? "";
    const permission = findPermission(name);
    const actions = [...words.words].filter(
      (word) =>
        permission &&
        (!target || existsIn(permission, target)) &&
        isKnown(word, target) &&
        !isWithoutEffect(permission, word, target),
    );
    withoutEffect += words.words.size - actions.length;
    if (actions.length > 0) granted.push({ permission: name, actions });
  }
  return {
    permissions: granted.length,
    actions: granted.reduce((sum, { actions }) => sum + actions.length, 0),
    withoutEffect,
    over: privilegedAreasOf(granted).map((area) => areaNames[area]),
    isOpen,
  };
}

/** The actions of a permission, each once, wherever they are written: an alias may have brought them. */
function wordsOf(grant: ConfigNode): { readonly words: Set<string>; readonly isOpen: boolean } {
  const scalars = itemScalars(grant);
  return {
    words: new Set(scalars.filter((scalar) => !isDynamic(scalar)).flatMap(wordsIn)),
    isOpen: scalars.some(isDynamic),
  };
}

function isKnown(word: string, target: KestraVersion | undefined): boolean {
  const [own, wanted] = [vocabularyOf(word), target && vocabularyIn(target)];
  return findAction(word) !== undefined && (!own || !wanted || own === wanted);
}
