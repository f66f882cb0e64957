import { clientEndpoint } from "./clientEndpoint";
import { configuration } from "./configuration";
import { cookie } from "./cookie";
import { csrf } from "./csrf";
import { datasources } from "./datasources";
import { endpoints } from "./endpoints";
import { isolation } from "./isolation";
import { jwt } from "./jwt";
import { kestra } from "./kestra";
import { kestraBackends } from "./kestraBackends";
import { kestraEnterprise } from "./kestraEnterprise";
import { kestraFeatures } from "./kestraFeatures";
import { kestraObservability } from "./kestraObservability";
import { kestraPlugins } from "./kestraPlugins";
import { kestraRuntime } from "./kestraRuntime";
import { kestraSecurity } from "./kestraSecurity";
import { kestraServer } from "./kestraServer";
import { kestraWorkers } from "./kestraWorkers";
import { ldap } from "./ldap";
import { micronaut } from "./micronaut";
import { micronautSecurity } from "./micronautSecurity";
import { micronautServer } from "./micronautServer";
import { oauth2 } from "./oauth2";
import { oauth2Client } from "./oauth2Client";
import { openid } from "./openid";
import { otherRoots } from "./otherRoots";
import { phrases } from "./phrases";
import { portableSchema } from "./portableSchema";
import { secrets } from "./secrets";
import { securityEndpoints } from "./securityEndpoints";
import { storage } from "./storage";
import { token } from "./token";

export const keys = {
  ...clientEndpoint,
  ...configuration,
  ...cookie,
  ...csrf,
  ...datasources,
  ...endpoints,
  ...isolation,
  ...jwt,
  ...kestra,
  ...kestraBackends,
  ...kestraEnterprise,
  ...kestraFeatures,
  ...kestraObservability,
  ...kestraPlugins,
  ...kestraRuntime,
  ...kestraSecurity,
  ...kestraServer,
  ...kestraWorkers,
  ...ldap,
  ...micronaut,
  ...micronautSecurity,
  ...micronautServer,
  ...oauth2,
  ...oauth2Client,
  ...openid,
  ...otherRoots,
  ...phrases,
  ...portableSchema,
  ...secrets,
  ...securityEndpoints,
  ...storage,
  ...token,
} as const;
