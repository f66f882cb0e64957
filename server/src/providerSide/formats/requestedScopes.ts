// The scopes that an application may request.
import { defaultScopes } from "../../interpretation/clients/scopes";
import type { Application } from "../application";

/** Micronaut's defaults if the scopes are only known at run time. */
export const requestedScopes = ({ scopes }: Application): readonly string[] => [
  ...new Set(scopes ?? defaultScopes),
];
