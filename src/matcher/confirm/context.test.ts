import { describe, expect, test } from 'vitest';
import { hasContext, isAssigned } from './context.ts';

const SECRET = 'S3CR3T';
const WORD = 'acme';

function isAssignedIn(text: string): boolean {
  const word = text.toLowerCase().indexOf(WORD);
  return isAssigned(text, word, word + WORD.length, text.indexOf(SECRET));
}

describe('isAssigned is true if the secret is assigned to a name with the context word', () => {
  test.each([
    'ACME_TOKEN=S3CR3T',
    'acme: S3CR3T',
    'acme_key := "S3CR3T"',
    "'acme' => 'S3CR3T'",
    'acme.token -> S3CR3T',
    '"acmeToken": "S3CR3T"',
    '{\\"acmeToken\\": \\"S3CR3T\\"}',
    'os.environ["ACME_TOKEN"] = "S3CR3T"',
    'set("acme_token", "S3CR3T")',
    '<acme_token>S3CR3T</acme_token>',
    '<acme-token>\n  S3CR3T\n</acme-token>',
    'run --acme-token S3CR3T',
    'run --my-acme-token "S3CR3T"',
    'acme   PRIVATE    KEY  :  S3CR3T',
    '- name: ACME_TOKEN\n  value: S3CR3T',
    '{"name": "ACME_TOKEN", "value": "S3CR3T"}',
  ])('%s', (text) => {
    expect(isAssignedIn(text)).toBe(true);
  });
});

describe('isAssigned is false if the word is only near the secret', () => {
  test.each([
    'acme wants S3CR3T',
    'acme (see S3CR3T)',
    'acme = 1; other = S3CR3T',
    'the acme token is S3CR3T',
    'ENV ACME_TOKEN S3CR3T',
    '# acme\nkey=other S3CR3T',
    'acme has a list of all that is new: S3CR3T',
    'the key of zacme = S3CR3T',
    '- name: ACME_TOKEN\n  size: 3\n  value: S3CR3T',
  ])('%s', (text) => {
    expect(isAssignedIn(text)).toBe(false);
  });
});

describe('hasContext finds a context word', () => {
  const context = { words: ['acme', 'zenith'], within: 5 };
  const near = (text: string, side?: 'either'): boolean => {
    const start = text.indexOf(SECRET);
    return hasContext(
      side === undefined ? context : { ...context, side },
      text,
      start,
      start + SECRET.length,
    );
  };

  test('up to `within` characters before the secret, in any case', () => {
    expect(near('AcMe.....S3CR3T')).toBe(true);
    expect(near('acme......S3CR3T')).toBe(false);
    expect(near('zenith......S3CR3T')).toBe(false);
  });

  test('after the secret only if the context allows either side', () => {
    expect(near('S3CR3T.....zenith')).toBe(false);
    expect(near('S3CR3T.....zenith', 'either')).toBe(true);
    expect(near('S3CR3T......acme', 'either')).toBe(false);
  });
});
