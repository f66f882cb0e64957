// What users call a file kind.
import type { FileKind } from "../document/fileKinds/fileKind";
import { message, type Text } from "../messages/message";

export const titleOf = ({ id }: FileKind): Text => message(`fileKinds.${id}`);
