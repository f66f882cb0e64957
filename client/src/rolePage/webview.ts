// The page in VS Code's panel: connects the role table to the extension.
import { element } from "./element";
import type { FromPage, PageState, ToPage } from "./messages";
import { setTexts } from "./texts";
import { roleView } from "./view";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
};

setTexts(JSON.parse(document.body.dataset["texts"] ?? "{}") as Record<string, string>);

const editor = acquireVsCodeApi();
const main = element("main");
document.body.append(main);
const view = roleView(main, {
  post: (message) => editor.postMessage(message),
  setState: (state) => editor.setState(state),
  heading: "h1",
  takesFocus: true,
});
window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => view.receive(data));
