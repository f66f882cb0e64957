// The help that the command line prints.

export const usage = `Usage: kestra-config check [options] [FILES, FOLDERS or GLOBS...]
       kestra-config migrate --to 2.0 [--dry-run] FILES...
       kestra-config explain [RULE]
       kestra-config schema
       kestra-config lsp --stdio

Checks the configuration of Kestra servers: application.yml under any name, and
compose files, Helm values and manifests that hold one. Other YAML files get no
findings. Of a folder, the current one by default, all .yml and .yaml files are
looked at that hold a configuration and that git does not ignore.

check
  --format F            how to report: text, json, sarif, github or junit (text)
  --fix                 apply the fixes that are certain, then report what is left
  --fix-dry-run         show as a diff what --fix would change, secrets masked
  --online              also ask the providers of SSO clients what they say of
                        themselves; nothing goes over the network without it
  --target-version V    the version of Kestra the files are for, such as 1.3
  --max-warnings N      end with 0 although there are warnings, up to N (0)
  --baseline FILE       leave out the findings that this file knows already
  --update-baseline     write the findings there are into the file of --baseline
  --config FILE         read this file instead of the nearest .kestra-config.json

migrate                 convert files to another version of Kestra
  --to 2.0              that version
  --dry-run             only report what would change

explain                 what a rule finds and why, with examples; or the list of rules
schema                  print a JSON Schema of the configuration, for other tools
lsp --stdio             serve an editor as a language server

  --help                show this help
  --version             show the version of kestra-config

The file name - stands for standard input. With --fix, and with
migrate, its new text goes to standard output, and the report to standard error.

Exit code: 0 no errors and no more warnings than allowed, 1 there are some, 2 it
could not run, could not read a file, or found no configuration at all. A file of
more than a million characters is not read.
`;
