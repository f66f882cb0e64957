// Node's modules for http, https and TLS, loaded only once somebody asks for the network: few do, and to load them takes
// longer than all else of ours that a start takes.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as Http from "node:http";
import type * as Https from "node:https";
import type * as Tls from "node:tls";

export const http = (): typeof Http => require("node:http") as typeof Http;
export const https = (): typeof Https => require("node:https") as typeof Https;
export const tls = (): typeof Tls => require("node:tls") as typeof Tls;
