export const completion = {
  "completion.suggest": "Show the next suggestions",
  "completion.in": "in {path}",
  "completion.inTopLevel": "at the top level",
  "completion.default": "default",
  "completion.signIn": "Sign in with {provider}",
  "completion.client": "A complete client for **{provider}**.",
  "completion.issuer": "Issuer of **{provider}**.",
  "completion.governs": "Governs {governs}",
  "completion.allows": "Allows users to {allows}",
  "completion.view": "view, Kestra {version}",
  "completion.everything": "everything, Kestra {version}",
} as const;
