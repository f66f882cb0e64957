// `npm run build`: bundles the product, or with --tests the tests.
import { bundleProduct, bundleTests } from "./bundles";

await (process.argv.includes("--tests") ? bundleTests() : bundleProduct());
