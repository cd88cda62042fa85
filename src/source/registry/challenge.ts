/** One way in that a registry offers (RFC 9110, 11.6.1). */
export interface Challenge {
  /** Lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case: `realm`, `service`, `scope`. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const SCHEME = new RegExp(`[\\s,]*(${TOKEN})(?=[\\s,]|$)`, 'y');
const PARAMETER = new RegExp(`[\\s,]*(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s,"]*))`, 'y');

/** Whether the text can be sent as a bearer token (RFC 6750, 2.1, read generously). */
export function isBearerToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/**
 * Reads a `WWW-Authenticate` header, which may hold several challenges: `Basic realm="a", Bearer realm="b",scope="c"`.
 * What stands behind something malformed is left out.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (let at = 0; at < header.length;) {
    // A parameter first: its name looks like a scheme, and only the `=` tells.
    const current = challenges.at(-1);
    const parameter = current === undefined ? null : matchAt(PARAMETER, header, at);
    if (current !== undefined && parameter !== null) {
      const [, name = '', quoted, plain = ''] = parameter;
      current.parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
      at += parameter[0].length;
      continue;
    }
    const scheme = matchAt(SCHEME, header, at);
    if (scheme === null) break;
    challenges.push({ scheme: (scheme[1] ?? '').toLowerCase(), parameters: new Map() });
    at += scheme[0].length;
  }
  return challenges;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
