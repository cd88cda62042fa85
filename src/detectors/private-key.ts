import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Element, Pattern } from '../catalogue/model/pattern.ts';
import { body, gap, joint, pemBlock } from './pem.ts';

/** What OpenSSL writes without a container, and thus the only ones with a header for a passphrase. */
const TRADITIONAL = ['RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY'];
const OTHERS = [
  'DH PRIVATE KEY',
  'ECDSA PRIVATE KEY',
  'ED25519 PRIVATE KEY',
  'X25519 PRIVATE KEY',
  'NEBULA ED25519 PRIVATE KEY',
  'NEBULA X25519 PRIVATE KEY',
];

/** RFC 1421, section 4.6: how OpenSSL marks a traditional key that needs a passphrase. */
const encryptionHeader: Pattern = [
  lit('Proc-Type: 4,ENCRYPTED'),
  ...joint(1),
  lit('DEK-Info: '),
  run('alnum', 3, 24, '-'),
  lit(','),
  run('hex', 8, 64),
  ...joint(1),
];

/** RFC 9580, section 6.2: `Version: …` and the like, before the body. */
const armorHeaders: Element = {
  seq: [run('alpha', 3, 12), lit(': '), { not: '\r\n\\', min: 0, max: 100 }, ...joint(1)],
  min: 0,
  max: 4,
};
const armorChecksum: Element = optional(...joint(1), lit('='), run('base64', 4));

const pgpBlock = pemBlock(['PGP PRIVATE KEY BLOCK'], [armorHeaders], [armorChecksum]);

/** PROTOCOL.key of OpenSSH: "openssh-key-v1", then the cipher's name; `B` here means 4 letters, thus "none". */
const opensshMagic = 'b3BlbnNzaC1rZXktdjEAAAAA';
const openssh = (cipher: Element): Pattern => {
  const label = 'OPENSSH PRIVATE KEY';
  return [
    lit(`-----BEGIN ${label}-----`),
    ...joint(0),
    lit(opensshMagic),
    cipher,
    body,
    { chars: '=', min: 0, max: 2 },
    optional(...joint(0), lit(`-----END ${label}-----`)),
  ];
};

/** The rest of a block that was encoded as a whole: on one line, or wrapped as base64(1) and openssl do. */
const encodedBlock: Element = {
  anyOf: [
    [run('base64', 80, 12000)],
    [run('base64', 8, 60), { seq: [gap(1), run('base64', 1, 80)], min: 2, max: 200 }],
  ],
};

/** PuTTY's documentation, appendix C: a .ppk file as a whole. */
const ppk = (encryption: Element): Pattern => {
  const line: Element = { not: '\r\n', min: 0, max: 120 };
  const end: Element = { chars: '\r\n', min: 1, max: 2 };
  return [
    lit('PuTTY-User-Key-File-'),
    run('digit', 1),
    lit(': '),
    run('alnum-lower', 3, 40, '-@.'),
    end,
    lit('Encryption: '),
    encryption,
    end,
    lit('Comment:'),
    line,
    end,
    lit('Public-Lines: '),
    run('digit', 1, 3),
    end,
    { seq: [run('base64', 1, 64, '='), end], min: 1, max: 40 },
    { seq: [oneOf('Key-Derivation', 'Argon2-'), line, end], min: 0, max: 5 },
    lit('Private-Lines: '),
    run('digit', 1, 3),
    { seq: [end, run('base64', 1, 64, '=')], min: 1, max: 80 },
    end,
    oneOf('Private-MAC: ', 'Private-Hash: '),
    run('hex', 40, 64),
  ];
};

export const privateKey: readonly Detector[] = [
  defineDetector({
    id: 'private-key-pem',
    vendor: 'privatekey',
    title: 'Private Key (PEM)',
    description:
      'An unprotected private key of TLS, SSH or a signing service: whoever holds it is its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: pemBlock([...TRADITIONAL, 'PRIVATE KEY', ...OTHERS]),
    entropy: 3.5,
    examples: ['{secret}\n', 'tls.key: |\n  {secret}\n', 'KEY="{secret}"'],
    counterExamples: [
      '-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----',
      "if (text.startsWith('-----BEGIN PRIVATE KEY-----')) return 'pkcs8';",
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc7468', 'https://www.rfc-editor.org/rfc/rfc8017'],
  }),
  defineDetector({
    id: 'private-key-pem-encrypted',
    vendor: 'privatekey',
    title: 'Encrypted Private Key (PEM)',
    description: 'A private key under a passphrase: safe for as long as the passphrase is strong and secret.',
    severity: 'low',
    confidence: 'high',
    pattern: [
      {
        anyOf: [
          pemBlock([
            'ENCRYPTED PRIVATE KEY',
            'ENCRYPTED COSIGN PRIVATE KEY',
            'ENCRYPTED SIGSTORE PRIVATE KEY',
            'NEBULA ED25519 ENCRYPTED PRIVATE KEY',
          ]),
          pemBlock(TRADITIONAL, encryptionHeader),
        ],
      },
    ],
    entropy: 3.5,
    examples: ['{secret}\n', 'ssl_key: "{secret}"'],
    counterExamples: [
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\n...\n',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc5958', 'https://www.rfc-editor.org/rfc/rfc1421'],
  }),
  defineDetector({
    id: 'private-key-openssh',
    vendor: 'privatekey',
    title: 'OpenSSH Private Key',
    description: 'An unprotected SSH key: opens every account and repository that trusts its public half.',
    severity: 'high',
    confidence: 'high',
    pattern: openssh(lit('B')),
    entropy: 3.5,
    examples: ['{secret}\n', 'ssh_key: |\n  {secret}\n'],
    counterExamples: [
      '-----BEGIN OPENSSH PRIVATE KEY-----\n<your key>\n-----END OPENSSH PRIVATE KEY-----',
      'const header = "-----BEGIN OPENSSH PRIVATE KEY-----";',
    ],
    docs: ['https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key'],
  }),
  defineDetector({
    id: 'private-key-openssh-encrypted',
    vendor: 'privatekey',
    title: 'Encrypted OpenSSH Private Key',
    description: 'An SSH key under a passphrase: safe for as long as the passphrase is strong and secret.',
    severity: 'low',
    confidence: 'high',
    pattern: openssh({ chars: 'CDEFGH', min: 1, max: 1 }),
    entropy: 3.5,
    examples: ['{secret}\n', 'id_rsa: "{secret}"'],
    counterExamples: [
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
      'ssh-keygen writes -----BEGIN OPENSSH PRIVATE KEY-----',
    ],
    docs: ['https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key'],
  }),
  defineDetector({
    id: 'private-key-pgp',
    vendor: 'privatekey',
    title: 'PGP Private Key',
    description: 'An unprotected PGP key: signs and decrypts as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: pgpBlock,
    entropy: 3.5,
    check: 'pgp-open',
    examples: ['{secret}\n', 'GPG_SIGNING_KEY="{secret}"'],
    counterExamples: [
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n...\n-----END PGP PRIVATE KEY BLOCK-----',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBFexample\n-----END PGP PUBLIC KEY BLOCK-----',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc9580'],
  }),
  defineDetector({
    id: 'private-key-pgp-encrypted',
    vendor: 'privatekey',
    title: 'Encrypted PGP Private Key',
    description: 'A PGP key under a passphrase: safe for as long as the passphrase is strong and secret.',
    severity: 'low',
    confidence: 'high',
    pattern: pgpBlock,
    entropy: 3.5,
    check: 'pgp-protected',
    examples: ['{secret}\n', 'GPG_SIGNING_KEY="{secret}"'],
    counterExamples: [
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n...\n-----END PGP PRIVATE KEY BLOCK-----',
      '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc9580'],
  }),
  defineDetector({
    id: 'private-key-ssh2',
    vendor: 'privatekey',
    title: 'SSH Private Key (ssh.com)',
    description:
      'An SSH key in the format of ssh.com, which has one name for keys with and without a passphrase.',
    severity: 'medium',
    confidence: 'high',
    pattern: [
      lit('---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----'),
      ...joint(0),
      {
        seq: [
          run('alpha', 3, 12),
          lit(': '),
          { not: '\r\n', min: 0, max: 160 },
          { chars: '\r\n', min: 1, max: 2 },
        ],
        min: 0,
        max: 4,
      },
      // The magic number 3f6ff9eb.
      lit('P2/56wAA'),
      body,
      { chars: '=', min: 0, max: 2 },
      optional(...joint(0), lit('---- END SSH2 ENCRYPTED PRIVATE KEY ----')),
    ],
    entropy: 3.5,
    examples: ['{secret}\n', '# id_rsa_2048_a\n{secret}\n'],
    counterExamples: [
      '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n...\n---- END SSH2 ENCRYPTED PRIVATE KEY ----',
      '---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2EAAAABIwAAAIEA\n---- END SSH2 PUBLIC KEY ----',
    ],
    docs: ['https://the.earth.li/~sgtatham/putty/0.83/htmldoc/Chapter8.html'],
  }),
  defineDetector({
    id: 'private-key-putty',
    vendor: 'privatekey',
    title: 'PuTTY Private Key',
    description: 'An unprotected SSH key in PuTTY’s format: opens whatever trusts its public half.',
    severity: 'high',
    confidence: 'high',
    pattern: ppk(lit('none')),
    entropy: 3.5,
    examples: ['{secret}\n', '# login.ppk\n{secret}\n'],
    counterExamples: ['PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\n', 'PuTTY-User-Key-File-3'],
    docs: ['https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html'],
  }),
  defineDetector({
    id: 'private-key-putty-encrypted',
    vendor: 'privatekey',
    title: 'Encrypted PuTTY Private Key',
    description: 'An SSH key in PuTTY’s format under a passphrase.',
    severity: 'low',
    confidence: 'high',
    pattern: ppk(lit('aes256-cbc')),
    entropy: 3.5,
    examples: ['{secret}\n', '# login.ppk\n{secret}\n'],
    counterExamples: ['PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\n', 'PuTTY-User-Key-File-3'],
    docs: ['https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html'],
  }),
  defineDetector({
    id: 'private-key-base64',
    vendor: 'privatekey',
    title: 'Private Key (PEM in base64)',
    description: 'A whole PEM block encoded once more, as Kubernetes secrets and CI variables hold it.',
    severity: 'high',
    confidence: 'high',
    // `-----BEGIN … PRIVATE KEY-----`: RSA, EC, DSA, PKCS#8, OpenSSH, PGP.
    pattern: [
      oneOf(
        'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tL',
        'LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0t',
        'LS0tLS1CRUdJTiBEU0EgUFJJVkFURSBLRVktLS0tL',
        'LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t',
        'LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS',
        'LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0stLS0tL',
      ),
      encodedBlock,
      { chars: '=', min: 0, max: 2 },
    ],
    entropy: 3.5,
    examples: ['data:\n  tls.key: {secret}\n', 'SSH_PRIVATE_KEY_B64={secret}'],
    counterExamples: [
      'tls.key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t',
      'tls.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t',
    ],
    docs: ['https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets'],
  }),
  defineDetector({
    id: 'private-key-base64-encrypted',
    vendor: 'privatekey',
    title: 'Encrypted Private Key (PEM in base64)',
    description: 'A PEM block of a private key under a passphrase, encoded once more.',
    severity: 'low',
    confidence: 'high',
    // `-----BEGIN ENCRYPTED PRIVATE KEY-----`, `… COSIGN …`, `… SIGSTORE …`
    pattern: [
      oneOf(
        'LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJVkFURSBLRVktLS0tL',
        'LS0tLS1CRUdJTiBFTkNSWVBURUQgQ09TSUdOIFBSSVZBVEUgS0VZLS0tLS',
        'LS0tLS1CRUdJTiBFTkNSWVBURUQgU0lHU1RPUkUgUFJJVkFURSBLRVktLS0tL',
      ),
      encodedBlock,
      { chars: '=', min: 0, max: 2 },
    ],
    entropy: 3.5,
    examples: ['data:\n  cosign.key: {secret}\n', 'COSIGN_PRIVATE_KEY_B64={secret}'],
    counterExamples: [
      'cosign.key: LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJVkFURSBLRVktLS0tL',
      'tls.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t',
    ],
    docs: ['https://docs.sigstore.dev/cosign/key_management/overview/'],
  }),
  defineDetector({
    id: 'private-key-jwk',
    vendor: 'privatekey',
    title: 'Private Key (JWK)',
    description: 'The private part of a JSON Web Key: signs tokens or decrypts in its owner’s name.',
    severity: 'high',
    confidence: 'high',
    before: [
      lit('"d"'),
      { chars: ' \t', min: 0, max: 4 },
      lit(':'),
      { chars: ' \t', min: 0, max: 4 },
      lit('"'),
    ],
    pattern: [run('base64url', 42, 700)],
    after: [lit('"')],
    context: { words: ['"kty"'], within: 2400, side: 'either' },
    entropy: 4,
    examples: [
      '{"kty":"EC","crv":"P-256","x":"0","y":"0","d":"{secret}"}',
      '{ "d": "{secret}", "kty": "OKP" }',
    ],
    counterExamples: ['{"kty":"EC","crv":"P-256","x":"0","y":"0"}', '{"c": 1, "d": "{secret}"}'],
    docs: ['https://www.rfc-editor.org/rfc/rfc7517', 'https://www.rfc-editor.org/rfc/rfc7518'],
  }),
  defineDetector({
    id: 'private-key-jwk-symmetric',
    vendor: 'privatekey',
    title: 'Secret Key (JWK)',
    description: 'A symmetric JSON Web Key: whoever holds it makes tokens that are taken for its owner’s.',
    severity: 'high',
    confidence: 'high',
    before: [
      lit('"k"'),
      { chars: ' \t', min: 0, max: 4 },
      lit(':'),
      { chars: ' \t', min: 0, max: 4 },
      lit('"'),
    ],
    pattern: [run('base64url', 20, 400)],
    after: [lit('"')],
    context: { words: ['"kty":"oct"', '"kty": "oct"'], within: 700, side: 'either' },
    entropy: 3.5,
    examples: ['{"kty":"oct","kid":"1","k":"{secret}"}', '{ "k": "{secret}", "alg": "HS256", "kty": "oct" }'],
    counterExamples: ['{"kty":"oct","k":""}', '{"k": "{secret}", "v": 1}'],
    docs: ['https://www.rfc-editor.org/rfc/rfc7517', 'https://www.rfc-editor.org/rfc/rfc7518#section-6.4'],
  }),
  defineDetector({
    id: 'private-key-openvpn-static',
    vendor: 'privatekey',
    title: 'OpenVPN Static Key',
    description: 'Joins a VPN, or takes part in its handshake, as any of its members.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      lit('-----BEGIN OpenVPN Static key V1-----'),
      { seq: [...joint(1), run('hex-lower', 32)], min: 8, max: 16 },
      optional(...joint(1), lit('-----END OpenVPN Static key V1-----')),
    ],
    entropy: 3,
    examples: ['<tls-auth>\n{secret}\n</tls-auth>\n', 'ta.key: "{secret}"'],
    counterExamples: [
      '-----BEGIN OpenVPN Static key V1-----\n...\n',
      'a file that begins with "OpenVPN Static key"',
    ],
    docs: ['https://openvpn.net/community-docs/community-articles/openvpn-2-6-manual.html'],
  }),
];
