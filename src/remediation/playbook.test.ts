import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detector } from '../catalogue/model/detector.ts';
import { detectors } from '../catalogue/detectors.ts';
import type { Block } from './document.ts';
import { explain } from './explain.ts';
import { KINDS } from './kinds/index.ts';
import { PARTS, playbookFor, type PartName } from './playbook.ts';
import { kindOf, nameOf, REFINEMENTS, vendorFor } from './refinement.ts';
import { LANGUAGES, STORES } from './snippets/snippet.ts';
import { subjectOf } from './subject.ts';

const parts = Object.keys(PARTS) as readonly PartName[];
const textsOf = (block: Block): readonly string[] => ('items' in block ? block.items : [block.text]);
const wordsOf = (blocks: readonly Block[]): string => blocks.flatMap(textsOf).join('\n');

/** All detectors, and all vendors without one. */
const subjects = [
  ...detectors,
  ...REFINEMENTS.map(({ vendor: { id, name, opens } }) => ({
    id,
    vendor: id,
    title: name,
    description: opens,
  })),
];

/** The minimum number of lines of each part. */
const MIN_LINES: Readonly<Record<PartName, number>> = {
  about: 2,
  create: 3,
  leaks: 8,
  risks: 4,
  audit: 3,
  revoke: 6,
  impact: 4,
  practice: 4,
};

describe('the playbook of every detector and every vendor', () => {
  test('has all parts, without short lines and unfilled placeholders', () => {
    const incomplete = subjects.flatMap((subject) => {
      const playbook = playbookFor(subject);
      return parts.flatMap((part) => {
        const lines = playbook.parts[part].flatMap(textsOf);
        const bad = lines.filter(
          (line) =>
            line.length < 20 || /\{(?:name|create|revoke|audit|variable)\}|undefined|\.\.$/.test(line),
        );
        return lines.length < MIN_LINES[part] || bad.length > 0 ? [[subject.id, part, bad]] : [];
      });
    });
    expect(incomplete).toEqual([]);
  });

  test('creates a new secret before it revokes the old one, unless there can be only one', () => {
    for (const subject of subjects) {
      const steps = playbookFor(subject).parts.revoke.flatMap((block) =>
        block.kind === 'steps' ? block.items : [],
      );
      const overlaps = vendorFor(subject.id)?.vendor.overlaps ?? true;
      expect(steps[0], subject.id).toMatch(overlaps ? /^(?:Create|Get|Add) / : /^(?:Prepare|Create) /);
      expect(steps.at(-1), subject.id).toContain('Rebuild the image');
    }
  });

  test('names no host of a package registry', () => {
    const hosts =
      /npmjs\.(?:com|org)|pypi\.org|pythonhosted|crates\.io|rubygems\.org|nuget\.org|clojars\.org|maven\.org|packagist\.org|hex\.pm|proxy\.golang|pkg\.go\.dev|hub\.docker|(?<!registry)\.npm\.|ghcr\.io/i;
    fc.assert(
      fc.property(
        fc.constantFrom(...subjects),
        fc.constantFrom(undefined, ...LANGUAGES),
        fc.constantFrom(undefined, ...STORES),
        (subject, language, store) => {
          const document = explain({ subject, detectors: [] }, { language, store });
          expect(wordsOf(document)).not.toMatch(hosts);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('has https addresses as sources', () => {
    const links = REFINEMENTS.flatMap(({ vendor }) => vendor.sources);
    expect(links.filter((link) => !URL.canParse(link) || !link.startsWith('https://'))).toEqual([]);
  });
});

describe('a fact about a vendor', () => {
  test('is marked as unchecked, or has a source', () => {
    for (const { vendor } of REFINEMENTS) {
      expect(vendor.checked.length === 0 || vendor.sources.length > 0, vendor.id).toBe(true);
      const { parts: texts, hasUnchecked } = playbookFor({
        ...vendor,
        vendor: vendor.id,
        title: vendor.name,
        description: vendor.opens,
      });
      if (!vendor.checked.includes('audit')) expect(wordsOf(texts.audit), vendor.id).toContain('(unchecked)');
      expect(hasUnchecked).toBe(wordsOf(Object.values(texts).flat()).includes('(unchecked)'));
    }
  });

  test('is known of at least 120 vendors', () => {
    expect(new Set(REFINEMENTS.map(({ vendor }) => vendor.id)).size).toBeGreaterThanOrEqual(120);
    expect(REFINEMENTS.length).toBe(new Set(REFINEMENTS.map(({ vendor }) => vendor.id)).size);
  });

  test('covers existing detectors only', () => {
    const without = REFINEMENTS.filter(({ vendor }) =>
      (vendor.covers ?? [`${vendor.id}-`]).some(
        (start) => !detectors.some(({ id }) => id === vendor.id || id.startsWith(start)),
      ),
    ).map(({ vendor }) => vendor.id);
    // No detector finds the secrets of these vendors yet.
    expect(without.filter((id) => !['adyen', 'sonatype', 'oracle'].includes(id))).toEqual([]);
  });
});

describe('the kind of a secret', () => {
  test.each([
    ['circleci-personal-api-token', 'api-token'],
    ['1password-service-account-token', 'api-token'],
    ['braintree-private-key', 'api-token'],
    ['aws-secret-access-key', 'cloud-key'],
    ['dbconn-postgres-url-password', 'database-password'],
    ['private-key-openssh', 'private-key'],
    ['slack-webhook-url', 'webhook'],
    ['box-client-secret', 'oauth-secret'],
    ['jwt-token', 'session'],
    ['npm-access-token', 'registry-token'],
    ['netrc-password', 'password'],
    ['password-hash-bcrypt', 'password-hash'],
    ['stripe-webhook-signing-secret', 'signing-secret'],
    ['age-secret-key', 'encryption-key'],
  ] as const)('of %s is %s', (id, kind) => {
    expect(kindOf(id)).toBe(kind);
  });

  test('is used by at least one detector', () => {
    const used = new Set(detectors.map(({ id }) => kindOf(id)));
    expect(Object.keys(KINDS).filter((name) => !used.has(name as keyof typeof KINDS))).toEqual([]);
  });
});

describe('the playbook', () => {
  const wholeOf = (id: string): string => {
    const explained = subjectOf(id, detectors);
    return explained === null ? '' : wordsOf(explain(explained, {}));
  };

  test('of CircleCI covers access, the secrets that a pipeline can print, and rotation without a gap', () => {
    const whole = wholeOf('circleci-personal-api-token');
    for (const phrase of [
      'full read and write',
      'Create New Token',
      'contexts',
      '/api/v2/me',
      'checkout keys',
      'OIDC',
    ])
      expect(whole).toContain(phrase);
    expect(whole).toContain('https://circleci.com/docs/guides/toolkit/managing-api-tokens/');
  });

  test('of Stripe covers money, rolling a key with an expiry, and the client in seven languages', () => {
    const whole = wholeOf('stripe-live-secret-key');
    for (const phrase of [
      'Create restricted key',
      'card testing',
      'Roll key',
      'refunds, payouts',
      'idempotency key',
    ])
      expect(whole).toContain(phrase);
    for (const language of ['Ruby', 'Python', 'PHP', 'Java', 'Node', 'Go', '.NET'])
      expect(whole.split('\n')).toContain(language);
  });

  test('of Stripe shows no client for a secret that the client does not accept', () => {
    expect(wholeOf('stripe-webhook-signing-secret')).not.toContain('StripeClient');
    expect(wholeOf('stripe-client-secret')).not.toContain('StripeClient');
  });
});

test.each([
  ['clockify-api-key', 'Clockify'],
  ['gitlab-runner-authentication-token', 'GitLab'],
  ['tru-api-key', 'tru.ID'],
  ['netrc-password', 'the service that accepts it'],
])('the vendor of %s is called %s', (id, name) => {
  const detector = detectors.find((one): one is Detector => one.id === id);
  expect(detector && nameOf(detector)).toBe(name);
});
