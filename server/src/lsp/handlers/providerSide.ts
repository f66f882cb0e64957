// The application at the provider as code: what can be created, and its text.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as Feature from "../../features/providerSide";
import {
  type CreatableApplication,
  creatableApplicationsRequest,
  type ProviderSide,
  type ProviderSideParams,
  providerSideRequest,
} from "../../protocol/providerSide";
import type { Handler } from "./handler";

/** Evaluated by the first request: most sessions send none. */
const load = (): typeof Feature => require("../../features/providerSide") as typeof Feature;

// Both use the combined file, because other files may set Kestra's address or values of the client.
export const providerSideHandler: Handler = ({ connection, answerAbout }) => {
  connection.onRequest(creatableApplicationsRequest, ({ uri }: { readonly uri: string }) =>
    answerAbout<readonly CreatableApplication[]>(
      "creatable applications",
      [],
      uri,
      (_document, file) => load().creatableApplications(file),
    ),
  );
  connection.onRequest(providerSideRequest, (params: ProviderSideParams) =>
    answerAbout<ProviderSide | null>(
      "provider side",
      null,
      params.uri,
      (_document, file) => load().providerSide(file, params) ?? null,
    ),
  );
};
