export const features = {
  "diagnostics.tooLarge":
    "This file has more than a million characters and is not checked. Move the Kestra configuration to a separate file.",
  "documentLinks.address": "Open this address",
  "documentLinks.discovery": "Open the provider's discovery document",
  "documentLinks.file": "Open the file",
  "workspace.checking": "Checking the workspace",
  "workspace.read": "{count} files read",
} as const;
