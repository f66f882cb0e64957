// Keys that Kestra finds in one spelling only. Micronaut 4.10.26 was asked for the name that Kestra asks for, with the key
// in each of these spellings.
import { finds, fixes, inCompose, offersNothing } from "../check";

const path = (key: string): string =>
  `kestra:\n  plugins:\n    management:\n      ${key}: /app/plugins # ours\n`;

describe("exact-key", () => {
  it("reports every other spelling", () => {
    finds(path("localRepositoryPath"), []);
    finds(path('"localRepositoryPath"'), []);
    for (const key of [
      "local-repository-path",
      "local_repository_path",
      "LocalRepositoryPath",
      "LOCAL_REPOSITORY_PATH",
      "localRepository-path",
    ])
      finds(path(key), ["exact-key:4"]);
  });
  it("does not report keys that Micronaut binds", () =>
    finds("kestra:\n  plugins:\n    local-repository-path: /app/plugins\n", []));
  it("renames the key only", () => {
    for (const key of ["local-repository-path", "local_repository_path"])
      fixes(path(key), "exact-key", path("localRepositoryPath"));
    fixes(path("'local-repository-path'"), "exact-key", path("'localRepositoryPath'"));
    fixes(
      inCompose(path("local-repository-path")),
      "exact-key",
      inCompose(path("localRepositoryPath")),
    );
    fixes(
      "kestra.plugins.management.local-repository-path: /app/plugins\n",
      "exact-key",
      "kestra.plugins.management.localRepositoryPath: /app/plugins\n",
    );
  });
  it("is not reported next to the right spelling, and not fixed if the key is set twice", () => {
    const both = (first: string, second: string): string =>
      `kestra:\n  plugins:\n    management:\n      ${first}: /a\n      ${second}: /b\n`;
    finds(both("localRepositoryPath", "local-repository-path"), ["duplicate-key:5"]);
    offersNothing(both("local_repository_path", "local-repository-path"), "exact-key");
  });
});
