// The help text of the command line.

export const usage = `Usage: kestra-config check [options] [files, folders or globs...]
       kestra-config migrate --to 2.0 [--dry-run] files...
       kestra-config upgrade --to V [--from V] [--apply] [files...]
       kestra-config provider [--client NAME] [--format ID] [files...]
       kestra-config effective [options] [files...] [--diff files...]
       kestra-config explain [rule]
       kestra-config schema
       kestra-config lsp --stdio
       kestra-config mcp [folders...]

Checks the configuration of Kestra servers: plain files under any name, compose
files, Helm values and Kubernetes manifests. In a folder (default: the current
one), every .yml and .yaml file with a configuration is checked unless Git
ignores it. Other YAML files get no findings. Markdown, shell scripts, Terraform
and Dockerfiles are checked if they are named or match a glob.

check
  --format FORMAT       text (default), json, sarif, github or junit
  --fix                 apply all safe fixes, then report what is left
  --fix-dry-run         show what --fix would change as a diff, secrets masked
  --online              also check each SSO client against its provider; without
                        this option, nothing is sent over the network
  --target-version V    Kestra version the files are written for, such as 1.3
  --max-warnings N      exit with 1 above this number of warnings (default: 0)
  --baseline FILE       report only findings that are not in this file
  --update-baseline     write all current findings to the --baseline file
  --allow-none          do not fail if no specified file has a configuration
  --config FILE         use this file instead of the nearest .kestra-config.json

migrate                 convert files to another Kestra version
  --to 2.0              the version to convert to
  --dry-run             report what would change without writing files

upgrade                 list everything that changes for the files between two
                        releases of Kestra, and what to do by hand
  --to V                the version to upgrade to, such as 2.0
  --from V              the current version, if the files do not show it
  --apply               write the edits that can be made automatically
  --format FORMAT       text (default) or json

provider                print an SSO client's application at its provider as code,
                        such as a Keycloak client; never contains a secret
  --client NAME         the client, if the files contain several
  --format ID           the format instead of the first one of the provider;
                        list shows all formats

effective               print every property that a server ends up with, after all
                        files, variables and placeholders; the files next to the
                        named ones are read, too
  --format FORMAT       yaml (default), properties or json
  --origins             show where each value comes from and what it overrides
  --defaults            add the defaults of keys that nothing sets
  --diff FILES          print only what differs in these files; exit with 1 if
                        anything does
  --show-secrets        print secrets instead of ***
  --target-version V    Kestra version whose defaults are meant

explain                 explain a rule with examples, or list all rules
schema                  print a JSON Schema of the configuration for other tools
lsp --stdio             start the language server
mcp                     serve AI agents over standard input and output; reads
                        files below the folders, or those of the client, and
                        writes none

  -h, --help            show this help
  --version             show the version

Use - as a file name for standard input. With --fix, migrate and --apply, the new text
then goes to standard output and the report to standard error.

Exit codes: 0 no errors and no more warnings than allowed, 1 errors or too many
warnings, 2 the command failed, a file could not be read, or no configuration
was found. Files with more than a million characters are not read.
`;
