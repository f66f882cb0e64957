// The application at the provider as code: what can be created, and its text.
import { creatableApplications, providerSide } from "../../features/providerSide";
import {
  type CreatableApplication,
  creatableApplicationsRequest,
  type ProviderSide,
  type ProviderSideParams,
  providerSideRequest,
} from "../../protocol/providerSide";
import type { Handler } from "./handler";

// Both use the combined file, because other files may set Kestra's address or values of the client.
export const providerSideHandler: Handler = ({ connection, answerAbout }) => {
  connection.onRequest(creatableApplicationsRequest, ({ uri }: { readonly uri: string }) =>
    answerAbout<readonly CreatableApplication[]>(
      "creatable applications",
      [],
      uri,
      (_document, file) => creatableApplications(file),
    ),
  );
  connection.onRequest(providerSideRequest, (params: ProviderSideParams) =>
    answerAbout<ProviderSide | null>(
      "provider side",
      null,
      params.uri,
      (_document, file) => providerSide(file, params) ?? null,
    ),
  );
};
