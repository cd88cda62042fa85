import { defineDetector, lit, oneOf, optional, run } from './detector.ts';
import type { Detector, Element, Format } from './detector.ts';
import { body, joint, pemBlock } from './pem.ts';

/** RFC 1421, section 4.6: how OpenSSL marks a traditional key that needs a passphrase. */
const encryptionHeader: Format = [
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

/** PROTOCOL.key of OpenSSH: "openssh-key-v1", then the cipher's name; `B` here means 4 letters, thus "none". */
const opensshMagic = 'b3BlbnNzaC1rZXktdjEAAAAA';
const openssh = (cipher: Element): Format => {
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

/** PuTTY's documentation, appendix C: a .ppk file as a whole. */
const ppk = (encryption: Element): Format => {
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
    format: pemBlock(['RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY', 'PRIVATE KEY']),
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
    format: [
      {
        anyOf: [
          pemBlock(['ENCRYPTED PRIVATE KEY']),
          pemBlock(['RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY'], encryptionHeader),
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
    format: openssh(lit('B')),
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
    format: openssh({ chars: 'CDEFGH', min: 1, max: 1 }),
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
    description: 'Signs and decrypts as its owner, unless it was exported under a passphrase.',
    severity: 'high',
    confidence: 'high',
    format: pemBlock(['PGP PRIVATE KEY BLOCK'], [armorHeaders], [armorChecksum]),
    entropy: 3.5,
    examples: ['{secret}\n', 'GPG_SIGNING_KEY="{secret}"'],
    counterExamples: [
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n...\n-----END PGP PRIVATE KEY BLOCK-----',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBFexample\n-----END PGP PUBLIC KEY BLOCK-----',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc9580'],
  }),
  defineDetector({
    id: 'private-key-putty',
    vendor: 'privatekey',
    title: 'PuTTY Private Key',
    description: 'An unprotected SSH key in PuTTY’s format: opens whatever trusts its public half.',
    severity: 'high',
    confidence: 'high',
    format: ppk(lit('none')),
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
    format: ppk(lit('aes256-cbc')),
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
    format: [
      oneOf(
        'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tL',
        'LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0t',
        'LS0tLS1CRUdJTiBEU0EgUFJJVkFURSBLRVktLS0tL',
        'LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t',
        'LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS',
        'LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0stLS0tL',
      ),
      run('base64', 80, 12000),
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
    format: [run('base64url', 42, 700)],
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
    id: 'private-key-openvpn-static',
    vendor: 'privatekey',
    title: 'OpenVPN Static Key',
    description: 'Joins a VPN, or takes part in its handshake, as any of its members.',
    severity: 'high',
    confidence: 'high',
    format: [
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
