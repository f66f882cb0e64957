export const codeActions = {
  "convert.title": "Convert this configuration to Kestra 2.0",
  "fixAll.title": "Apply all safe fixes",
  "siblingEdits.ignore": "Add {file} to .gitignore",
  "siblingEdits.why": "The file now contains secrets, and Git would commit it.",
} as const;
