// By its name the last of the suite: all that the tests before it have done, they have done without the network, but for
// what they asked for.
import { expectNoNetwork } from "./noNetwork";

describe("the network", expectNoNetwork);
