// The whole configuration of a Kestra server: its top-level keys in their usual order.
// From the documentation of Kestra and of Micronaut.
import { docs } from "../docs";
import { datasources } from "./datasources";
import { endpoints } from "./endpoints";
import { block } from "./field";
import { kestra } from "./kestra";
import { micronaut } from "./micronaut";
import { flyway, jackson, jpa, logger, netty, otel, r2dbc } from "./otherRoots";

export const configuration = block(
  "configuration",
  {
    micronaut,
    kestra,
    datasources,
    endpoints,
    logger,
    otel,
    jackson,
    flyway,
    netty,
    jpa,
    r2dbc,
  },
  { docs: docs.configuration },
);
