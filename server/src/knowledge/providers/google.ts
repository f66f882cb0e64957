// Google: one issuer for everybody.
import { docs } from "../docs";
import type { Provider } from "./provider";

const issuer = "https://accounts.google.com";

export const google: Provider = {
  id: "google",
  name: "Google",
  client: "google",
  docs: docs.google,
  issuer,
  trap: "The issuer is the same for everybody and has no slash at its end.",
  recognises: ({ host }) =>
    host === "accounts.google.com" || host === "google.com" || host === "www.google.com",
  check: ({ url, host }) =>
    url === issuer || !(host === "google.com" || host.endsWith(".google.com"))
      ? undefined
      : { expected: issuer, corrected: issuer },
  questions: [],
  issuerFrom: () => issuer,
  steps: ({ redirect }) => [
    {
      text: "In the Google Cloud console, create an OAuth client ID for a web application.",
    },
    { text: "Add the authorised redirect URI.", copy: redirect },
    { text: "Note the client ID and the client secret." },
  ],
};
