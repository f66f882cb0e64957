// The plan of an upgrade of Kestra.
export { upgradePlan } from "./document";
export { upgradeList } from "./list";
export { type DeployedFile, deploymentFiles, upgradeVersions } from "./planned";
