// Whether people can log in with what the guided set-up writes, and whether the addresses and warnings are right, against
// logins that were recorded with a real server, a real provider and a real browser.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { addressesOf, clientsOf } from "../../server/src/knowledge/clients";
import { loginRoutes } from "../../server/src/knowledge/loginRoutes";
import type { Answers, SetUp } from "../../server/src/protocol/setUp";
import { findingsIn } from "../check";
import { setsUp } from "../features/setUp";
import { answerIn, configOf, recordingsIn } from "./recordings";

