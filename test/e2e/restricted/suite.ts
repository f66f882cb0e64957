// Runs the tests in this folder, inside VS Code in an untrusted folder.
export { run } from "../suite";
