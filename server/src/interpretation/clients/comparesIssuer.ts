// Whether Micronaut also compares the issuer of an ID token with the configured one.
import type { Config } from "../../micronaut/configuration";
import { isOff } from "../values/flags";
import { valueOf } from "../values/value";
import { redirectingMode } from "./loginRoutes";

/** True in the mode `idtoken`, unless its switch is off. From Micronaut's IdTokenClaimsValidator. */
export function comparesIssuer(config: Config): boolean {
  const path = "micronaut.security.token.jwt.claims-validators.openid-idtoken".split(".");
  return redirectingMode(config) === "idtoken" && !isOff(valueOf(config, path));
}
