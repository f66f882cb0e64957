export const isolation = {
  "isolation.enabled": "Whether isolation is enabled.",
  "isolation.enabled.note": "Without it, all servers have access.",
  "isolation.denied-services.item": "A server type.",
} as const;
