// The list of rules, in the order of the catalogue: reading the YAML, the right place, SSO, the default role.
import { defaultRoleIncomplete } from "./default-role-incomplete";
import { duplicateKey } from "./duplicate-key";
import { flattenedPaste } from "./flattened-paste";
import { issuerIsDiscoveryUrl } from "./issuer-is-discovery-url";
import { issuerNotUrl } from "./issuer-not-url";
import { issuerShape } from "./issuer-shape";
import { misplacedDefaultRole } from "./misplaced-default-role";
import { missingClientId } from "./missing-client-id";
import { missingClientSecret } from "./missing-client-secret";
import { missingIssuer } from "./missing-issuer";
import { placeholderCredential } from "./placeholder-credential";
import type { Rule } from "./rule";
import { unknownAction } from "./unknown-action";
import { unknownKey } from "./unknown-key";
import { unknownPermission } from "./unknown-permission";
import { wrongType } from "./wrong-type";
import { yamlSyntax } from "./yaml-syntax";

export const rules: readonly Rule[] = [
  yamlSyntax,
  flattenedPaste,
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
  unknownPermission,
  unknownAction,
  defaultRoleIncomplete,
];
