// The default role as a table, which is the view of the extension.
import type { FromPage, ToPage } from "../../../client/src/rolePage/messages";
import { element } from "../../../client/src/rolePage/element";
import { roleSession, type SessionHost } from "../../../client/src/rolePage/session";
import { t } from "../../../client/src/rolePage/texts";
import { roleView } from "../../../client/src/rolePage/view";
import {
  grantRequest,
  presetRequest,
  type RoleTableParams,
  roleTableRequest,
  terraformRequest,
} from "../../../server/src/protocol/roleTable";
import { changesOf, spanOf } from "../lines";
import { ask } from "../questions";
import { saveAs } from "../saving";
import type { Session } from "../session";
import type { Panel } from "./panel";

const requests = {
  [roleTableRequest]: "roleTable",
  [grantRequest]: "grant",
  [presetRequest]: "preset",
  [terraformRequest]: "terraform",
} as const;

export function rolePanel(session: Session): Panel {
  const container = element("div", { class: "role" });
  let source = session.source();
  let changes = 0;
  const versionNow = (): number => {
    if (session.source() !== source) changes++;
    source = session.source();
    return changes;
  };
  const request = async <Result>(method: string, params: RoleTableParams): Promise<Result> => {
    const name = requests[method as keyof typeof requests];
    const about = session.source();
    // The version that the visitor has chosen for the page also applies to the table.
    const { version } = about.version === undefined ? params : about;
    const sent = { ...params, ...(version === undefined ? {} : { version }) };
    return (await ask(name, { source: about, params: sent as never })) as Result;
  };
  const host: SessionHost = {
    uri: "",
    keptUri: "",
    get name() {
      return session.source().name;
    },
    version: versionNow,
    request,
    apply(edits) {
      session.apply(changesOf(session.source().text, edits));
      return Promise.resolve(true);
    },
    post: (message) => show(message),
    confirm: (question, detail) => Promise.resolve(window.confirm(`${question}\n\n${detail}`)),
    async exportTerraform(params) {
      const text = await request<string | null>(terraformRequest, params);
      if (text !== null) saveAs("default-role.tf", text);
    },
    reveal(range) {
      if (range) session.reveal(spanOf(session.source().text, range));
      return Promise.resolve();
    },
    t,
  };
  const table = roleSession(host, {});
  const act = (message: FromPage): void => {
    if (message.kind === "version")
      session.choose({ version: message.version === "auto" ? undefined : message.version });
    else if (message.kind !== "ready") void table.act(message);
  };
  const view = roleView(container, {
    post: act,
    setState: () => undefined,
    heading: "h2",
    takesFocus: false,
  });
  const show = (message: ToPage): void => view.receive(message);

  let shown: unknown;
  return {
    id: "role",
    title: t("Default role"),
    element: container,
    update() {
      if (shown === session.source()) return;
      shown = session.source();
      versionNow();
      void table.refresh();
    },
  };
}
