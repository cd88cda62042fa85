/**
 * Whether to colour. The flag decides, then NO_COLOR (any value that is not empty), then FORCE_COLOR, then whether the
 * output is a terminal.
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
