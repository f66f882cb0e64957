// Its name sorts last: checks that the tests in an untrusted folder never used the network.
import { expectNoNetwork } from "../noNetwork";

describe("the network", expectNoNetwork);
