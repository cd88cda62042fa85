/** The server, user and database of a connection URL. */
export interface Address {
  readonly protocol: Protocol;
  /** A name, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Whether the host is the name of a service (DNS SRV) rather than of a server. */
  readonly isService: boolean;
  /** Empty if the URL has no user. */
  readonly user: string;
  readonly password: string;
  readonly database: string | null;
  /** Whether the connection has to be encrypted. */
  readonly needsTls: boolean;
  readonly parameters: URLSearchParams;
}

export type Protocol = 'postgres' | 'mysql' | 'mongodb' | 'redis' | 'amqp';

/** Why no login is tried. */
export interface Unusable {
  readonly reason: string;
}

interface Scheme {
  readonly protocol: Protocol;
  readonly port: number;
  readonly needsTls?: true;
  readonly isService?: true;
}

const SCHEMES = new Map<string, Scheme>(
  Object.entries({
    postgres: { protocol: 'postgres', port: 5432 },
    postgresql: { protocol: 'postgres', port: 5432 },
    postgis: { protocol: 'postgres', port: 5432 },
    timescaledb: { protocol: 'postgres', port: 5432 },
    cockroachdb: { protocol: 'postgres', port: 26257 },
    redshift: { protocol: 'postgres', port: 5439 },
    mysql: { protocol: 'mysql', port: 3306 },
    mysql2: { protocol: 'mysql', port: 3306 },
    mariadb: { protocol: 'mysql', port: 3306 },
    mongodb: { protocol: 'mongodb', port: 27017 },
    'mongodb+srv': { protocol: 'mongodb', port: 27017, needsTls: true, isService: true },
    redis: { protocol: 'redis', port: 6379 },
    rediss: { protocol: 'redis', port: 6379, needsTls: true },
    valkey: { protocol: 'redis', port: 6379 },
    valkeys: { protocol: 'redis', port: 6379, needsTls: true },
    amqp: { protocol: 'amqp', port: 5672 },
    amqps: { protocol: 'amqp', port: 5671, needsTls: true },
  }),
);

export const schemeOf = (name: string): Scheme | undefined => SCHEMES.get(name);
export const UNKNOWN_KIND: Unusable = { reason: 'login to this kind of server is not supported' };

const START = /^([a-z0-9][a-z0-9+_]*):\/\/([^:@/]*):/i;
/** An IP address in brackets or a name, and optionally a port: three groups. */
export const HOST_AND_PORT =
  /(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?)\.?)(?::([0-9]{1,5}))?/i.source;
const HOST = new RegExp(`^@${HOST_AND_PORT}`, 'i');
/** Characters after the host: the rest of the URL, or the text around it. */
const AFTER_HOST = /^(?:$|[/?#,;)\]}|])/;
/** A placeholder that is filled in later: `${USER}`, `{{user}}`, `%(user)s`, `<user>`. */
export const VARIABLE = /[${}<>]|%(?![0-9a-f]{2})/i;
const PRINTABLE = /^[\x20-\x7e]*$/;

/**
 * Reads the connection URL of a password (RFC 3986, with the extensions of each database's clients).
 * @param url with the text after it, up to the next blank or quote
 * @param secret the password as it is written in the URL
 */
export function readAddress(url: string, secret: string): Address | Unusable {
  const [start = '', scheme = '', user = ''] = START.exec(url) ?? [];
  const name = scheme.toLowerCase();
  // After a plus sign comes the name of the client (`mysql+pymysql`), unless the whole is a protocol.
  const known =
    schemeOf(name) ?? (name === 'redis+sentinel' ? undefined : schemeOf(name.split('+')[0] ?? ''));
  if (known === undefined) return UNKNOWN_KIND;
  if (!url.startsWith(secret, start.length)) return { reason: 'its URL could not be read' };

  const rest = url.slice(start.length + secret.length).replaceAll('&amp;', '&');
  const [authority = '', ip, hostName, port] = HOST.exec(rest) ?? [];
  const tail = rest.slice(authority.length);
  if (authority === '' || !AFTER_HOST.test(tail)) return { reason: 'its URL names no host' };
  const [, path = '', query = ''] =
    /^(?:,[^/?#]*)?(?:\/([^?#]*))?(?:\?([^#]*))?/.exec(tail.replace(/[),;.\]}|]+$/, '')) ?? [];
  return addressOf(known, {
    notation: 'URL',
    host: ip ?? hostName,
    port,
    user: VARIABLE.test(user) ? null : decode(user),
    password: decode(secret),
    database: VARIABLE.test(path) ? '' : decode(path),
    parameters: new URLSearchParams(query),
  });
}

/** The decoded parts of a URL or a connection string. */
interface Parts {
  readonly notation: 'URL' | 'connection string';
  readonly host: string | undefined;
  readonly port: string | undefined;
  /** Empty if there is no user; null if it is unknown. */
  readonly user: string | null;
  readonly password: string;
  /** Empty if there is none. */
  readonly database: string;
  readonly parameters: URLSearchParams;
}

/** Checks the parts of an address in any notation. */
export function addressOf(scheme: Scheme, parts: Parts): Address | Unusable {
  const { notation, host, port, user, password, database, parameters } = parts;
  if (host === undefined) return { reason: `its ${notation} names no host` };
  const number = port === undefined ? scheme.port : Number(port);
  if (number < 1 || number > 65_535) return { reason: `its ${notation} names no port` };
  if (user === null) return { reason: `its ${notation} names no user` };
  if (!PRINTABLE.test(user + password)) return { reason: 'it contains characters that cannot be sent' };
  return {
    protocol: scheme.protocol,
    host: host.toLowerCase(),
    port: number,
    isService: scheme.isService ?? false,
    user,
    password,
    database: database === '' ? null : database,
    needsTls: requiresTls(parameters) ?? scheme.needsTls ?? false,
    parameters,
  };
}

/** Reads the TLS option of libpq, MongoDB’s drivers and others; undefined if there is none. */
function requiresTls(parameters: URLSearchParams): boolean | undefined {
  const [mode = ''] = ['sslmode', 'ssl-mode', 'sslMode']
    .map((name) => parameters.get(name)?.toLowerCase())
    .filter((value) => value !== undefined);
  if (/^(?:require|verify|required$)/.test(mode)) return true;
  const flag = parameters.get('tls') ?? parameters.get('ssl') ?? parameters.get('requireSSL');
  return flag === null ? undefined : /^(?:true|1|require)$/i.test(flag);
}

/** Whether a text is a URL rather than another form of connection string. */
export const isUrl = (text: string): boolean => START.test(text);

/** Decodes percent escapes. Returns a text with an invalid escape verbatim. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
