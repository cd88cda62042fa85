import type { Severity } from '../model/detector.ts';
import { type Element, type Pattern, lit, oneOf } from '../model/pattern.ts';
import type { Secret } from '../model/secret.ts';
import { visible } from './text.ts';

/**
 * The user information of RFC 3986, section 3.2.1, and characters that people leave unescaped. As in the URL standard
 * of the WHATWG, the last `@` ends the password. The user may be empty (Redis).
 */
const user: Element = visible(0, 80, '"\'`<>/:@\\');
const password: Element = visible(3, 128, ';?"\'`<>/\\');
const host: Pattern = [lit('@'), visible(1, 1, '"\'`<>/:@\\?#')];

interface Server {
  readonly id: string;
  readonly name: string;
  /** The first and the last are used in the examples. */
  readonly schemes: readonly [string, ...string[]];
  readonly severity?: Severity;
  /** `--verify-databases` can log in there. */
  readonly keepsUrl?: true;
}

/** Returns the secret that is the password in a URL of the form `scheme://user:password@host`. */
export function urlPassword({ id, name, schemes, severity = 'high', keepsUrl }: Server): Secret {
  const [scheme] = schemes;
  return {
    id,
    kind: 'database-password',
    title: `${name} URL Password`,
    description: `The password in a ${name} connection URL: opens the database to anyone who can reach its host.`,
    severity,
    confidence: 'high',
    before: [oneOf(...schemes.map((each) => `${each}://`)), user, lit(':')],
    pattern: [password],
    after: host,
    check: 'url-password',
    ...(keepsUrl && { keepsUrl }),
    examples: [
      `DATABASE_URL=${scheme}://shop:{secret}@db.internal:1234/shop`,
      `url: "${schemes.at(-1) ?? scheme}://app:{secret}@10.0.0.5/main"`,
    ],
    counterExamples: [
      `DATABASE_URL=${scheme}://db.internal:1234/shop`,
      `DATABASE_URL=${scheme}://shop:\${DB_PASSWORD}@db.internal/shop`,
      `${scheme}://user:<password>@host/database`,
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
  };
}
