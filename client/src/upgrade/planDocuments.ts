// Plans of upgrades as read-only virtual documents with links to the lines of the files.
import {
  Disposable,
  DocumentLink,
  EventEmitter,
  languages,
  Range,
  Uri,
  window,
  workspace,
} from "vscode";
import type { PlanUpgradeParams, UpgradePlan } from "../../../server/src/protocol/upgrade";

const scheme = "kestra-config-upgrade";

interface ShownPlan {
  readonly params: PlanUpgradeParams;
  readonly plan: UpgradePlan;
}

/** By the path of the document. */
const plans = new Map<string, ShownPlan>();
const changed = new EventEmitter<Uri>();

/** Provides the texts of plans and their links to the editor. */
export const providePlans = (): Disposable =>
  Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => plans.get(uri.path)?.plan.text ?? "",
    }),
    languages.registerDocumentLinkProvider({ scheme }, { provideDocumentLinks: linksIn }),
  );

function linksIn({ uri }: { readonly uri: Uri }): DocumentLink[] {
  const { links = [] } = plans.get(uri.path)?.plan ?? {};
  return links.map(({ line, start, end, uri: file, targetLine }) => {
    const target = Uri.parse(file, true).with({ fragment: `L${targetLine + 1}` });
    return new DocumentLink(new Range(line, start, line, end), target);
  });
}

/** Shows a plan; it replaces an earlier one for the same file and versions. */
export async function showPlan(params: PlanUpgradeParams, plan: UpgradePlan): Promise<void> {
  const name = decodeURIComponent(params.uri.slice(params.uri.lastIndexOf("/") + 1));
  const uri = Uri.from({ scheme, path: `/${name}: ${plan.title}.md` });
  plans.set(uri.path, { params, plan });
  changed.fire(uri);
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
}

/** What the plan in the active editor is about, or else the last plan. */
export function activePlan(): PlanUpgradeParams | undefined {
  const { uri } = window.activeTextEditor?.document ?? {};
  const shown = uri?.scheme === scheme ? plans.get(uri.path) : undefined;
  return (shown ?? [...plans.values()].at(-1))?.params;
}
