export const completion = {
  "completion.suggest": "Afficher les suggestions suivantes",
  "completion.in": "dans {path}",
  "completion.inTopLevel": "au premier niveau",
  "completion.default": "par défaut",
  "completion.signIn": "Se connecter avec {provider}",
  "completion.client": "Un client complet pour **{provider}**.",
  "completion.issuer": "Émetteur de **{provider}**.",
  "completion.governs": "Régit {governs}",
  "completion.allows": "Autorise à {allows}",
  "completion.view": "consulter, Kestra {version}",
  "completion.everything": "tout, Kestra {version}",
} as const;
