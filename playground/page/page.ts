// The page: a text editor with the features of the extension, and panels about what the text configures.
import { element } from "../../client/src/rolePage/element";
import { setTexts, t } from "../../client/src/rolePage/texts";
import { openEditor } from "./editor/editor";
import { locale } from "./locale";
import { panelsOf } from "./panels";
import { tabsOf } from "./panels/tabs";
import { ask } from "./questions";
import { sample } from "./samples";
import { sessionWith } from "./session";
import { toolbarOf } from "./toolbar";

const choices = ask("choices", null);
if (locale === "fr") setTexts((await import("./french")).french);
document.documentElement.lang = locale;

const status = element("p", { id: "status", role: "status" });
const announce = (text: string): void => {
  status.textContent = text;
};
const host = element("div", { class: "editor" });
const editor = openEditor({
  parent: host,
  text: sample,
  extensions: [],
  onType: (text) => session.type(text),
});
const session = sessionWith({
  source: { text: sample, name: "application.yml" },
  editing: editor,
  announce,
  onFailure: () => announce(t("An internal error occurred. Reload the page to try again.")),
});
const tabs = tabsOf(panelsOf(session));

try {
  const toolbar = toolbarOf(session, await choices, {
    start: (text) => editor.replace(text === "sample" ? sample : ""),
  });
  document.body.append(
    element(
      "header",
      {},
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
    element("main", {}, host, tabs.element),
    element("footer", {}, status),
  );
  session.onChange(() => {
    toolbar.update();
    tabs.update();
  });
  toolbar.update();
  tabs.update();
} catch {
  document.body.append(
    element("p", {}, t("This page does not work in your browser. It needs a current one.")),
  );
}
