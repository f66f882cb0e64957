// The script that starts Kestra in its container: the variables it uses itself, and what it does with others. From the
// script of the official images; that it drops names with hyphens and dots is reported for them, too.

/** Variables that set no key: the script, Java or Micronaut read them before the configuration. */
const ownVariables = new Set([
  "KESTRA_CONFIGURATION",
  "KESTRA_CONFIGURATION_PATH",
  "KESTRA_PLUGINS_PATH",
  "KESTRA_JAVA_OPTS",
  "MICRONAUT_CONFIG_FILES",
  "MICRONAUT_ENVIRONMENTS",
  "MICRONAUT_ENV_DEDUCTION",
]);

export const isReadByStartScript = (variable: string): boolean => ownVariables.has(variable);

/** The folder to which the script writes the configuration. */
export const configurationFolder = "KESTRA_CONFIGURATION_PATH";

/** The variable with the paths of configuration files; the script replaces it if it writes a configuration. */
export const configurationFiles = "MICRONAUT_CONFIG_FILES";

/** Names that look as if they named the configuration, but that neither the script nor Kestra reads. */
export const looksLikeConfiguration = (variable: string): boolean =>
  !ownVariables.has(variable) &&
  /^KESTRA_(CONF|CONFIG|CONFIGURATION)(_(FILES?|PATH|LOCATION|YA?ML))?$/.test(variable);

/** Whether the shell of the script passes on a variable with this name. */
export const isPassedOn = (variable: string): boolean => /^[A-Za-z_]\w*$/.test(variable);

/** Whether a container starts Kestra without the shell of the script. */
export const startsWithoutScript = (command: string): boolean => /\b(java|bash)\b/.test(command);
