import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerOrigins, type LayerOrigins } from './base-image.ts';
import { readConfig } from '../oci/config.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

/** Returns a history in which `+ instruction` created a layer and `- instruction` created none. */
const historyOf = (lines: readonly string[]): readonly object[] =>
  lines.map((line) => ({
    created_by: line.slice(2),
    ...(line.startsWith('-') && { empty_layer: true }),
  }));
const layersOf = (lines: readonly string[]): number => lines.filter((line) => line.startsWith('+')).length;

function originsOf(lines: readonly string[], layerCount = layersOf(lines)): LayerOrigins {
  return layerOrigins(readConfig({ history: historyOf(lines) }), {}, layerCount);
}

const debian = ['+ /bin/sh -c #(nop) ADD file:4f1d2a in / ', '- /bin/sh -c #(nop)  CMD ["bash"]'];
const node = [
  ...debian,
  '+ RUN /bin/sh -c apt-get update # buildkit',
  '- ENV NODE_VERSION=22',
  '+ COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
  '- ENTRYPOINT ["docker-entrypoint.sh"]',
  '- CMD ["node"]',
];

describe('a CMD or ENTRYPOINT with layers above it ends the base image:', () => {
  test.each<[string, readonly string[], readonly boolean[]]>([
    ['a distribution', [...debian, '+ COPY . /app # buildkit', '- CMD ["./run"]'], [true, false]],
    ['an image on a distribution', [...node, '- WORKDIR /app', '+ COPY . .'], [true, true, true, false]],
    [
      'an image that inherits the command',
      [...node, '+ COPY html /srv', '+ RUN x'],
      [true, true, true, false, false],
    ],
    [
      'an image with only an ENTRYPOINT',
      ['+ ADD rootfs.tar.gz / # buildkit', '- ENTRYPOINT ["/run.sh"]', '+ COPY . /'],
      [true, false],
    ],
    ['the shell form', ['+ COPY a /', '- CMD make run', '+ COPY b /'], [true, false]],
    [
      'a Windows image',
      [
        '+ Apply image 10',
        '- cmd /S /C #(nop)  CMD ["c:\\\\windows\\\\system32\\\\cmd.exe"]',
        '+ cmd /S /C x',
      ],
      [true, false],
    ],
    [
      'Buildah',
      ['+ /bin/sh -c #(nop) ADD file:1 in /', '- /bin/bash -c #(nop) CMD ["sh"]', '+ x'],
      [true, false],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(originsOf(lines)).toEqual({
      base: { name: null, digest: null, evidence: 'command' },
      isBase: expected,
    });
  });

  // A known error of the guess (see `endOfBase`); the report shows the instruction.
  test('wrongly, if a Dockerfile creates layers after its CMD', () => {
    const dockerfile = [
      '+ ADD file:1 in /',
      '+ COPY .env /app',
      '- CMD ["./run"]',
      '+ RUN chmod 600 /app/.env',
    ];
    expect(originsOf(dockerfile).isBase).toEqual([true, true, false]);
  });
});

describe('the base image does not end at', () => {
  test.each<[string, readonly string[]]>([
    ['the command of the image itself', ['+ COPY a /', '+ COPY b /', '- CMD ["./run"]']],
    ['a command below all layers', ['- CMD ["./run"]', '+ COPY a /']],
    ['a command that created a layer', ['+ COPY a /', '+ CMD ["./run"]', '+ COPY b /']],
    ['another instruction', ['+ COPY a /', '- HEALTHCHECK &{["CMD" "x"]}', '- CMDB=1', '+ COPY b /']],
    [
      'a command inside a RUN or ONBUILD instruction',
      ['+ COPY a /', '- RUN echo CMD ["x"]', '- ONBUILD CMD x', '+ COPY b /'],
    ],
  ])('%s', (_name, lines) => {
    expect(originsOf(lines)).toEqual({
      base: null,
      isBase: lines.filter((l) => l.startsWith('+')).map(() => null),
    });
  });
});

describe('a root file system in the lowest layer', () => {
  test.each([
    '/bin/sh -c #(nop) ADD file:4f1d2a in / ',
    'ADD alpine-minirootfs-3.20.0-x86_64.tar.gz / # buildkit',
    'ADD rootfs.tar.xz / # buildkit',
    "# debian.sh --arch 'amd64' out/ 'bookworm' '@1700000000'",
    'apko',
    'bazel build @bookworm//:layer',
  ])('shows only that this layer is of the base image: %s', (createdBy) => {
    expect(originsOf([`+ ${createdBy}`, '+ COPY . /app', '- CMD ["./run"]'])).toEqual({
      base: { name: null, digest: null, evidence: 'root-filesystem' },
      isBase: [true, null],
    });
  });

  test.each(['COPY . /', 'ADD app.tar.gz /app', 'RUN make rootfs', '/bin/sh -c #(nop) ADD file:1 in /app '])(
    'is not recognised in: %s',
    (createdBy) => {
      expect(originsOf([`+ ${createdBy}`])).toEqual({ base: null, isBase: [null] });
    },
  );

  test('is not recognised in a higher layer', () => {
    expect(originsOf(['+ COPY . /', '+ ADD rootfs.tar.xz / # buildkit']).isBase).toEqual([null, null]);
  });
});

describe('nothing is known of the layers', () => {
  test.each([0, 1, 2, 4, 9])('if there are %i and the history has 3', (count) => {
    expect(originsOf([...node], count)).toEqual({
      base: null,
      isBase: Array.from({ length: count }, () => null),
    });
  });

  test.each<[string, object]>([
    ['absent', {}],
    ['not a list', { history: { created_by: 'CMD x' } }],
    ['a list of rubbish', { history: [null, 7, 'CMD x', []] }],
  ])('if the history is %s', (_name, document) => {
    const { isBase } = layerOrigins(readConfig(document as Record<string, unknown>), {}, 4);
    expect(isBase).toEqual([null, null, null, null]);
  });
});

describe('the name of the base image', () => {
  const KEYS = { name: 'org.opencontainers.image.base.name', digest: 'org.opencontainers.image.base.digest' };
  const named = (name: unknown, digest?: unknown): Record<string, unknown> => ({
    [KEYS.name]: name,
    [KEYS.digest]: digest,
  });
  const baseOf = (annotations: object, labels: object = {}): LayerOrigins['base'] =>
    layerOrigins(readConfig({ config: { Labels: labels } }), annotations as Record<string, string>, 1).base;

  test('is what the manifest says, whatever the history is', () => {
    const origins = layerOrigins(
      readConfig({ history: historyOf(node.concat('+ COPY . .')) }),
      named('docker.io/library/node:22', DIGEST) as Record<string, string>,
      4,
    );
    expect(origins).toEqual({
      base: { name: 'docker.io/library/node:22', digest: DIGEST, evidence: 'command' },
      isBase: [true, true, true, false],
    });
    expect(baseOf(named('debian:12'))).toEqual({ name: 'debian:12', digest: null, evidence: null });
    expect(baseOf(named(undefined, DIGEST))).toEqual({ name: null, digest: DIGEST, evidence: null });
  });

  test('comes from the labels only if the manifest names none; name and digest come from one of the two', () => {
    expect(baseOf({}, named('debian:12', DIGEST))?.name).toBe('debian:12');
    expect(baseOf(named('node:22'), named('debian:12', DIGEST))).toMatchObject({
      name: 'node:22',
      digest: null,
    });
  });

  test.each([
    7,
    null,
    ['debian'],
    '',
    ' ',
    'Debian:12',
    'https://user:pass@registry.example/base',
    'user:pass@registry.example/base',
    '<b>debian</b>',
    'debian\n12',
    '\x1b[31mdebian',
    'a/'.repeat(100_000) + 'b',
    'x'.repeat(1_000_000),
  ])('is null for a text that is not an image reference (%#)', (text) => {
    expect(baseOf(named(text))).toBeNull();
    expect(baseOf({}, named(text))).toBeNull();
    expect(baseOf(named(text, DIGEST))).toMatchObject({ name: null, digest: DIGEST });
  });

  test.each([7, '', 'latest', 'sha256:abc', `${DIGEST}a`])(
    'comes without a digest if %j is given as one',
    (digest) => {
      expect(baseOf(named('debian:12', digest))).toMatchObject({ digest: null });
    },
  );
});

test('the layers of the base image are the lowest ones, whatever the history is', () => {
  const instruction = fc.constantFrom(
    'CMD ["x"]',
    '/bin/sh -c #(nop)  ENTRYPOINT x',
    'ADD file:1 in /',
    'RUN x',
  );
  const line = fc.tuple(fc.constantFrom('+', '-'), instruction).map(([sign, text]) => `${sign} ${text}`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.option(fc.nat(12)), (lines, other) => {
      const count = other ?? layersOf(lines);
      const { isBase, base } = originsOf(lines, count);
      expect(isBase).toHaveLength(count);
      const last = isBase.lastIndexOf(true);
      expect(isBase.slice(0, last + 1)).not.toContain(false);
      expect(isBase.slice(0, last + 1)).not.toContain(null);
      expect(base === null).toBe(last < 0);
      if (base?.evidence === 'command') expect(isBase.at(-1)).toBe(false);
    }),
  );
});

test('a history of 300,000 entries with instructions of megabytes is read within the time limit of a test', () => {
  const long = `- ADD ${'.tar'.repeat(500_000)}`;
  const many = Array.from({ length: 300_000 }, (_, i) => (i % 2 === 0 ? '+ RUN x' : '- CMD ["x"]'));
  const config = readConfig({
    history: historyOf([`+${long.slice(1)}`, ...many, `- #(nop)${' '.repeat(2_000_000)}CMD x`, '+ RUN x']),
  });
  expect(layerOrigins(config, {}, layersOf(many) + 2).isBase.filter((base) => base === true)).toHaveLength(
    150_001,
  );
});
