// Runs inside VS Code in a folder that nobody trusts: the tests in this folder, as the other suite runs those in its own.
export { run } from "../suite";
