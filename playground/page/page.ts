// The page: a text editor with the features of the extension, and panels about what the text configures.
import { element } from "../../client/src/rolePage/element";
import { setTexts, t } from "../../client/src/rolePage/texts";
import { completion } from "./editor/completion";
import { descriptions } from "./editor/descriptions";
import { openEditor } from "./editor/editor";
import { navigation } from "./editor/navigation";
import { paste, pasting } from "./editor/pasting";
import { problemsGutter, showProblems } from "./editor/problems";
import { snippets } from "./editor/snippet";
import { locale } from "./locale";
import { furtherPanels } from "./panels";
import { problemsPanel } from "./panels/problems";
import { tabsOf } from "./panels/tabs";
import { ask } from "./questions";
import { sample } from "./samples";
import { type Session, sessionWith } from "./session";
import { noticeBar, openLink } from "./share/opening";
import { toolbarOf } from "./toolbar";

// Asked first, so that the worker loads together with the page.
const choices = ask("choices", null);
if (locale === "fr") {
  const [own, ofTable] = await Promise.all([
    import("./french"),
    import("../../client/l10n/bundle.l10n.fr.json"),
  ]);
  setTexts({ ...ofTable.default, ...own.french });
}
document.documentElement.lang = locale;

const status = element("p", { id: "status", role: "status" });
const announce = (text: string): void => {
  status.textContent = text;
};
const opened = await openLink(location.hash, choices);
const notice = noticeBar();
const { masked: _masked, ...first } = {
  ...{ text: sample, name: "application.yml", masked: 0 },
  ...opened.shared,
};
const host = element("div", { class: "editor" });
const current = (): Session => session;
const editor = openEditor({
  parent: host,
  text: first.text,
  extensions: [
    problemsGutter,
    completion(current),
    snippets,
    descriptions(current),
    navigation(current, {
      showFixes(offset) {
        tabs.show(problems.id);
        return problems.focusFix(offset);
      },
    }),
    pasting(current),
  ],
  onType: (text) => session.type(text),
});
const session = sessionWith({
  source: first,
  editing: editor,
  announce,
  onFailure: () => announce(t("An internal error occurred. Reload the page to try again.")),
});
const problems = problemsPanel(session);
const tabs = tabsOf([problems, ...furtherPanels(session)]);

try {
  const toolbar = toolbarOf(session, await choices, {
    onStart(text) {
      editor.replace(text);
      editor.view.focus();
    },
  });
  document.body.append(
    element(
      "header",
      {},
      element(
        "div",
        { class: "title" },
        element("h1", {}, "Kestra Config"),
        element(
          "p",
          {},
          t(
            "Finds and fixes mistakes in the configuration of Kestra servers. Nothing you paste leaves this page.",
          ),
        ),
      ),
      toolbar.element,
    ),
    notice.element,
    element("main", {}, host, tabs.element),
    footer(),
  );
  session.onChange(() => {
    const { problems: found } = session.checked() ?? {};
    if (found) tabs.note(problems.id, String(found.length || ""));
    showProblems(editor.view, session);
    toolbar.update();
    tabs.update();
  });
  toolbar.update();
  tabs.update();
  notice.show(opened.notice);
} catch {
  document.body.append(
    element("p", {}, t("This page does not work in your browser. It needs a current one.")),
  );
}

// Pasting works wherever the focus is, but not while a dialog is open.
document.addEventListener("paste", (event) => {
  const { target } = event;
  const text = event.clipboardData?.getData("text/plain");
  if (!text || target === host || target instanceof HTMLInputElement) return;
  if (document.querySelector("dialog")) return;
  event.preventDefault();
  editor.view.dispatch({ selection: { anchor: 0, head: editor.view.state.doc.length } });
  editor.view.focus();
  void paste(editor.view, session, text);
});

// Another link in the same tab.
window.addEventListener("hashchange", () => {
  void openLink(location.hash, choices).then(({ shared, notice: about }) => {
    notice.show(about);
    if (!shared) return;
    const { text, masked: _, ...chosen } = shared;
    session.choose({ fileKind: undefined, version: undefined, ...chosen });
    editor.replace(text);
  });
});

function footer(): HTMLElement {
  const repository = "https://github.com/kestra-config/kestra-config";
  const link = (title: string, href: string): HTMLElement =>
    element("a", { href, target: "_blank", rel: "noreferrer" }, title);
  return element(
    "footer",
    {},
    status,
    element(
      "p",
      { class: "keys" },
      t(
        "F8: next problem. {0}+.: its fixes. Ctrl+Space: proposals. {0}+I: description. Escape, then Tab: leave the editor.",
        /Mac/.test(navigator.userAgent) ? "Cmd" : "Ctrl",
      ),
    ),
    element(
      "nav",
      { "aria-label": t("About") },
      link(t("VS Code extension"), `${repository}#readme`),
      link(t("All rules"), `${repository}/blob/HEAD/docs/rules.md`),
      link(t("Licences"), "./NOTICE.txt"),
    ),
  );
}
