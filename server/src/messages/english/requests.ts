export const requests = {
  "requests.notOpen": "The document is not open or is too large.",
  "checkIssuer.untrusted":
    "Providers are contacted only in a trusted workspace, because a file decides which address is contacted. Trust this workspace first.",
  "checkIssuer.noClient": "There is no SSO client here whose provider could be checked.",
  "checkIssuer.failed": "The check failed because of an internal error.",
} as const;
