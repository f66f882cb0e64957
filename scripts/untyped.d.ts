// Minimal types for untyped packages that scripts and tests use.
/* eslint-disable @typescript-eslint/no-explicit-any -- what they return is not typed */

declare module "eslint-plugin-redos" {
  import type { ESLint } from "eslint";
  const plugin: ESLint.Plugin;
  export default plugin;
}

// The benchmark installs it on first use.
declare module "yaml-language-server" {
  export function getLanguageService(options: object): any;
}

// The packaging installs it on first use.
declare module "@gfx/zopfli" {
  const zopfli: { deflateAsync(content: Uint8Array, options: object): Promise<Uint8Array> };
  export default zopfli;
}
