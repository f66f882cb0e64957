export const configuration = {
  configuration: "Configuration of a Kestra server.",
} as const;
