// Runs the tests in this folder, inside VS Code with other extensions.
export { run } from "../suite";
