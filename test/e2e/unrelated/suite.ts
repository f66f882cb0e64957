// Runs the tests in this folder, inside VS Code in a folder without a configuration of Kestra.
export { run } from "../suite";
