// The lens at the top of a deployment's main file: what the server ends up with.
import { message } from "../../messages/message";
import type { KestraFile } from "../../interpretation/kestraFile";
import { type ShowEffective, showEffectiveCommand } from "../../protocol/effective";
import type { Lens, LensOptions } from "./lens";

/** For a file that describes a server, or whose configuration no container in another file reads. */
export function effectiveLens(
  { workloads, configs }: KestraFile,
  uri: string,
  { commands, show }: LensOptions,
): Lens[] {
  if (!show.effectiveConfiguration || !commands.includes(showEffectiveCommand)) return [];
  const isMain =
    workloads.length > 0 || configs.some(({ otherFiles }) => otherFiles.workloads.length === 0);
  if (!isMain) return [];
  const argument: ShowEffective = { uri };
  return [
    {
      at: { start: 0, end: 0 },
      title: message("effective.lens"),
      tooltip: message("effective.lens.tooltip"),
      command: { id: showEffectiveCommand, argument },
    },
  ];
}
