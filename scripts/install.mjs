// Installs the packages of the lock file, so that `npm start` and `npm test` work in a new clone. It runs before any package
// is installed, so this file and npm.mjs are plain JavaScript.
import { dependenciesAreCurrent, runNpm } from "./npm.mjs";

try {
  if (!dependenciesAreCurrent(".")) {
    console.log("Installing dependencies (npm ci)…");
    runNpm(["ci"], { cwd: ".", what: "installing the dependencies" });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
