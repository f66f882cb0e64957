// Exit codes: 0 success, 1 problems found, 2 the command failed.

export type ExitCode = 0 | 1 | 2;
