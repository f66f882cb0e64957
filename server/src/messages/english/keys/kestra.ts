export const kestra = {
  kestra: "Settings of Kestra itself.",
  "kestra.url": "Address at which people reach this instance.",
  "kestra.url.note":
    "Links in notifications and e-mails begin with it. The bare address, with the base path if there is one, but without /ui or /api.",
  "kestra.allocated-cpu-cores": "Number of processor cores by which Kestra sizes its thread pools.",
  "kestra.allocated-cpu-cores.note": "Without it, as many as the machine or container has.",
  "kestra.server-type": "Kind of this server.",
  "kestra.server-type.note":
    "The command that starts the server sets it; do not write it yourself.",
  "kestra.mail-service": "SMTP server, at the place where it stood before 0.20.",
} as const;
