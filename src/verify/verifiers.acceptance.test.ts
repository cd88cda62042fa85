import { unverifiable, verifiers } from '#built-in/verifiers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Detector } from '../catalogue/model/detector.ts';
import { detectors } from '../catalogue/detectors.ts';
import { sampleSecret } from '../matcher/sample/sample.ts';
import { judgeAnswer } from './answer.ts';
import type { Answer } from './client.ts';
import { type Received, type Vendors, findingOf, startVendors, storeOf, verifyOne } from './testing.ts';
import type { ExampleAnswer, Verifier } from '../catalogue/model/verifier.ts';
import { detectorsOf, needsNothingElse, whyUnverifiable, verifiersOf } from './verifiers.ts';

const byId = new Map<string, Detector>(detectors.map((detector) => [detector.id, detector]));
const REGISTRY = 'https://registry.example/base';
const environment = { npm_config_registry: `${REGISTRY}/`, RUBYGEMS_HOST: REGISTRY };

let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors();
});
beforeEach(() => {
  vendors.received.splice(0);
});
afterAll(() => {
  vendors.close();
});

/** `{what: secret}` made from the formats of the detectors. */
function halvesOf({ secrets: [own = ''], needs = {}, captures = {} }: Verifier): Record<string, string> {
  const sample = (id: string | undefined, name: string): string => {
    const detector = byId.get(id ?? '');
    return detector === undefined ? `made-up-${name}` : sampleSecret(detector, 7);
  };
  const secret = sample(own, 'secret');
  return Object.fromEntries<string>([
    ['secret', secret],
    ...Object.entries(captures).map(([name, place]): [string, string] => [
      name,
      place.exec(secret)?.[1] ?? '',
    ]),
    ...Object.entries(needs).map(([name, need]): [string, string] => [name, sample(need.detectors[0], name)]),
  ]);
}

/** A verifier whose halves no detector finds yet is tried with a detector that stands for it. */
const completed = (verifier: Verifier): boolean =>
  Object.values(verifier.needs ?? {}).every((need) => need.optional === true || need.detectors.length > 0);

async function verify(verifier: Verifier, answer: ExampleAnswer): Promise<ReturnType<typeof verifyOne>> {
  const [own = ''] = verifier.secrets;
  const { secret = '', ...rest } = halvesOf(verifier);
  const beside = Object.entries(verifier.needs ?? {}).flatMap(([name, need]) =>
    need.detectors.slice(0, 1).map((id): [string, string[]] => [id, [rest[name] ?? '']]),
  );
  vendors.answer = () => answer;
  return verifyOne(findingOf(own), storeOf(secret, Object.fromEntries(beside)), vendors, { environment });
}

const base = (verifier: Verifier): URL => {
  const { url, registry } = verifier;
  const halves = halvesOf(verifier);
  return new URL(
    (registry === undefined ? url : REGISTRY + url).replace(/\{(?:\w+:)?(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(halves[name] ?? ''),
    ),
  );
};

const named = verifiers.map((verifier) => [verifier.secrets[0] ?? '', verifier] as const);
const askable = named.filter(([, verifier]) => completed(verifier));

describe('the verifiers', () => {
  test('stand for at least 150 vendors', () => {
    const ids = verifiers.flatMap(detectorsOf).map(([id]) => id);
    expect(new Set(ids.map((id) => byId.get(id)?.vendor)).size).toBeGreaterThanOrEqual(150);
  });

  test('name detectors that there are, each once, or once more with what stands beside it', () => {
    const ids = [...verifiers.flatMap(detectorsOf).map(([id]) => id), ...Object.keys(unverifiable)];
    const needed = verifiers.flatMap(({ needs = {} }) =>
      Object.values(needs).flatMap((need) => need.detectors),
    );
    expect([...ids, ...needed].filter((id) => !byId.has(id))).toEqual([]);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    for (const id of twice) expect(verifiersOf(id).map(needsNothingElse), id).toEqual([false, true]);
    expect(whyUnverifiable('pypi-api-token')).not.toBeNull();
  });

  test('ask only over https, and only hosts of a domain that is spelt out', () => {
    const urls = verifiers.flatMap(({ url, otherUrls = [], registry }) =>
      registry === undefined ? [url, ...otherUrls] : [],
    );
    expect(
      urls.filter((url) => !/^https:\/\/(?:[a-z0-9-]*\{\w+\}\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\//.test(url)),
    ).toEqual([]);
  });

  test('send other halves only where something has to be put in', () => {
    for (const [name, verifier] of named) {
      const declared = JSON.stringify([
        verifier.url,
        verifier.headers,
        verifier.basic,
        verifier.form,
        verifier.json,
      ]);
      const used = [...declared.matchAll(/\{(?:(?:base64|path):)?(\w+)\}/g)].map(([, half]) => half);
      const known = ['secret', ...Object.keys(verifier.needs ?? {}), ...Object.keys(verifier.captures ?? {})];
      expect(
        used.filter((half) => !known.includes(half ?? '')),
        name,
      ).toEqual([]);
      if (verifier.sign === undefined) expect(used, name).toContain('secret');
    }
  });
});

describe.each(askable)('%s', (_, verifier) => {
  test('is asked about where the verifier says, with the secret where it says', async () => {
    await verify(verifier, verifier.activeAnswer);
    const [request] = vendors.received;
    if (request === undefined) throw new Error('nobody was asked');
    expect(request.host).toBe(base(verifier).host);
    expect(request.method).toBe(verifier.method ?? 'GET');
    expectSecretWhereDeclared(request, verifier);
  });

  test('is active when the vendor says so', async () => {
    const finding = await verify(verifier, verifier.activeAnswer);
    expect(finding).toMatchObject({ validity: 'active', verification: { host: base(verifier).host } });
    if (verifier.reads?.account !== undefined) expect(finding.verification?.account).toBeTruthy();
    if (typeof verifier.activeButForbidden?.[0] === 'number') {
      expect((await verify(verifier, [verifier.activeButForbidden[0], { message: 'no' }])).validity).toBe(
        'active',
      );
    }
  });

  test('is inactive when the vendor says so, everywhere', async () => {
    const finding = await verify(verifier, verifier.inactiveAnswer);
    expect(finding.validity).toBe(verifier.otherHosts === undefined ? 'inactive' : 'unknown');
    if (verifier.otherHosts !== undefined)
      expect(finding.verification?.reason).toContain(verifier.otherHosts);
    expect(vendors.received).toHaveLength(1 + (verifier.otherUrls?.length ?? 0));
  });

  test('is unknown when the vendor says neither', () => {
    const page = '<!doctype html><title>Sign in</title>';
    const answers: readonly Answer[] = [
      answerOf(429, { message: 'slow down' }),
      answerOf(500, { message: 'oops' }),
      answerOf(503, page, 'text/html'),
      answerOf(307, ''),
      answerOf(200, page, 'text/html'),
      answerOf(401, page, 'text/html; charset=utf-8'),
      answerOf(200, '{"login":"ann"'),
      { ...answerOf(200, { login: 'ann' }), isWhole: false },
      answerOf(418, { message: 'a teapot' }),
      { kind: 'silent', reason: 'no answer within 10 s' },
    ];
    for (const answer of answers) {
      const { validity, reason } = judgeAnswer(verifier, 'vendor.example', answer, halvesOf(verifier));
      expect(validity, JSON.stringify(answer)).toBe('unknown');
      expect(reason).not.toBe('');
    }
  });
});

function answerOf(
  status: number,
  body: unknown,
  type = 'application/json',
): Extract<Answer, { kind: 'answered' }> {
  return {
    kind: 'answered',
    status,
    header: (name) => (name === 'content-type' ? type : null),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    isWhole: true,
  };
}

function expectSecretWhereDeclared(request: Received, verifier: Verifier): void {
  const { headers = {}, basic, form, json, sign, registry } = verifier;
  const halves = halvesOf(verifier);
  const whole = JSON.stringify(request);
  const plain = halves.secret ?? '';
  if (sign !== undefined) {
    expect(whole).not.toContain(plain);
    return;
  }

  const sent = verifier.part === undefined ? plain : (verifier.part.exec(plain)?.[1] ?? '');
  const fill = (template: string, encode: (text: string) => string): string =>
    template
      .replace(/\{base64:secret\}/g, Buffer.from(sent).toString('base64'))
      .replace(/\{path:secret\}/g, sent.split('/').map(encode).join('/'))
      .replace(/\{(\w+)\}/g, (_, name: string) => encode(name === 'secret' ? sent : (halves[name] ?? '')));
  const asIs = (text: string): string => text;
  const url = new URL(
    fill(registry === undefined ? verifier.url : REGISTRY + verifier.url, encodeURIComponent),
  );
  expect(request.path).toBe(url.pathname + url.search);
  for (const [name, template] of Object.entries(headers)) {
    expect(request.headers[name], name).toBe(fill(template, asIs));
  }
  if (basic !== undefined) {
    const login = Buffer.from(
      (request.headers.authorization ?? '').replace('Basic ', ''),
      'base64',
    ).toString();
    expect(login).toBe(basic.map((text) => fill(text, asIs)).join(':'));
  }
  if (json !== undefined) expect(request.body).toBe(fill(json, asIs));
  if (form !== undefined) {
    const filled = Object.entries(form).map(([name, template]) => [name, fill(template, asIs)]);
    expect([...new URLSearchParams(request.body)]).toEqual(filled);
  }
}
