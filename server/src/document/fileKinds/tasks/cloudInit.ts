// cloud-init: `write_files` contains files with their content. From cloudinit/config/cc_write_files.py of
// canonical/cloud-init.
import { textOf } from "../reader";
import { composeWriter, configurationWriter } from "./writtenFiles";

const writer: Parameters<typeof configurationWriter>[0] = {
  id: "cloudInit",
  words: ["write_files"],
  mayBe: (text) => text.includes("write_files"),
  filesIn: (reader, root) =>
    reader.itemsOf(reader.pairAt(root, "write_files")?.value).flatMap((file) => {
      const encoding = textOf(reader.pairAt(file, "encoding")?.value) ?? plainText;
      if (encoding !== plainText) return [];
      const path = textOf(reader.pairAt(file, "path")?.value) ?? "";
      return [{ path, content: reader.pairAt(file, "content") }];
    }),
};

/** The default encoding. Content in Base64 or gzip is not read. */
const plainText = "text/plain";

export const cloudInit = configurationWriter(writer);

export const composeInCloudInit = composeWriter(writer);
