// Runs inside VS Code with the neighbours: the tests in this folder, as the other suite runs those in its own.
export { run } from "../suite";
