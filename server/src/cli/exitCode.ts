// How the command line ends: 0 all is well, 1 something is wrong with what was checked, 2 it could not do its work.

export type ExitCode = 0 | 1 | 2;
