// Dockerfiles: heredocs of COPY and RUN, with the rules of a shell. ENV is not read: Docker joins continued lines without
// a line break, so no variable can have several lines. From the Dockerfile reference, "Here-Documents".
import type { Language } from "./codeBlock";
import { shellHeredocs } from "./shellBlocks";

export const dockerfile: Language = {
  id: "dockerfile",
  isExcerpt: false,
  blocksIn: (text) => shellHeredocs(text),
};
