// The list of rules, in the order of the catalogue: reading the YAML, the right place, SSO, the default role. The last
// is about comments that silence the others.
import { composeInterpolation } from "./compose-interpolation";
import { configNotLiteral } from "./config-not-literal";
import { defaultRoleIncomplete } from "./default-role-incomplete";
import { duplicateKey } from "./duplicate-key";
import { issuerIsDiscoveryUrl } from "./issuer-is-discovery-url";
import { issuerNotUrl } from "./issuer-not-url";
import { issuerShape } from "./issuer-shape";
import { misplacedDefaultRole } from "./misplaced-default-role";
import { missingClientId } from "./missing-client-id";
import { missingClientSecret } from "./missing-client-secret";
import { missingIssuer } from "./missing-issuer";
import { placeholderColon } from "./placeholder-colon";
import { placeholderCredential } from "./placeholder-credential";
import { placeholderNested } from "./placeholder-nested";
import { placeholderUnclosed } from "./placeholder-unclosed";
import type { Rule } from "./rule";
import { unknownAction } from "./unknown-action";
import { unknownKey } from "./unknown-key";
import { unknownPermission } from "./unknown-permission";
import { unusedIgnore } from "./unused-ignore";
import { wrongType } from "./wrong-type";
import { yamlSyntax } from "./yaml-syntax";

export const rules: readonly Rule[] = [
  yamlSyntax,
  duplicateKey,
  configNotLiteral,
  unknownKey,
  wrongType,
  placeholderColon,
  placeholderNested,
  placeholderUnclosed,
  composeInterpolation,
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
  unusedIgnore,
];
