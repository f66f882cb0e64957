// What users call a file kind.
import type { Host } from "../document/fileKinds/fileKind";
import { message, type Text } from "../messages/message";

export const titleOf = ({ id }: Host): Text => message(`fileKinds.${id}`);
