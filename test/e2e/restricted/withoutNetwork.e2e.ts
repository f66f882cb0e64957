// By its name the last of the suite: all that was done in a folder that nobody trusts was done without the network.
import { expectNoNetwork } from "../noNetwork";

describe("the network", expectNoNetwork);
