import { type Element, type Pattern, lit, oneOf, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { gap } from '../patterns/pem.ts';

/** Base64 without the lines of a PEM block around it, on one line or wrapped. */
const long: Element = {
  anyOf: [
    [run('base64', 200, 8000)],
    [run('base64', 10, 70), { seq: [gap(1), run('base64', 1, 80)], min: 3, max: 130 }],
  ],
};

/** The first bytes of DER in base64. Keys of one kind differ only in the length, after `MII`. */
const encoded: Pattern = [
  {
    anyOf: [
      [lit('MII'), run('base64', 3), lit('IBADANBgkqhkiG9w0BAQEFAASC'), long],
      [lit('MII'), run('base64', 3), oneOf('IBAAKCAQEA', 'IBAAKCAYEA', 'IBAAKCAgEA', 'IBAAKBgQ'), long],
      [lit('MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg'), run('base64', 136)],
      [lit('MHcCAQEEI'), run('base64', 152, 156)],
      [lit('MC4CAQAwBQYDK2VwBCIEI'), run('base64', 43)],
    ],
  },
  { chars: '=', min: 0, max: 2 },
];

/** The algorithm and the start of the key in PKCS#8: RSA, P-256 and Ed25519. */
const heads: Element = {
  anyOf: [
    [
      lit('\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05'),
      { chars: '\0', min: 1, max: 2 },
      lit('\x04\x82'),
    ],
    [
      lit('\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07'),
      lit('\x04\x6d\x30\x6b\x02\x01\x01\x04\x20'),
    ],
    [lit('\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20')],
  ],
};

/** Returns a key of signify(1): two bytes for the algorithm, two for the protection, then the key. */
const signify = (...starts: string[]): Pattern => [
  oneOf(...starts),
  run('base64', 125, 208),
  { chars: '=', min: 0, max: 2 },
];

export const privateKeysDer = defineCredentials({
  slug: 'privatekey',
  name: 'Private key',
  specificity: 'protocol',
  isKeyBlock: true,
  secrets: [
    {
      id: 'private-key-der-base64',
      kind: 'private-key',
      title: 'Private Key (DER in base64)',
      description:
        'The body of a PEM block without its first and last line, as many configurations expect it.',
      severity: 'high',
      confidence: 'high',
      pattern: encoded,
      entropy: 4,
      examples: ['app.private-key={secret}', '"merchantPrivateKey": "{secret}"'],
      counterExamples: [
        'app.private-key=MIIEvQIBADANBgkqhkiG9w0BAQEFAASC...',
        'app.public-key=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA',
      ],
      docs: [
        'https://www.rfc-editor.org/rfc/rfc5958',
        'https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2',
      ],
    },
    {
      id: 'private-key-der',
      kind: 'private-key',
      title: 'Private Key (DER)',
      description:
        'An unprotected private key in binary form (PKCS#8): anyone who has it can act as its owner.',
      severity: 'high',
      confidence: 'high',
      before: [heads],
      // Enough of the key to distinguish it from others.
      pattern: [
        { not: '\0', min: 1, max: 1 },
        { not: '', min: 30, max: 30 },
      ],
      after: [{ not: '', min: 1, max: 1 }],
      entropy: 4,
      examples: [
        '\x30\x82\x04\xbd\x02\x01\x00\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00\x04\x82{secret}\x02',
        '\x30\x81\x87\x02\x01\x00\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x04\x6d\x30\x6b\x02\x01\x01\x04\x20{secret}\xa1',
      ],
      counterExamples: [
        '\x30\x82\x01\x22\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00\x03\x82{secret}\x02',
        '\x02\x01\x00\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00\x04\x82',
      ],
      docs: ['https://www.rfc-editor.org/rfc/rfc5958#section-2'],
    },
    {
      id: 'private-key-signify',
      kind: 'private-key',
      title: 'signify or minisign Secret Key',
      description: 'An unprotected key that signs releases: what it signs is accepted as its owner’s.',
      severity: 'high',
      confidence: 'high',
      pattern: signify('RWRCSwAAAA', 'RWQAAEIy'),
      entropy: 4,
      examples: ['untrusted comment: signify secret key\n{secret}\n', 'SIGNING_KEY={secret}'],
      counterExamples: [
        'untrusted comment: signify public key\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n',
        'SIGNING_KEY=RWQAAEIy',
      ],
      docs: ['https://man.openbsd.org/signify', 'https://jedisct1.github.io/minisign/'],
    },
    {
      id: 'private-key-signify-encrypted',
      kind: 'private-key',
      title: 'Encrypted signify or minisign Secret Key',
      description: 'A key that signs releases, encrypted with a passphrase.',
      severity: 'low',
      confidence: 'high',
      pattern: signify('RWRCSwAAACo', 'RWRTY0Iy'),
      entropy: 4,
      examples: ['untrusted comment: minisign encrypted secret key\n{secret}\n', 'SIGNING_KEY={secret}'],
      counterExamples: [
        'untrusted comment: minisign encrypted secret key\nRWRTY0Iy\n',
        'SIGNING_KEY=RWRTY0Iy...',
      ],
      docs: ['https://man.openbsd.org/signify', 'https://jedisct1.github.io/minisign/'],
    },
  ],
});
