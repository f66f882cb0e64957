export const kestra = {
  kestra: "Settings of Kestra.",
  "kestra.url": "URL under which users reach this instance.",
  "kestra.url.note":
    "Links in notifications and e-mails start with it. Include the base path if there is one, but not /ui or /api.",
  "kestra.allocated-cpu-cores": "Number of CPU cores by which Kestra sizes its thread pools.",
  "kestra.allocated-cpu-cores.note": "0 means all cores of the machine or container.",
  "kestra.server-type": "Type of this server.",
  "kestra.server-type.note":
    "Set by the command that starts the server; do not set it yourself. CONTROLLER is new in 2.0.",
  "kestra.mail-service": "Former location of the SMTP server, before 0.20.",
} as const;
