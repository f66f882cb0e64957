// The list of rules, in the order of the catalogue: reading the YAML, the right place, SSO, the default role.
import { actionVersion } from "./action-version";
import { actionWithoutEffect } from "./action-without-effect";
import { broadDefaultRole } from "./broad-default-role";
import { defaultRoleIncomplete } from "./default-role-incomplete";
import { duplicateAction } from "./duplicate-action";
import { duplicateKey } from "./duplicate-key";
import { issuerIsDiscoveryUrl } from "./issuer-is-discovery-url";
import { issuerNotUrl } from "./issuer-not-url";
import { issuerShape } from "./issuer-shape";
import { misplacedDefaultRole } from "./misplaced-default-role";
import { missingClientId } from "./missing-client-id";
import { missingClientSecret } from "./missing-client-secret";
import { missingIssuer } from "./missing-issuer";
import { permissionVersion } from "./permission-version";
import { permissionsShape } from "./permissions-shape";
import { placeholderCredential } from "./placeholder-credential";
import type { Rule } from "./rule";
import { unknownAction } from "./unknown-action";
import { unknownKey } from "./unknown-key";
import { unknownPermission } from "./unknown-permission";
import { wrongType } from "./wrong-type";
import { yamlSyntax } from "./yaml-syntax";

export const rules: readonly Rule[] = [
  yamlSyntax,
  duplicateKey,
  unknownKey,
  wrongType,
  misplacedDefaultRole,
  placeholderCredential,
  missingClientId,
  missingClientSecret,
  missingIssuer,
  issuerNotUrl,
  issuerIsDiscoveryUrl,
  issuerShape,
  defaultRoleIncomplete,
  permissionsShape,
  unknownPermission,
  permissionVersion,
  unknownAction,
  actionVersion,
  actionWithoutEffect,
  duplicateAction,
  broadDefaultRole,
];
