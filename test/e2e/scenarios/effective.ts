// The effective configuration by keyboard: the view next to the file, its links, and the comparison of two files.
import type { Scenario } from "../user";

const application = `kestra:
  url: http://file
  queue.type: h2
`;

const compose = `services:
  kestra:
    image: kestra/kestra:v1.3.0
    volumes: ["./application.yml:/app/confs/application.yml"]
    environment:
      MICRONAUT_CONFIG_FILES: /app/confs/application.yml
      KESTRA_URL: http://variable
      DATASOURCES_H2_PASSWORD: hunter2
`;

const other = `kestra:
  url: http://prod
  queue.type: h2
`;

const active = ".editor-group-container.active";

export const effectiveScenarios: Record<string, Scenario> = {
  "shows the effective configuration and follows the text": async (user) => {
    await user.creates("application.yml", application);
    await user.creates("compose.yml", compose);
    await user.sees(".codelens-decoration", "Show effective configuration");
    await user.runs("Kestra Config: Show Effective Configuration");
    await user.sees(`${active} .tab.active`, "Effective: compose.yml");
    const line = `${active} .view-line`;
    await user.sees(line, "url: http://variable # variable KESTRA_URL, compose.yml:7");
    await user.sees(line, "# overridden: http://file, application.yml:2");
    await user.sees(line, 'password: "***" # variable DATASOURCES_H2_PASSWORD, compose.yml:8');
    await user.takesPicture("effective-configuration");

    await user.presses("ControlOrMeta+1");
    await user.goesToEndOf("http://variable");
    await user.types("-typed");
    await user.sees(".view-line", "url: http://variable-typed # variable KESTRA_URL");
    await user.saves();

    // The origin of the queue type.
    await user.presses("ControlOrMeta+2");
    await user.goesToPlace({ line: 7, column: 20 });
    await user.runs("Open Link");
    await user.sees(`${active} .tab.active`, "application.yml");
    await user.sees(`${active} .monaco-editor.focused .active-line-number`, "3");

    await user.presses("ControlOrMeta+2");
    await user.opensTab("Effective: compose.yml");
    await user.runs("Kestra Config: Show or Hide Defaults");
    await user.sees(line, "# With the defaults of Kestra 1.3.");
  },

  "compares the effective configuration of two files": async (user) => {
    await user.creates("prod.yml", other);
    await user.creates("application.yml", application);
    await user.runs("Kestra Config: Compare Effective Configuration");
    await user.chooses("prod.yml");
    await user.presses("Enter");
    await user.sees(`${active} .tab.active`, "prod.yml ↔");
    await user.sees(".monaco-diff-editor .original .view-line", "url: http://prod");
    await user.sees(".monaco-diff-editor .modified .view-line", "url: http://file");
    await user.takesPicture("effective-comparison");
  },
};
