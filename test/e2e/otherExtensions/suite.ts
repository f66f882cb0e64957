// Runs inside VS Code with other extensions: the tests in this folder, as the other suite runs those in its own.
export { run } from "../suite";
