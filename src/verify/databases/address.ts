/** What is logged in to, as a connection URL says. */
export interface Address {
  readonly protocol: Protocol;
  /** A name, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
  /** The host is the name of a service (DNS SRV) and not of a machine. */
  readonly isService: boolean;
  /** Empty where the URL names nobody. */
  readonly user: string;
  readonly password: string;
  readonly database: string | null;
  /** Nothing but TLS will do. */
  readonly needsTls: boolean;
  readonly parameters: URLSearchParams;
}

export type Protocol = 'postgres' | 'mysql' | 'mongodb' | 'redis' | 'amqp';

/** Why there is nothing to log in to. */
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
export const UNKNOWN_KIND: Unusable = { reason: 'there is no way to log in to a server of its kind' };

const START = /^([a-z0-9][a-z0-9+_]*):\/\/([^:@/]*):/i;
/** An IP address in brackets or a name, and perhaps a port: three groups. */
export const HOST_AND_PORT =
  /(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?)\.?)(?::([0-9]{1,5}))?/i.source;
const HOST = new RegExp(`^@${HOST_AND_PORT}`, 'i');
/** What may stand behind the host: more of the URL, or the text that the URL stands in. */
const BEHIND_HOST = /^(?:$|[/?#,;)\]}|])/;
/** `${USER}`, `{{user}}`, `%(user)s`, `<user>`: what is filled in elsewhere. */
export const VARIABLE = /[${}<>]|%(?![0-9a-f]{2})/i;
const PRINTABLE = /^[\x20-\x7e]*$/;

/**
 * Reads the URL that a password stands in (RFC 3986, and what the clients of each database add to it).
 * @param url with the text behind it as far as the next blank or quote
 * @param secret the password as it is written there
 */
export function readAddress(url: string, secret: string): Address | Unusable {
  const [start = '', scheme = '', user = ''] = START.exec(url) ?? [];
  const name = scheme.toLowerCase();
  // What stands behind a plus is the client's, unless it is a protocol of its own.
  const known =
    schemeOf(name) ?? (name === 'redis+sentinel' ? undefined : schemeOf(name.split('+')[0] ?? ''));
  if (known === undefined) return UNKNOWN_KIND;
  if (!url.startsWith(secret, start.length)) return { reason: 'its URL could not be read' };

  const rest = url.slice(start.length + secret.length).replaceAll('&amp;', '&');
  const [authority = '', ip, hostName, port] = HOST.exec(rest) ?? [];
  const tail = rest.slice(authority.length);
  if (authority === '' || !BEHIND_HOST.test(tail)) return { reason: 'its URL names no host' };
  const [, path = '', query = ''] =
    /^(?:,[^/?#]*)?(?:\/([^?#]*))?(?:\?([^#]*))?/.exec(tail.replace(/[),;.\]}|]+$/, '')) ?? [];
  return addressOf(known, {
    what: 'URL',
    host: ip ?? hostName,
    port,
    user: VARIABLE.test(user) ? null : decode(user),
    password: decode(secret),
    database: VARIABLE.test(path) ? '' : decode(path),
    parameters: new URLSearchParams(query),
  });
}

/** What a URL or a connection string says, decoded. */
interface Parts {
  readonly what: 'URL' | 'connection string';
  readonly host: string | undefined;
  readonly port: string | undefined;
  /** Empty where nobody is named; null where it is not known who. */
  readonly user: string | null;
  readonly password: string;
  /** Empty where none is named. */
  readonly database: string;
  readonly parameters: URLSearchParams;
}

/** What holds for an address, however it is written. */
export function addressOf(scheme: Scheme, parts: Parts): Address | Unusable {
  const { what, host, port, user, password, database, parameters } = parts;
  if (host === undefined) return { reason: `its ${what} names no host` };
  const number = port === undefined ? scheme.port : Number(port);
  if (number < 1 || number > 65_535) return { reason: `its ${what} names no port` };
  if (user === null) return { reason: `its ${what} names no user` };
  if (!PRINTABLE.test(user + password)) return { reason: 'it holds characters that cannot be sent' };
  return {
    protocol: scheme.protocol,
    host: host.toLowerCase(),
    port: number,
    isService: scheme.isService ?? false,
    user,
    password,
    database: database === '' ? null : database,
    needsTls: asksForTls(parameters) ?? scheme.needsTls ?? false,
    parameters,
  };
}

/** As libpq, MongoDB’s drivers and others spell it; undefined where nothing is said. */
function asksForTls(parameters: URLSearchParams): boolean | undefined {
  const [mode = ''] = ['sslmode', 'ssl-mode', 'sslMode']
    .map((name) => parameters.get(name)?.toLowerCase())
    .filter((said) => said !== undefined);
  if (/^(?:require|verify|required$)/.test(mode)) return true;
  const flag = parameters.get('tls') ?? parameters.get('ssl') ?? parameters.get('requireSSL');
  return flag === null ? undefined : /^(?:true|1|require)$/i.test(flag);
}

/** Whether it is a URL rather than another form of connection string. */
export const isUrl = (text: string): boolean => START.test(text);

/** A percent sign that escapes nothing stands for itself. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
