import type { Detector } from '../catalogue/model/detector.ts';
import { detectors } from '../catalogue/detectors.ts';
import { between, seededRandom, randomText, type Random } from '../matcher/sample/random.ts';
import { sampleSecret } from '../matcher/sample/sample.ts';
import { END_OF_TAR, paxRecord, rawEntry } from './raw-tar.ts';
import { type BuiltImage, buildImage, sha256 } from './image.ts';
import { type TestEntry, tar } from './tar.ts';

/** A made-up secret, and texts in which its detector finds it. */
interface Plant {
  readonly detector: string;
  readonly secret: string;
  readonly texts: readonly string[];
}

/** A user's rules, with patterns that no vendor's secret has. */
export const USER_RULES = `
- id: odd-password
  format: ['odd:', { not: "\\n", min: 30, max: 30 }, ':odd']
- id: odd-block
  format: ["=ODD=\\n", { seq: [{ set: alnum, min: 24 }, "\\n"], min: 2, max: 4 }, "=END="]
- id: odd-literal
  vendor: odd
  format: literal-odd-password-4711
- id: odd-short
  before: 'pin='
  format: [{ set: alnum, min: 7 }]
  after: ['.']
- id: odd-pattern
  regex: 'rx-([a-z0-9+/]{30})-xr'
  secretGroup: 1
`;
const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SPECIAL = `"'<>&\\,;%$#@!{}[]()*+=/?^~\`|-_.: \t`;

function oddPlants(random: Random): readonly Plant[] {
  const plant = (detector: string, secret: string, text = secret): Plant => ({
    detector,
    secret,
    texts: [`conf ${text}\n`],
  });
  const block = Array.from({ length: 3 }, () => `${randomText(random, LETTERS, 24)}\n`).join('');
  const short = randomText(random, LETTERS, 7);
  const inner = randomText(random, 'abcdefghijklmnopqrstuvwxyz0123456789+/', 30);
  return [
    ...[0, 1, 2].map(() =>
      plant('odd-password', `odd:${randomText(random, LETTERS + SPECIAL.repeat(2), 30)}:odd`),
    ),
    plant('odd-block', `=ODD=\n${block}=END=`),
    plant('odd-short', short, `pin=${short}.`),
    plant('odd-pattern', inner, `rx-${inner}-xr`),
  ];
}

/** Returns made-up secrets: `choice` selects their detectors, and `seed` their values. */
function plantsOf(choice: number, seed: number, count: number): readonly Plant[] {
  const pick = seededRandom(choice);
  const chosen = new Set<Detector>(detectors.filter(({ id }) => ALWAYS.includes(id)));
  while (chosen.size < count) {
    const detector = detectors[between(pick, 0, detectors.length - 1)];
    if (detector !== undefined && detector.isIdentifier !== true && detector.attribution !== 'required')
      chosen.add(detector);
  }
  return [
    ...[...chosen].map((detector, i): Plant => {
      const secret = sampleSecret(detector, seed * 1000 + i);
      return {
        detector: detector.id,
        secret: Buffer.from(secret, 'latin1').toString(),
        texts: detector.examples.map((example) => example.replaceAll('{secret}', () => secret)),
      };
    }),
    ...oddPlants(seededRandom(seed)),
  ];
}

/** Detectors that every image includes: unusual patterns, and vendors with long answers to a verification. */
const ALWAYS = [
  'stripe-live-secret-key',
  'github-personal-access-token',
  'private-key-pem',
  'dbconn-postgres-url-password',
  'slack-bot-token',
  'generic-password',
];

const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const goQuoted = (text: string): string =>
  JSON.stringify(text).replace(/[<>&]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The ways in which build instructions write a secret. */
const INSTRUCTIONS: readonly ((secret: string) => string)[] = [
  (secret) => `RUN |1 TOKEN=${secret} /bin/sh -c make # buildkit`,
  (secret) => `RUN login --password ${shellQuoted(secret)} && true`,
  (secret) => `CMD [${['login', '--token', secret].map(goQuoted).join(' ')}]`,
  (secret) =>
    `RUN curl https://x:${encodeURIComponent(secret)}@get.example/a?k=${encodeURIComponent(secret)}`,
  (secret) => `RUN echo ${base64(secret)} | base64 -d > /k`,
  (secret) => `RUN curl -H 'Authorization: Basic ${base64(`user:${secret}`)}' https://get.example`,
  (secret) => `RUN printf ${Buffer.from(secret).toString('hex')} | xxd -r -p`,
  (secret) => `RUN pwsh -EncodedCommand ${utf16(`login '${secret}'`).toString('base64')}`,
  (secret) => `RUN echo ${goQuoted(goQuoted(secret))}`,
  (secret) =>
    `RUN ${secret
      .split('\n')
      .map((line) => `echo ${line} >> k`)
      .join(' && ')}`,
  (secret) =>
    `RUN sed -i 's/x/${secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}/' a.xml`,
  (secret) => `ENV A=${base64(base64(secret))}`,
];

/** Whether the secret can be a file name verbatim. */
const isName = (secret: string): boolean => /^[\w.=~+-]{6,200}$/.test(secret) && !secret.startsWith('.wh.');

export interface LeakyImage {
  readonly image: BuiltImage;
  /** The same image, except that its last layer ends in the middle of a file. */
  readonly broken: BuiltImage;
  readonly planted: readonly Plant[];
}

/** Builds an image with secrets in every place that is scanned; see `plantsOf` for `choice` and `seed`. */
export async function leakyImage(choice: number, seed: number, count = 28): Promise<LeakyImage> {
  const planted = plantsOf(choice, seed, count);
  const random = seededRandom(choice);
  const filler = (): string => `${randomText(random, 'lorem ipsum', between(random, 0, 300))}\n`;
  const bodies = planted.flatMap(({ texts }) => texts.map((text) => `${filler()}${text}\n${filler()}`));
  const names = planted.map(({ secret }) => secret).filter(isName);
  const files: TestEntry[] = [
    ...bodies.map((body, i) => ({ name: `app/f${String(i)}.conf`, body })),
    ...planted.flatMap(({ texts: [text = ''] }, i): TestEntry[] => [
      { name: `app/w${String(i)}.txt`, body: utf16(`${text}\n`) },
      { name: `app/b${String(i)}.yaml`, body: `data: ${base64(text)}\n` },
    ]),
    ...names.map((name) => ({ name: `keys/${name}`, body: `TOKEN=${name}\n` })),
    ...names.map((name, i) => ({
      name: `links/l${String(i)}`,
      type: 'symlink' as const,
      linkname: `../keys/${name}`,
    })),
    ...names.map((name, i) => ({
      name: `attributes/a${String(i)}`,
      body: 'x',
      pax: { 'SCHILY.xattr.user.token': name },
    })),
  ];
  const instructions = planted.flatMap(({ secret }, i) =>
    INSTRUCTIONS.map((write) => write(secret)).filter((_, n) => n % 3 === i % 3),
  );
  const whiteouts = [
    { name: 'app/.wh..wh..opq', body: '' },
    ...names.map((name) => ({ name: `keys/.wh.${name}`, body: '' })),
  ];
  const values = planted.map(({ secret }) => secret);
  const spec = {
    layers: [
      { createdBy: instructions.slice(0, 10).join(' && '), entries: files },
      { createdBy: instructions.join('\n'), entries: whiteouts },
    ],
    config: {
      author: values[0],
      history: [
        { created_by: instructions.slice(0, 10).join(' && ') },
        ...instructions.map((created_by) => ({ created_by, empty_layer: true, comment: created_by })),
        { created_by: instructions.join('\n') },
      ],
      config: {
        Env: planted.map(({ secret, texts: [text = ''] }, i) =>
          i % 2 === 0 ? `SERVICE_${String(i)}_TOKEN=${secret}` : text.trim(),
        ),
        Labels: Object.fromEntries([
          ...values.map((secret, i): [string, string] => [`a.label.${String(i)}`, secret]),
          ...values.map((secret, i): [string, string] => [`${secret}.label`, String(i)]),
        ]),
        Cmd: ['serve', ...values.flatMap((secret) => ['--token', secret])],
        Entrypoint: planted.map(({ texts: [text = ''] }) => text),
        Healthcheck: { Test: ['CMD-SHELL', ...instructions] },
        OnBuild: instructions,
        Volumes: Object.fromEntries(values.map((secret) => [`/data/${secret}`, {}])),
      },
      vendor: Object.fromEntries(values.map((secret) => [secret, secret])),
    },
  };
  const image = await buildImage(spec);
  return { image, broken: await withBrokenLayer(image, names, bodies), planted };
}

/** Replaces the last layer by one that ends in the middle of a file and has secrets in its file names. */
async function withBrokenLayer(
  image: BuiltImage,
  names: readonly string[],
  bodies: readonly string[],
): Promise<BuiltImage> {
  const pax = names.map((name) => {
    const body = paxRecord('path', `keys/${'d/'.repeat(60)}${name}`);
    return Buffer.concat([
      rawEntry({ name: 'PaxHeader', type: 'x', body }),
      rawEntry({ name: 'short', body: `TOKEN=${name}\n` }),
    ]);
  });
  const whole = await tar(bodies.map((body, i) => ({ name: `srv/f${String(i)}`, body })));
  const cut = Buffer.concat([
    whole.subarray(0, -END_OF_TAR.length),
    ...pax,
    rawEntry({ name: `keys/${names[0] ?? ''}`, size: 100_000, body: bodies.join('') }),
  ]);
  const layers = image.layers.map((layer, i) =>
    i === image.layers.length - 1 ? { ...layer, tar: cut, blob: cut } : layer,
  );
  return { ...image, layers: layers.map((layer) => ({ ...layer, digest: sha256(layer.blob) })) };
}
