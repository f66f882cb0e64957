// By its name the last of the suite: all that was done in a folder that nobody trusts was done without the network.
import { record } from "../../reliability/record";
import { repository } from "../network";
import { expectNoNetwork } from "../noNetwork";

describe(
  "the network",
  expectNoNetwork((figures) => record("network-restricted-mode", figures, repository)),
);
