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

const NO_STRING: Unusable = { reason: 'its connection string could not be read' };
const AMBIGUOUS: Unusable = { reason: 'several connection strings stand there, and it may belong to any' };

/**
 * Reads the connection string that a password stands in:
 *
 *   jdbc:postgresql://db.example:5432/shop?user=app&password=…        JDBC
 *   app:…@tcp(db.example:3306)/shop                                   Go's MySQL driver
 *   Driver={MySQL ODBC 8.0};Server=db.example;Uid=app;Pwd=…           ADO.NET, ODBC
 *   host=db.example user=app password=… dbname=shop                   libpq
 *
 * Host and user have to stand in the same string, each once: what is guessed would be tried at somebody else's.
 * @param text what stands around the password, on one line and within double quotes: more than the string, perhaps
 * @param secret the password as it is written there
 */
export function readConnectionString(text: string, secret: string): Address | Unusable {
  const plain = text.replaceAll('&amp;', '&');
  const [jdbc, ...more] = jdbcAround(plain, secret);
  if (more.length > 0) return AMBIGUOUS;
  if (jdbc !== undefined) return readJdbc(jdbc, secret);
  if (plain.includes(`:${secret}@tcp(`)) return readGo(plain, secret);
  return isDividedBySemicolons(plain, secret) ? readAdo(plain, secret) : readLibpq(plain, secret);
}

/** The JDBC URLs that have the password for a parameter. */
function jdbcAround(text: string, secret: string): readonly string[] {
  return (text.match(/jdbc:[^\s']*/gi) ?? []).filter((url) => url.includes(`=${secret}`));
}

const JDBC = new RegExp(
  `^jdbc:(mysql|mariadb|postgresql|redshift)://${HOST_AND_PORT}(?:,[^/?]*)?(?:/([^?#;]*))?\\?([^#]*)$`,
  'i',
);

/** pgjdbc’s and Connector/J’s: `jdbc:postgresql://host:port/database?user=…&password=…`. */
function readJdbc(url: string, secret: string): Address | Unusable {
  if (!/^jdbc:(?:mysql|mariadb|postgresql|redshift):\/\//i.test(url)) return UNKNOWN_KIND;
  const [, name = '', ip, host, port, path = '', query = ''] = JDBC.exec(url.replace(END, '')) ?? [];
  const pairs = query.split('&').map((pair): readonly [string, string] => {
    const [key = '', ...value] = pair.split('=');
    return [key, value.join('=')];
  });
  const values = valuesOf(pairs);
  if (values === null) return AMBIGUOUS;
  if (values.get('password') !== secret) return NO_STRING;
  // Some drivers take it for a blank, as in forms.
  if (secret.includes('+')) return { reason: 'it has a plus sign, which drivers do not read alike' };
  return build(name.toLowerCase(), values, {
    host: ip ?? host,
    port,
    user: nobodyUnless(values.get('user'), decode),
    password: decode(secret),
    database: known(path, decode),
  });
}

/** go-sql-driver’s: nothing in it is escaped. */
function readGo(text: string, secret: string): Address | Unusable {
  const [before = '', behind = '', ...more] = text.split(`:${secret}@tcp(`);
  if (more.length > 0) return AMBIGUOUS;
  const [, user] = /([^\s"'`<>/:@\\={}(),;]{1,80})$/.exec(before) ?? [];
  const [, ip, host, port, database = '', query = ''] =
    new RegExp(`^${HOST_AND_PORT}\\)/([^?\\s'),;]*)(?:\\?([^\\s'),;]*))?`, 'i').exec(behind) ?? [];
  const values = new Map(new URLSearchParams(query));
  return build('mysql', values, {
    host: ip ?? host,
    port,
    user: nobodyUnless(user),
    password: secret,
    database: known(database),
  });
}

/** Whether a semicolon stands on one side of the password; one that ends a statement stands behind a quote. */
function isDividedBySemicolons(text: string, secret: string): boolean {
  const assigned = text.indexOf(`=${secret}`);
  const at = assigned < 0 ? text.indexOf(secret) : assigned + 1;
  const before = /;\s*(?:password|pwd)\s*=\s*['{]?$/i.test(text.slice(0, at));
  return before || /^\}?\s*;/.test(text.slice(at + secret.length));
}

/** The names of .NET’s and ODBC’s strings, which may have several spellings. */
const ADO_NAMES = {
  password: 'password|pwd',
  user: 'user ?id|uid|user ?name|user',
  host: 'server|host|data ?source|addr|address|network address|server ?name',
  port: 'port',
  database: 'database|initial catalog|db|dbname',
  driver: 'driver',
  sslmode: 'ssl[ -]?mode',
};
/** In front of the first, the name of the string may stand: `ConnectionStrings__Shop=Server=db.example`. */
const ADO_PAIRS = Object.entries(ADO_NAMES).map(
  ([name, spellings]) => [name, new RegExp(`(?:^|[^\\w ])\\s*(?:${spellings})\\s*=\\s*(.*)$`, 'i')] as const,
);
const ADO_VALUE = /^(?:'([^']*)'|\{([^}]*)\}|([^']*))/;

/** ADO.NET’s and ODBC’s. Many kinds of servers are named alike: it has to say by driver or port which one it is. */
function readAdo(text: string, secret: string): Address | Unusable {
  const pairs = text.split(';').map((part): readonly [string, string] => {
    const found = ADO_PAIRS.map(([name, pattern]) => ({ name, match: pattern.exec(part) }))
      .filter(({ match }) => match !== null)
      .toSorted((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0));
    const [, quoted, braced, plain = ''] = ADO_VALUE.exec(found[0]?.match?.[1] ?? '') ?? [];
    return [found[0]?.name ?? '', (quoted ?? braced ?? plain).trim()];
  });
  const values = valuesOf(pairs);
  if (values === null) return AMBIGUOUS;
  if (values.get('password') !== secret) return NO_STRING;
  const kind = kindOf(values.get('driver'), values.get('port'));
  if (kind === undefined) {
    return { reason: 'its connection string does not tell what kind of server it is for' };
  }
  return buildNamed(kind, values, secret);
}

function kindOf(driver: string | undefined, port: string | undefined): string | undefined {
  if (driver !== undefined)
    return /mysql|mariadb/i.test(driver) ? 'mysql' : /postgres/i.test(driver) ? 'postgres' : undefined;
  return port === '3306' ? 'mysql' : port === '5432' ? 'postgres' : undefined;
}

/** Of the text that a string without quotes stands in. */
const END = /[),;.\]}|]+$/;

/** PostgreSQL’s manual, “Keyword/Value Connection Strings”. */
function readLibpq(text: string, secret: string): Address | Unusable {
  const found = text.matchAll(
    /(?<![\w.-])(host|port|user|password|dbname|sslmode)\s{0,3}=\s{0,3}(?:'([^'\\]*)'|([^\s']*))/g,
  );
  const pairs = [...found].map(([, key = '', quoted, value = '']): readonly [string, string] => [
    key === 'dbname' ? 'database' : key,
    quoted ?? value.replace(END, ''),
  ]);
  const values = valuesOf(pairs);
  if (values === null) return AMBIGUOUS;
  if (values.get('password') !== secret) return NO_STRING;
  return buildNamed('postgres', values, secret);
}

/** Null where a name stands twice. Names that are not known are empty, and may. */
function valuesOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> | null {
  const values = new Map(pairs);
  const isTwice =
    pairs.filter(([key]) => key !== '').length > [...values.keys()].filter((key) => key !== '').length;
  return isTwice ? null : values;
}

function buildNamed(kind: string, values: ReadonlyMap<string, string>, secret: string): Address | Unusable {
  const [, ip, host, inHost] =
    new RegExp(`^(?:tcp:)?${HOST_AND_PORT}$`, 'i').exec(values.get('host') ?? '') ?? [];
  const port = values.get('port') ?? inHost;
  return build(kind, values, {
    host: ip ?? host,
    port: port === undefined || /^[0-9]{1,5}$/.test(port) ? port : '0',
    user: nobodyUnless(values.get('user')),
    password: secret,
    database: known(values.get('database') ?? ''),
  });
}

/** Unlike a URL of Redis, these strings name a user, or the client takes the one who runs it. */
const nobodyUnless = (user = '', read?: Read): string | null => known(user, read) || null;

/** Empty for what is filled in elsewhere. */
const known = (text: string, read: Read = (same) => same): string => (VARIABLE.test(text) ? '' : read(text));

type Read = (text: string) => string;

type Told = Omit<Parameters<typeof addressOf>[1], 'what' | 'parameters'>;

function build(kind: string, values: ReadonlyMap<string, string>, told: Told): Address | Unusable {
  const scheme = schemeOf(kind);
  if (scheme === undefined) return UNKNOWN_KIND;
  const others = [...values]
    .filter(([key]) => key !== 'password')
    .map(([key, value]): [string, string] => [key, value]);
  return addressOf(scheme, {
    what: 'connection string',
    parameters: new URLSearchParams(others),
    ...told,
  });
}
