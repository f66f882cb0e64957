// What a web worker lends the answers: the files of its editor, and the browser's network.
export { editorFiles as filesFor } from "./files.browser";

export { browserOnline as online } from "./online.browser";
