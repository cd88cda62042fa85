import { describe, expect, test } from 'vitest';
import { detectors } from '../../catalogue/detectors.ts';
import { detectorsOf } from '../../catalogue/assembly/detectors.ts';
import { contextual } from '../../catalogue/model/key.ts';
import { qualified } from '../../catalogue/patterns/names.ts';
import { run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { compileMatcher } from '../compile.ts';
import { sampleSecret } from '../sample/sample.ts';
import { testVendor } from '../testing/vendors.ts';

const finders = detectors.filter(({ attribution }) => attribution !== undefined);
const vendors = detectorsOf([
  testVendor('acmesoft', 'Acme Soft', [contextual('api-key', [run('alnum', 24, 32)])]),
  testVendor('flat', 'Flat', [contextual('api-key', [run('alnum', 24)])], qualified('flat')),
  testVendor('zebra', 'Zebra', [contextual('api-key', [run('alnum', 24)])], qualified('zz')),
  testVendor(
    'yonder',
    'Yonder',
    [contextual('api-key', [run('alnum', 24)])],
    ['yy_api', 'yy_key', 'yy_token'],
  ),
  testVendor('soft', 'Soft', [contextual('api-key', [run('alnum', 24)])]),
]);
const matcher = compileMatcher([...finders, ...vendors]);
const found = (text: string): readonly string[] =>
  matcher
    .open()
    .end(Buffer.from(text, 'latin1'))
    .matches.map((match) => `${match.detector} ${match.secret}`);

/** A value without a digit: a word near it would not make it a match. */
const PLAIN = 'kQvTzRbWmXcLpNsGhJdFyKwe';

describe('a value with a name for a secret is attributed to the vendor that is named', () => {
  test.each([
    `ACMESOFT_SECRET=${PLAIN}`,
    `acmesoft_key = "${PLAIN}"`,
    `acmeSoft token ${PLAIN}`,
    `acme-soft-KEY-${PLAIN}`,
    `acmesoft:\n  api_key: ${PLAIN}\n`,
    `{"acmesoft": {"apiKey": "${PLAIN}"}}`,
    `<id>acmesoft</id>\n<username>me</username>\n<secret>{${PLAIN}}</secret>`,
    `const acmesoftToken = "Bearer ${PLAIN}";`,
    `ACMESOFT_ID=4711\nSECRET=${PLAIN}\n`,
    `acmesoft_client_id: "4711",\n  client_secret: "${PLAIN}"\n`,
    `url := "https://api.acmesoft.com/v1"\n\ttoken := "${PLAIN}"\n`,
    `[acmesoft]\ntoken = ${PLAIN}\n`,
    `[acmesoft]\nuser = me\nhost = db.internal\ntoken = ${PLAIN}\n`,
    `acmesoft:\n  enabled: true\n  key: "${PLAIN}"\n`,
    `{"acmesoft": {"user": "me", "secret": "${PLAIN}"}}`,
    `new Acmesoft({ key: '${PLAIN}' })`,
    `acmesoft.connect(token="${PLAIN}")`,
    `AcmesoftClient(\n    region='eu',\n    api_key='${PLAIN}')`,
    `# acmesoft\nkey=${PLAIN}\n`,
    `<property name="acmesoft.private" value="${PLAIN}"/>`,
    `- name: ACMESOFT_SECRET\n  value: ${PLAIN}\n`,
    `{"name": "ACMESOFT_SECRET", "value": "${PLAIN}"}`,
    `curl -H 'Authorization: Bearer ${PLAIN}' https://api.acmesoft.com/v1`,
    `curl -H "X-Api-Key: ${PLAIN}" \\\n  https://api.acmesoft.com/v1`,
    `fetch("https://api.acmesoft.com/v1", {headers: {Authorization: "Bearer ${PLAIN}"}})`,
  ])('near it: %s', (text) => {
    expect(found(text)).toEqual([`acmesoft-api-key ${PLAIN}`]);
  });

  test('by two letters with a word for a secret, whatever separates them', () => {
    expect(found(`YY_AUTH_SECRET=${PLAIN}`)).toEqual([`yonder-api-key ${PLAIN}`]);
    expect(found(`yy.auth.secret=${PLAIN}`)).toEqual([`yonder-api-key ${PLAIN}`]);
    expect(found(`MYY_AUTH_SECRET=${PLAIN}`)).not.toContain(`yonder-api-key ${PLAIN}`);
  });

  test('only in a place that names the vendor of the value, not anywhere near it', () => {
    for (const text of [
      `acmesoft is down, and secret=${PLAIN}`,
      `acmesoft\n\n\nsecret=${PLAIN}`,
      `acmesoft_id=4711\nmode=2\nsecret=${PLAIN}`,
      `the acmesoft id\nsecret=${PLAIN}`,
      `acmesoft(1), other(secret="${PLAIN}")`,
      `acmesoft:\n  one: 1\n  two: 2\n  three: 3\n  secret: ${PLAIN}`,
      `{"acmesoft": {"id": "me"}, "secret": "${PLAIN}"}`,
      `secret=${PLAIN}\nhttps://api.acmesoft.com/v1`,
    ])
      expect(found(text)).toEqual([`generic-secret${text.includes(`"${PLAIN}`) ? '-quoted' : ''} ${PLAIN}`]);
  });

  test('only if it resembles a secret of the vendor', () => {
    expect(found(`ACMESOFT_SECRET=${PLAIN}WithMore`)).toEqual([`acmesoft-api-key ${PLAIN}WithMore`]);
    expect(found(`ACMESOFT_SECRET=${PLAIN.slice(4)}`)).toEqual([`generic-secret ${PLAIN.slice(4)}`]);
    expect(found(`ACMESOFT_SECRET=${PLAIN}-${PLAIN}`)).toEqual([`generic-secret ${PLAIN}-${PLAIN}`]);
  });

  test('by an ordinary word only if it is a whole word', () => {
    expect(found(`flat.secret=${PLAIN}`)).toEqual([`flat-api-key ${PLAIN}`]);
    expect(found(`flatten.secret=${PLAIN}`)).toEqual([`generic-secret ${PLAIN}`]);
  });

  test('by two letters only if they are a whole word', () => {
    expect(found(`zz_token=${PLAIN}`)).toEqual([`zebra-api-key ${PLAIN}`]);
    expect(found(`jazz_token=${PLAIN}`)).toEqual([`generic-secret ${PLAIN}`]);
  });

  test('not by the end of another name in the same case', () => {
    expect(found(`SOFT_SECRET=${PLAIN}`)).toEqual([`soft-api-key ${PLAIN}`]);
    expect(found(`MICROSOFT_SECRET=${PLAIN}`)).toEqual([`generic-secret ${PLAIN}`]);
    expect(found(`mySoftSecret=${PLAIN}`)).toEqual([`soft-api-key ${PLAIN}`]);
  });
});

test('a key whose detector requires a vendor is not a match without one', () => {
  expect(found(`acmesoft_key=${PLAIN}`)).toHaveLength(1);
  expect(found(`other_key=${PLAIN}`)).toEqual([]);
  expect(found(`acmesoft_key=${PLAIN}#4Tz`)).toEqual([]);
  expect(found(`acmesoft_key=${PLAIN}#`)).toHaveLength(1);
});

describe.each(
  finders.filter(({ attribution }) => attribution === 'required').map((one) => [one.id, one] as const),
)('%s', (_, finder) => {
  const vendorsNamedIn = (text: string): readonly Detector[] =>
    detectors.filter(
      ({ context, before }) =>
        before === undefined && context?.words.some((word) => text.toLowerCase().includes(word)) === true,
    );

  test('finds a secret of a named vendor in each of its examples, and reports it as that vendor’s', () => {
    expect(finder.examples.length).toBeGreaterThanOrEqual(2);
    for (const example of finder.examples) {
      const candidates = vendorsNamedIn(example);
      const secret = candidates[0] === undefined ? '' : sampleSecret(candidates[0], 1);
      const { matches } = compileMatcher([finder, ...candidates])
        .open()
        .end(Buffer.from(example.replace('{secret}', () => secret)));
      expect(matches.map(({ detector }) => detector)).toEqual([candidates[0]?.id]);
    }
  });

  test('finds nothing in its counter-examples', () => {
    const secret = sampleSecret(finder, 1);
    for (const text of finder.counterExamples) {
      const { matches } = compileMatcher([finder])
        .open()
        .end(Buffer.from(text.replace('{secret}', () => secret)));
      expect(matches, text).toEqual([]);
    }
  });
});
