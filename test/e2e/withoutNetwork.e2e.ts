// By its name the last of the suite: all that the tests before it have done, they have done without the network, but for
// what they asked for.
import { record } from "../reliability/record";
import { repository } from "./network";
import { expectNoNetwork } from "./noNetwork";

describe(
  "the network",
  expectNoNetwork((figures) => record("network-vscode", figures, repository)),
);
