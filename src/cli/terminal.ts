/**
 * Whether to colour: the flag, then NO_COLOR (any value that is not empty), then FORCE_COLOR, then whether a
 * terminal is there to see it.
 */
export function useColor(
  flag: 'auto' | 'always' | 'never',
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (flag !== 'auto') return flag === 'always';
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return isTerminal && environment.TERM !== 'dumb';
}
