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

/** A detector as a subject, and a vendor that has none. */
const subjects = [
  ...detectors,
  ...REFINEMENTS.map(({ vendor: { id, name, opens } }) => ({
    id,
    vendor: id,
    title: name,
    description: opens,
  })),
];

/** The fewest lines that a part of this kind says anything with. */
const LEAST: Readonly<Record<PartName, number>> = {
  about: 2,
  create: 3,
  leaks: 8,
  risks: 4,
  audit: 3,
  revoke: 6,
  impact: 4,
  practice: 4,
};

describe('every detector and every vendor has a playbook', () => {
  test('in which no part is missing, thin, or unfinished', () => {
    const poor = subjects.flatMap((subject) => {
      const playbook = playbookFor(subject);
      return parts.flatMap((part) => {
        const lines = playbook.parts[part].flatMap(textsOf);
        const bad = lines.filter(
          (line) =>
            line.length < 20 || /\{(?:name|create|revoke|audit|variable)\}|undefined|\.\.$/.test(line),
        );
        return lines.length < LEAST[part] || bad.length > 0 ? [[subject.id, part, bad]] : [];
      });
    });
    expect(poor).toEqual([]);
  });

  test('that makes a new one and moves the services before it ends the old, unless there can be only one', () => {
    for (const subject of subjects) {
      const steps = playbookFor(subject).parts.revoke.flatMap((block) =>
        block.kind === 'steps' ? block.items : [],
      );
      const overlaps = vendorFor(subject.id)?.vendor.overlaps ?? true;
      expect(steps[0], subject.id).toMatch(overlaps ? /^(?:Make|Get|Add) / : /^(?:Prepare|Make) /);
      expect(steps.at(-1), subject.id).toContain('Build the image anew');
    }
  });

  test('that names no host of a package registry', () => {
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

  test('whose sources are addresses', () => {
    const links = REFINEMENTS.flatMap(({ vendor }) => vendor.sources);
    expect(links.filter((link) => !URL.canParse(link) || !link.startsWith('https://'))).toEqual([]);
  });
});

describe('a fact about a vendor', () => {
  test('is marked unless somebody has checked it, and what was checked has a source', () => {
    for (const { vendor } of REFINEMENTS) {
      expect(vendor.checked.length === 0 || vendor.sources.length > 0, vendor.id).toBe(true);
      const { parts: said, hasUnchecked } = playbookFor({
        ...vendor,
        vendor: vendor.id,
        title: vendor.name,
        description: vendor.opens,
      });
      if (!vendor.checked.includes('audit')) expect(wordsOf(said.audit), vendor.id).toContain('(unchecked)');
      expect(hasUnchecked).toBe(wordsOf(Object.values(said).flat()).includes('(unchecked)'));
    }
  });

  test('is known of at least 120 vendors', () => {
    expect(new Set(REFINEMENTS.map(({ vendor }) => vendor.id)).size).toBeGreaterThanOrEqual(120);
    expect(REFINEMENTS.length).toBe(new Set(REFINEMENTS.map(({ vendor }) => vendor.id)).size);
  });

  test('speaks of detectors that there are', () => {
    const without = REFINEMENTS.filter(({ vendor }) =>
      (vendor.covers ?? [`${vendor.id}-`]).some(
        (start) => !detectors.some(({ id }) => id === vendor.id || id.startsWith(start)),
      ),
    ).map(({ vendor }) => vendor.id);
    // Nothing is found of these yet.
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

  test('is used by some detector', () => {
    const used = new Set(detectors.map(({ id }) => kindOf(id)));
    expect(Object.keys(KINDS).filter((name) => !used.has(name as keyof typeof KINDS))).toEqual([]);
  });
});

describe('the model', () => {
  const wholeOf = (id: string): string => {
    const explained = subjectOf(id, detectors);
    return explained === null ? '' : wordsOf(explain(explained, {}));
  };

  test('of CircleCI tells of access, of what a pipeline gives out, and of rotating without a gap', () => {
    const whole = wholeOf('circleci-personal-api-token');
    for (const said of [
      'full read and write',
      'Create New Token',
      'contexts',
      '/api/v2/me',
      'checkout keys',
      'OIDC',
    ])
      expect(whole).toContain(said);
    expect(whole).toContain('https://circleci.com/docs/guides/toolkit/managing-api-tokens/');
  });

  test('of Stripe tells of money, of rolling with an expiry, and sets up the client in seven languages', () => {
    const whole = wholeOf('stripe-live-secret-key');
    for (const said of [
      'Create restricted key',
      'card testing',
      'Roll key',
      'refunds, payouts',
      'idempotency key',
    ])
      expect(whole).toContain(said);
    for (const language of ['Ruby', 'Python', 'PHP', 'Java', 'Node', 'Go', '.NET'])
      expect(whole.split('\n')).toContain(language);
  });

  test('of Stripe sets up no client with a secret that no client takes', () => {
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
