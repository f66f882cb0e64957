export const isolation = {
  "isolation.enabled": "Turns the isolation on.",
  "isolation.enabled.note": "Without it every server has access.",
  "isolation.denied-services.item": "A kind of server.",
} as const;
