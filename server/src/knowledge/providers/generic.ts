// Any other provider that speaks OpenID Connect.
import { docs } from "../docs";
import type { Provider } from "./provider";

export const generic: Provider = {
  id: "oidc",
  name: "OpenID Connect",
  client: "sso",
  docs: docs.sso,
  issuer: "https://<issuer>",
  trap: "The issuer is the address that, with /.well-known/openid-configuration behind it, answers with JSON.",
};
