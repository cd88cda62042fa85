import {
  type Address,
  type Unusable,
  HOST_AND_PORT,
  UNKNOWN_KIND,
  VARIABLE,
  addressOf,
  decode,
  schemeOf,
} from './address.ts';

const UNREADABLE: Unusable = { reason: 'its connection string could not be read' };
const AMBIGUOUS: Unusable = { reason: 'there are several connection strings; it may belong to any' };

/**
 * Reads the connection string of a password:
 *
 *   jdbc:postgresql://db.example:5432/shop?user=app&password=…        JDBC
 *   app:…@tcp(db.example:3306)/shop                                   Go's MySQL driver
 *   Driver={MySQL ODBC 8.0};Server=db.example;Uid=app;Pwd=…           ADO.NET, ODBC
 *   host=db.example user=app password=… dbname=shop                   libpq
 *
 * Host and user have to be in the same string, once each: a guess could send the password to a foreign server.
 * @param text the text around the password, on one line and within double quotes; it may be longer than the string
 * @param secret the password as it is written in the string
 */
export function readConnectionString(text: string, secret: string): Address | Unusable {
  const plain = text.replaceAll('&amp;', '&');
  const [jdbc, ...more] = jdbcAround(plain, secret);
  if (more.length > 0) return AMBIGUOUS;
  if (jdbc !== undefined) return readJdbc(jdbc, secret);
  if (plain.includes(`:${secret}@tcp(`)) return readGo(plain, secret);
  return isSemicolonSeparated(plain, secret) ? readAdo(plain, secret) : readLibpq(plain, secret);
}

/** Returns the JDBC URLs with the password as a parameter. */
function jdbcAround(text: string, secret: string): readonly string[] {
  return (text.match(/jdbc:[^\s']*/gi) ?? []).filter((url) => url.includes(`=${secret}`));
}

const JDBC = new RegExp(
  `^jdbc:(mysql|mariadb|postgresql|redshift)://${HOST_AND_PORT}(?:,[^/?]*)?(?:/([^?#;]*))?\\?([^#]*)$`,
  'i',
);

/** Reads a URL of pgjdbc or Connector/J: `jdbc:postgresql://host:port/database?user=…&password=…`. */
function readJdbc(url: string, secret: string): Address | Unusable {
  if (!/^jdbc:(?:mysql|mariadb|postgresql|redshift):\/\//i.test(url)) return UNKNOWN_KIND;
  const [, name = '', ip, host, port, path = '', query = ''] = JDBC.exec(url.replace(END, '')) ?? [];
  const pairs = query.split('&').map((pair): readonly [string, string] => {
    const [key = '', ...value] = pair.split('=');
    return [key, value.join('=')];
  });
  const values = valuesOf(pairs);
  if (values === null) return AMBIGUOUS;
  if (values.get('password') !== secret) return UNREADABLE;
  // Some drivers read it as a blank, as in HTML forms.
  if (secret.includes('+')) return { reason: 'it has a plus sign, which drivers read differently' };
  return build(name.toLowerCase(), values, {
    host: ip ?? host,
    port,
    user: userOrNull(values.get('user'), decode),
    password: decode(secret),
    database: fixedValue(path, decode),
  });
}

/** Reads a DSN of go-sql-driver, in which nothing is escaped. */
function readGo(text: string, secret: string): Address | Unusable {
  const [before = '', after = '', ...more] = text.split(`:${secret}@tcp(`);
  if (more.length > 0) return AMBIGUOUS;
  const [, user] = /([^\s"'`<>/:@\\={}(),;]{1,80})$/.exec(before) ?? [];
  const [, ip, host, port, database = '', query = ''] =
    new RegExp(`^${HOST_AND_PORT}\\)/([^?\\s'),;]*)(?:\\?([^\\s'),;]*))?`, 'i').exec(after) ?? [];
  const values = new Map(new URLSearchParams(query));
  return build('mysql', values, {
    host: ip ?? host,
    port,
    user: userOrNull(user),
    password: secret,
    database: fixedValue(database),
  });
}

/** Whether a semicolon is next to the password. One that ends a statement comes after a quote. */
function isSemicolonSeparated(text: string, secret: string): boolean {
  const assigned = text.indexOf(`=${secret}`);
  const at = assigned < 0 ? text.indexOf(secret) : assigned + 1;
  const before = /;\s*(?:password|pwd)\s*=\s*['{]?$/i.test(text.slice(0, at));
  return before || /^\}?\s*;/.test(text.slice(at + secret.length));
}

/** The spellings of each name in .NET and ODBC. */
const ADO_NAMES = {
  password: 'password|pwd',
  user: 'user ?id|uid|user ?name|user',
  host: 'server|host|data ?source|addr|address|network address|server ?name',
  port: 'port',
  database: 'database|initial catalog|db|dbname',
  driver: 'driver',
  sslmode: 'ssl[ -]?mode',
};
/** The name of the string may precede the first pair: `ConnectionStrings__Shop=Server=db.example`. */
const ADO_PAIRS = Object.entries(ADO_NAMES).map(
  ([name, spellings]) => [name, new RegExp(`(?:^|[^\\w ])\\s*(?:${spellings})\\s*=\\s*(.*)$`, 'i')] as const,
);
const ADO_VALUE = /^(?:'([^']*)'|\{([^}]*)\}|([^']*))/;

/** Reads a string of ADO.NET or ODBC. Its driver or port has to name the kind of server: all kinds use the same names. */
function readAdo(text: string, secret: string): Address | Unusable {
  const pairs = text.split(';').map((part): readonly [string, string] => {
    const [first] = ADO_PAIRS.map(([name, pattern]) => ({ name, match: pattern.exec(part) }))
      .filter(({ match }) => match !== null)
      .toSorted((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0));
    const [, quoted, braced, plain = ''] = ADO_VALUE.exec(first?.match?.[1] ?? '') ?? [];
    return [first?.name ?? '', (quoted ?? braced ?? plain).trim()];
  });
  const values = valuesOf(pairs);
  if (values === null) return AMBIGUOUS;
  if (values.get('password') !== secret) return UNREADABLE;
  const kind = kindOf(values.get('driver'), values.get('port'));
  if (kind === undefined) {
    return { reason: 'its connection string does not name the kind of server' };
  }
  return buildNamed(kind, values, secret);
}

function kindOf(driver: string | undefined, port: string | undefined): string | undefined {
  if (driver !== undefined)
    return /mysql|mariadb/i.test(driver) ? 'mysql' : /postgres/i.test(driver) ? 'postgres' : undefined;
  return port === '3306' ? 'mysql' : port === '5432' ? 'postgres' : undefined;
}

/** Punctuation of the text around a string without quotes. */
const END = /[),;.\]}|]+$/;

/** Reads a string of libpq (PostgreSQL’s manual, “Keyword/Value Connection Strings”). */
function readLibpq(text: string, secret: string): Address | Unusable {
  const matches = text.matchAll(
    /(?<![\w.-])(host|port|user|password|dbname|sslmode)\s{0,3}=\s{0,3}(?:'([^'\\]*)'|([^\s']*))/g,
  );
  const pairs = [...matches].map(([, key = '', quoted, value = '']): readonly [string, string] => [
    key === 'dbname' ? 'database' : key,
    quoted ?? value.replace(END, ''),
  ]);
  const values = valuesOf(pairs);
  if (values === null) return AMBIGUOUS;
  if (values.get('password') !== secret) return UNREADABLE;
  return buildNamed('postgres', values, secret);
}

/** Returns null if a name occurs twice. Unknown names are empty, and may repeat. */
function valuesOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> | null {
  const values = new Map(pairs);
  const isRepeated =
    pairs.filter(([key]) => key !== '').length > [...values.keys()].filter((key) => key !== '').length;
  return isRepeated ? null : values;
}

function buildNamed(kind: string, values: ReadonlyMap<string, string>, secret: string): Address | Unusable {
  const [, ip, host, portInHost] =
    new RegExp(`^(?:tcp:)?${HOST_AND_PORT}$`, 'i').exec(values.get('host') ?? '') ?? [];
  const port = values.get('port') ?? portInHost;
  return build(kind, values, {
    host: ip ?? host,
    port: port === undefined || /^[0-9]{1,5}$/.test(port) ? port : '0',
    user: userOrNull(values.get('user')),
    password: secret,
    database: fixedValue(values.get('database') ?? ''),
  });
}

/** Returns null for a missing user: clients then use the name of the operating system’s user, which is unknown. */
const userOrNull = (user = '', decode?: Decode): string | null => fixedValue(user, decode) || null;

/** Returns an empty text for one with a placeholder. */
const fixedValue = (text: string, decode: Decode = (same) => same): string =>
  VARIABLE.test(text) ? '' : decode(text);

type Decode = (text: string) => string;

type LoginParts = Omit<Parameters<typeof addressOf>[1], 'notation' | 'parameters'>;

function build(kind: string, values: ReadonlyMap<string, string>, parts: LoginParts): Address | Unusable {
  const scheme = schemeOf(kind);
  if (scheme === undefined) return UNKNOWN_KIND;
  const others = [...values]
    .filter(([key]) => key !== 'password')
    .map(([key, value]): [string, string] => [key, value]);
  return addressOf(scheme, {
    notation: 'connection string',
    parameters: new URLSearchParams(others),
    ...parts,
  });
}
