// The application at the provider as code: what can be created, and its text.
import type { NextStep } from "./setUp";

/** The client's command that creates it. Its argument is a document and, to choose one, a client. */
export const createProviderSideCommand = "kestraConfig.createProviderSide";

export interface CreateProviderSide {
  readonly uri: string;
  /** The client's name. */
  readonly client?: string;
}

/** Requests the applications that can be created from a document, as a list of CreatableApplication. */
export const creatableApplicationsRequest = "kestraConfig/creatableApplications";

export interface CreatableApplication {
  /** The index of the configuration in the document. */
  readonly configuration: number;
  /** The client's name. */
  readonly client: string;
  /** The name of the provider, if it is known. */
  readonly provider?: string;
  /** At least one; the proposed one first. */
  readonly formats: readonly { readonly id: string; readonly title: string }[];
}

/** Requests the text; null if the document has changed meanwhile and does not contain the client any more. */
export const providerSideRequest = "kestraConfig/providerSide";

export interface ProviderSideParams {
  readonly uri: string;
  readonly configuration: number;
  readonly client: string;
  /** The id of the format. */
  readonly format: string;
}

export interface ProviderSide {
  readonly text: string;
  /** The VS Code language of the text. */
  readonly language: string;
  /** The proposed name of the file. */
  readonly fileName: string;
  readonly next: readonly NextStep[];
}
