// Every rule, in the order of their page. Written by `npm run generate` from the files beside this one.
import { actionVersion } from "./action-version";
import { actionWithoutEffect } from "./action-without-effect";
import { authenticationMode } from "./authentication-mode";
import { basicAuthUsername } from "./basic-auth-username";
import { broadDefaultRole } from "./broad-default-role";
import { clientName } from "./client-name";
import { composeInterpolation } from "./compose-interpolation";
import { configNotLiteral } from "./config-not-literal";
import { defaultRoleIncomplete } from "./default-role-incomplete";
import { duplicateAction } from "./duplicate-action";
import { duplicateKey } from "./duplicate-key";
import { flattenedPaste } from "./flattened-paste";
import { issuerInsecure } from "./issuer-insecure";
import { issuerIsDiscoveryUrl } from "./issuer-is-discovery-url";
import { issuerKeys } from "./issuer-keys";
import { issuerLoopback } from "./issuer-loopback";
import { issuerMismatch } from "./issuer-mismatch";
import { issuerNotUrl } from "./issuer-not-url";
import { issuerShape } from "./issuer-shape";
import { issuerUnreachable } from "./issuer-unreachable";
import { issuerUnsupported } from "./issuer-unsupported";
import { kestraUrl } from "./kestra-url";
import { keyWithoutEffect } from "./key-without-effect";
import { ldapFilter } from "./ldap-filter";
import { logoutGet } from "./logout-get";
import { misplacedDefaultRole } from "./misplaced-default-role";
import { misplacedKey } from "./misplaced-key";
import { missingClientId } from "./missing-client-id";
import { missingClientSecret } from "./missing-client-secret";
import { missingIssuer } from "./missing-issuer";
import { oauth2Disabled } from "./oauth2-disabled";
import { ownIssuerValidator } from "./own-issuer-validator";
import { permissionVersion } from "./permission-version";
import { permissionsShape } from "./permissions-shape";
import { placeholderColon } from "./placeholder-colon";
import { placeholderCredential } from "./placeholder-credential";
import { placeholderNested } from "./placeholder-nested";
import { placeholderUnclosed } from "./placeholder-unclosed";
import { plaintextSecret } from "./plaintext-secret";
import { randomSigningSecret } from "./random-signing-secret";
import { renamedKey } from "./renamed-key";
import { scopesWithoutOpenid } from "./scopes-without-openid";
import { securityOpensOss } from "./security-opens-oss";
import { shortSigningSecret } from "./short-signing-secret";
import { ssoNeedsEnterprise } from "./sso-needs-enterprise";
import { unknownAction } from "./unknown-action";
import { unknownKey } from "./unknown-key";
import { unknownPermission } from "./unknown-permission";
import { unusedIgnore } from "./unused-ignore";
import { wrongType } from "./wrong-type";
import { yamlSyntax } from "./yaml-syntax";
import type { Rule } from "./rule";

export const rules: readonly Rule[] = [
  composeInterpolation,
  configNotLiteral,
  duplicateKey,
  flattenedPaste,
  placeholderColon,
  placeholderNested,
  placeholderUnclosed,
  unknownKey,
  wrongType,
  yamlSyntax,
  misplacedDefaultRole,
  misplacedKey,
  authenticationMode,
  basicAuthUsername,
  clientName,
  issuerInsecure,
  issuerIsDiscoveryUrl,
  issuerKeys,
  issuerLoopback,
  issuerMismatch,
  issuerNotUrl,
  issuerShape,
  issuerUnreachable,
  issuerUnsupported,
  kestraUrl,
  ldapFilter,
  logoutGet,
  missingClientId,
  missingClientSecret,
  missingIssuer,
  oauth2Disabled,
  ownIssuerValidator,
  placeholderCredential,
  plaintextSecret,
  randomSigningSecret,
  scopesWithoutOpenid,
  securityOpensOss,
  shortSigningSecret,
  ssoNeedsEnterprise,
  keyWithoutEffect,
  renamedKey,
  actionVersion,
  actionWithoutEffect,
  broadDefaultRole,
  defaultRoleIncomplete,
  duplicateAction,
  permissionVersion,
  permissionsShape,
  unknownAction,
  unknownPermission,
  unusedIgnore,
];
