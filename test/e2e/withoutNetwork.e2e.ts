// Its name sorts last: checks that the tests before it used the network only where the user had asked for it.
import { expectNoNetwork } from "./noNetwork";

describe("the network", expectNoNetwork);
