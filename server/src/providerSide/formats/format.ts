// A form in which an application can be created at its provider, such as a file to import.
import type { NextStep } from "../../knowledge/providers/provider";
import type { Text } from "../../messages/message";
import type { Application } from "../application";

export interface Format {
  /** What the command line calls it, such as keycloak or terraform-okta. */
  readonly id: string;
  readonly title: Text;
  /** The ids of the providers that take it; empty if it fits every provider. */
  readonly providers: readonly string[];
  /** The proposed name of the file; `client` is the name of the client. */
  fileName(client: string): string;
  /** The VS Code language of the text. */
  readonly language: "json" | "yaml" | "terraform" | "shellscript";
  /** What happens to a client ID that is only known at run time; `chosen` means that the provider chooses every ID. */
  readonly clientId: "read from variable" | "replaced by user" | "chosen";
  /** Whether the user gives the secret to the provider, which otherwise chooses it. */
  readonly secret: "given" | "chosen";
  /** The text. It refers to the secret by the name of its variable and never contains it. */
  write(application: Application): string;
  /** What to do with the text, in order: how to supply the secret, and the command or page that takes it. */
  use(application: Application): readonly NextStep[];
}
