// What a role table does: requests the table whenever its document changes, and the edits for the user's actions. The
// host applies them.
import type { Range, TextEdit } from "vscode-languageserver-types";
import {
  type GrantParams,
  grantRequest,
  type PresetParams,
  presetRequest,
  type RoleEdits,
  type RoleTable,
  type RoleTableParams,
  roleTableRequest,
} from "../../../server/src/protocol/roleTable";
import type { FromPage, PageState, ToPage } from "./messages";

/** What the editor around a role table can do. */
export interface SessionHost {
  /** Identifies the document in requests. */
  readonly uri: string;
  /** The name of the file. */
  readonly name: string;
  /** The URI that the page keeps for a restart. */
  readonly keptUri: string;
  /** Changes with the text of the document. */
  version(): number;
  request<Result>(method: string, params: RoleTableParams): Promise<Result>;
  /** Applies edits as one step. False if that was not possible. */
  apply(edits: TextEdit[]): Promise<boolean>;
  post(message: ToPage): void;
  /** Asks the user before something is lost; `action` is what happens after a yes. */
  confirm(question: string, detail: string, action: string): Promise<boolean>;
  exportTerraform(params: RoleTableParams): Promise<void>;
  /** Shows the role in the document; the range is absent if there is no role. */
  reveal(range: Range | undefined): Promise<void>;
  /** The text in the user's language, with values for `{0}`, `{1}` …. */
  t(text: string, ...values: readonly (string | number)[]): string;
}

export interface RoleSession {
  /** Requests the table again, because something has changed. */
  refresh(): Promise<void>;
  /** Does what the user wants. */
  act(message: FromPage): Promise<void>;
  /** Selects which configuration of the document is shown. */
  lookAt(offset: number): void;
}

export function roleSession(
  host: SessionHost,
  begun: Omit<PageState, "uri"> & { readonly offset?: number },
): RoleSession {
  const { t } = host;
  let params: RoleTableParams = { uri: host.uri, ...begun };
  let table: RoleTable | null = null;
  let requesting = false;
  let outdated = false;

  /** Requests the table again after the current response, once for all changes in between. */
  async function refresh(): Promise<void> {
    outdated = true;
    if (requesting) return;
    requesting = true;
    while (outdated) {
      outdated = false;
      table = await host.request<RoleTable | null>(roleTableRequest, params).catch(() => null);
      // From now on, the configuration is identified by index, because offsets change with every edit.
      if (table) params = { ...withoutOffset(params), configuration: table.configuration };
      host.post({
        kind: "table",
        document: host.name,
        table,
        state: stateOf(host.keptUri, params),
      });
    }
    requesting = false;
  }

  /** Edits run one after another, because each is based on the result of the previous one. */
  let edits: Promise<unknown> = Promise.resolve();
  function edit(requestEdits: () => Promise<RoleEdits>): Promise<boolean> {
    const next = edits.then(() => editNow(requestEdits));
    edits = next.catch(() => undefined);
    return next;
  }

  /** Requests edits and applies them in one step; requests them again if the text has changed meanwhile. */
  async function editNow(requestEdits: () => Promise<RoleEdits>): Promise<boolean> {
    const version = host.version();
    const result = await requestEdits();
    if (host.version() !== version) return editNow(requestEdits);
    if (result.kind === "refused") {
      host.post({ kind: "message", message: result.reason });
      return false;
    }
    const isDone = await host.apply(result.edits);
    if (!isDone) host.post({ kind: "message", message: t("The document could not be edited.") });
    return isDone;
  }

  const shown = (): RoleTableParams => ({
    ...params,
    ...(table ? { version: table.version } : {}),
  });

  async function grant(wanted: Omit<GrantParams, "uri">): Promise<void> {
    const request: GrantParams = { ...shown(), ...wanted };
    if (await edit(() => host.request<RoleEdits>(grantRequest, request)))
      host.post({
        kind: "message",
        message: request.grant
          ? t("{0} {1} granted.", request.permission, request.action)
          : t("{0} {1} revoked.", request.permission, request.action),
      });
  }

  async function applyPreset(preset: string, revokes: number): Promise<void> {
    const isWanted =
      revokes === 0 ||
      (await host.confirm(
        t("Replace the permissions of the default role with the preset {0}?", preset),
        t("Grants that will be revoked: {0}. You can undo this in the editor.", revokes),
        t("Replace"),
      ));
    if (!isWanted) return;
    const request: PresetParams = { ...shown(), preset };
    if (await edit(() => host.request<RoleEdits>(presetRequest, request)))
      host.post({
        kind: "message",
        message: t("The role now grants the same as the preset {0}.", preset),
      });
  }

  async function run(message: FromPage): Promise<void> {
    switch (message.kind) {
      case "ready":
        return refresh();
      case "grant": {
        const { permission, action, grant: isGranted } = message;
        return grant({ permission, action, grant: isGranted });
      }
      case "preset":
        return applyPreset(message.preset, message.revokes);
      case "version":
        params =
          message.version === "auto"
            ? withoutVersion(params)
            : { ...params, version: message.version };
        return refresh();
      case "terraform":
        return host.exportTerraform(shown());
      case "reveal":
        return host.reveal(table?.role?.at);
    }
  }

  return {
    refresh,
    act: (message) =>
      run(message).catch(() =>
        host.post({
          kind: "message",
          message: t("The language server did not respond. See its log for details."),
        }),
      ),
    lookAt(offset) {
      params = { ...withoutConfiguration(params), offset };
      void refresh();
    },
  };
}

const stateOf = (uri: string, { configuration, version }: RoleTableParams): PageState => ({
  uri,
  ...(configuration === undefined ? {} : { configuration }),
  ...(version === undefined ? {} : { version }),
});

const withoutOffset = ({ offset: _, ...params }: RoleTableParams): RoleTableParams => params;

const withoutConfiguration = ({ configuration: _, ...params }: RoleTableParams): RoleTableParams =>
  params;

const withoutVersion = ({ version: _, ...params }: RoleTableParams): RoleTableParams => params;
