// The tools for AI agents, for the assistant of the editor. package.json describes them. The user confirms an edit and the editor
// applies it, so that no agent handles the secrets in it.
import {
  type CancellationToken,
  Disposable,
  l10n,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
  MarkdownString,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type AgentToolParams,
  agentToolRequest,
  type AgentToolResult,
  editsTag,
  refusals,
  toolPrefix,
} from "../../server/src/protocol/agentTools";
import { manifest } from "./manifest";

/** The tools get `file` only here: the server gets a document. */
interface Input {
  readonly file?: string;
}

type Answer = Extract<AgentToolResult, { kind: "answer" }> & {
  /** Whether the text is the one that the answer is about. */
  readonly isCurrent: () => boolean;
};

/** The part of an output that describes an edit. */
interface Edited {
  readonly files: readonly {
    readonly file: string;
    readonly diff: string;
    readonly edits: object;
  }[];
}

/** Registers the tools now or once the user trusts the workspace. */
export function provideAgentTools(client: () => BaseLanguageClient): Disposable {
  // Other editors than VS Code may have no language models.
  if (typeof (lm as typeof lm | undefined)?.registerTool !== "function") return Disposable.from();
  if (workspace.isTrusted) return register(client);
  const registered: Disposable[] = [];
  const granted = workspace.onDidGrantWorkspaceTrust(() => registered.push(register(client)));
  return Disposable.from(granted, { dispose: () => Disposable.from(...registered).dispose() });
}

function register(client: () => BaseLanguageClient): Disposable {
  const tools = manifest()?.contributes.languageModelTools ?? [];
  return Disposable.from(
    ...tools.map(({ name, tags }) => {
      const call = caller(client, name.slice(toolPrefix.length));
      return lm.registerTool(name, tags.includes(editsTag) ? editing(client, call) : reading(call));
    }),
  );
}

/** Rejects with a sentence for the agent. */
type Call = (input: Input, token: CancellationToken) => Promise<Answer>;

const caller =
  (client: () => BaseLanguageClient, name: string): Call =>
  async ({ file, ...input }, token) => {
    await client().start();
    const document = file === undefined ? undefined : await documentAt(file);
    const version = document?.version;
    const params: AgentToolParams = {
      ...{ name, input },
      ...(document ? { uri: document.uri.toString() } : {}),
    };
    const result = await client().sendRequest<AgentToolResult>(agentToolRequest, params, token);
    if (result.kind === "refused") throw new Error(result.reason);
    return { ...result, isCurrent: () => document?.version === version };
  };

const reading = (call: Call): LanguageModelTool<Input> => ({
  invoke: async ({ input }, token) => resultOf((await call(input, token)).output),
});

function editing(client: () => BaseLanguageClient, call: Call): LanguageModelTool<Input> {
  /** What the user has been asked to confirm: outputs by input. */
  const shown = new Map<string, string>();
  return {
    async prepareInvocation({ input }, token) {
      const { output, edit } = await call(input, token);
      if (!edit) return {};
      shown.set(JSON.stringify(input), JSON.stringify(output));
      return { confirmationMessages: question(output as Edited) };
    },
    async invoke({ input }, token) {
      const { output, edit, isCurrent } = await call(input, token);
      if (!edit) return resultOf(output);
      const key = JSON.stringify(input);
      const isConfirmed = shown.get(key) === JSON.stringify(output);
      shown.delete(key);
      if (!isConfirmed) throw new Error(refusals.notConfirmed);
      const converted = await client().protocol2CodeConverter.asWorkspaceEdit(edit);
      if (!isCurrent()) throw new Error(refusals.notConfirmed);
      if (!(await workspace.applyEdit(converted))) throw new Error(refusals.notApplied);
      return resultOf(applied(output as Edited));
    },
  };
}

function question({ files }: Edited): { title: string; message: MarkdownString } {
  const message = new MarkdownString();
  for (const { file, diff } of files) message.appendCodeblock(diff === "" ? file : diff, "diff");
  return { title: l10n.t("Change {0}?", files.map(({ file }) => file).join(", ")), message };
}

/** Without the edits, so that the agent does not make them again. */
const applied = ({ files, ...output }: Edited): object => ({
  ...output,
  files: files.map(({ edits: _, ...file }) => file),
  isApplied: true,
  isSaved: false,
});

const resultOf = (output: object): LanguageModelToolResult =>
  new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(output))]);

/** An open document, or a file in the workspace. */
async function documentAt(file: string): Promise<TextDocument> {
  const open = workspace.textDocuments.find(({ uri }) =>
    [uri.toString(), uri.fsPath, workspace.asRelativePath(uri)].includes(file),
  );
  if (open) return open;
  for (const uri of placesOf(file)) {
    if (workspace.getWorkspaceFolder(uri) === undefined) continue;
    try {
      return await workspace.openTextDocument(uri);
    } catch {
      // It may be in another folder.
    }
  }
  throw new Error(refusals.noFile);
}

function placesOf(file: string): Uri[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  // In a remote workspace, agents name files as on that machine.
  const onTheMachine = (path: string): Uri[] => folders.map((uri) => uri.with({ path }));
  const slashed = file.replaceAll("\\", "/");
  if (/^[\w+.-]{2,}:\/\//.test(file)) {
    const uri = Uri.parse(file);
    return [uri, ...(uri.scheme === "file" ? onTheMachine(uri.path) : [])].map(resolved);
  }
  if (/^[a-z]:\//i.test(slashed)) return [resolved(Uri.file(slashed))];
  if (slashed.startsWith("/")) return onTheMachine(slashed).map(resolved);
  return folders.map((uri) => Uri.joinPath(uri, slashed));
}

/** Without `..`, which could lead out of the workspace. */
const resolved = (uri: Uri): Uri => Uri.joinPath(uri, ".");
