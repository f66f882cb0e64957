// Takes the README's pictures anew: what the UI scenarios saw in the real VS Code becomes docs/images/.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository";

const pictures = [
  ...["problems", "quick-fix", "completion", "hover", "lens", "default-role", "wizard"],
  ...["walkthrough", "report"],
];

const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", join("test", "e2e", "scenarios.ts")],
  {
    cwd: repository,
    stdio: "inherit",
  },
);
if (status !== 0) process.exit(status ?? 1);
mkdirSync(join(repository, "docs", "images"), { recursive: true });
for (const picture of pictures) {
  copyFileSync(
    join(repository, "test-output", `${picture}.png`),
    join(repository, "docs", "images", `${picture}.png`),
  );
}
