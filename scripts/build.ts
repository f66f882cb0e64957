// `npm run build`: bundles what ships; with --tests it bundles the tests instead.
import { bundleProduct, bundleTests } from "./bundles";

await (process.argv.includes("--tests") ? bundleTests() : bundleProduct());
