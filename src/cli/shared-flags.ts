/** Flags that several commands have. */

export const COLOR_FLAG = {
  choices: ['auto', 'always', 'never'],
  default: 'auto',
  requiresArg: true,
  describe: 'colour the output',
} as const;

/** An option that takes a list: one value each time, or yargs would also take the arguments after it. */
export const LIST_FLAG = { type: 'string', array: true, nargs: 1 } as const;

/** `run` looks for it before the arguments are parsed, so that it also applies to their errors. */
export const VERBOSE_FLAG = {
  type: 'boolean',
  default: false,
  describe: 'print the causes of an error',
} as const;
