// How much the default role grants: the number of permissions and actions, and the privileged areas they cover.
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
  /** The number of entries without effect: in the target version, or in every version that has them. */
  readonly withoutEffect: number;
  /** The names of the privileged areas that the role can change. */
  readonly over: readonly Text[];
  /** A part is filled in at startup, so the role may grant more. */
  readonly isOpen: boolean;
}

/** What the default role grants in the target version, or as written if the version is unknown. */
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

/** The actions of a permission without duplicates, including those from an alias. */
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
