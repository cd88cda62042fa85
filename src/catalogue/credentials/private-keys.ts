import { type Element, type Pattern, lit, oneOf, optional, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { body, gap, joint, pemBlock } from '../patterns/pem.ts';

/** The labels of OpenSSL's own formats, the only ones with a header for encryption. */
const TRADITIONAL = ['RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY'];

const OTHERS = [
  'DH PRIVATE KEY',
  'ECDSA PRIVATE KEY',
  'ED25519 PRIVATE KEY',
  'X25519 PRIVATE KEY',
  'NEBULA ED25519 PRIVATE KEY',
  'NEBULA X25519 PRIVATE KEY',
];

/** The header of a traditional key that needs a passphrase (RFC 1421, section 4.6). */
const encryptionHeader: Pattern = [
  lit('Proc-Type: 4,ENCRYPTED'),
  ...joint(1),
  lit('DEK-Info: '),
  run('alnum', 3, 24, '-'),
  lit(','),
  run('hex', 8, 64),
  ...joint(1),
];

/** `Version: …` and other headers before the body (RFC 9580, section 6.2). */
const armorHeaders: Element = {
  seq: [run('alpha', 3, 12), lit(': '), { not: '\r\n\\', min: 0, max: 100 }, ...joint(1)],
  min: 0,
  max: 4,
};

const armorChecksum: Element = optional(...joint(1), lit('='), run('base64', 4));

const pgpBlock = pemBlock(['PGP PRIVATE KEY BLOCK'], [armorHeaders], [armorChecksum]);

/** "openssh-key-v1" in base64 (PROTOCOL.key of OpenSSH). The next character is `B` if the cipher is "none". */
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

/** The rest of a block that is encoded as a whole: on one line, or wrapped as by base64(1) and openssl. */
const encodedBlock: Element = {
  anyOf: [
    [run('base64', 80, 12000)],
    [run('base64', 8, 60), { seq: [gap(1), run('base64', 1, 80)], min: 2, max: 200 }],
  ],
};

export const privateKeys = defineCredentials({
  slug: 'privatekey',
  name: 'Private key',
  specificity: 'protocol',
  isKeyBlock: true,
  secrets: [
    {
      id: 'private-key-pem',
      kind: 'private-key',
      title: 'Private Key (PEM)',
      description:
        'An unprotected private key of TLS, SSH or a signing service: anyone who has it can act as its owner.',
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
    },
    {
      id: 'private-key-pem-encrypted',
      kind: 'private-key',
      title: 'Encrypted Private Key (PEM)',
      description:
        'A private key encrypted with a passphrase: safe as long as the passphrase is strong and secret.',
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
    },
    {
      id: 'private-key-openssh',
      kind: 'private-key',
      title: 'OpenSSH Private Key',
      description: 'An unprotected SSH key: opens every account and repository that trusts its public key.',
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
    },
    {
      id: 'private-key-openssh-encrypted',
      kind: 'private-key',
      title: 'Encrypted OpenSSH Private Key',
      description:
        'An SSH key encrypted with a passphrase: safe as long as the passphrase is strong and secret.',
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
    },
    {
      id: 'private-key-pgp',
      kind: 'private-key',
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
    },
    {
      id: 'private-key-pgp-encrypted',
      kind: 'private-key',
      title: 'Encrypted PGP Private Key',
      description:
        'A PGP key encrypted with a passphrase: safe as long as the passphrase is strong and secret.',
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
    },
    {
      id: 'private-key-base64',
      kind: 'private-key',
      title: 'Private Key (PEM in base64)',
      description: 'A whole PEM block that is encoded once more, as in a Kubernetes Secret or a CI variable.',
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
    },
    {
      id: 'private-key-base64-encrypted',
      kind: 'private-key',
      title: 'Encrypted Private Key (PEM in base64)',
      description:
        'A PEM block of a private key that is encrypted with a passphrase; the block is encoded once more.',
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
    },
  ],
  facts: [
    {
      id: 'private-key',
      business: 'identity',
      name: 'the service that trusts the key',
      title: 'Private keys',
      covers: ['private-key-'],
      credential: 'SSH, TLS and PGP private keys',
      opens: 'Proves to be its owner wherever the public key is accepted: servers, certificates, signatures.',
      risks: {
        access:
          'A shell where SSH accepts it, a server that passes for yours with TLS, a signature in your name with PGP.',
        data: 'Data on servers that accept it can be read, and messages that are encrypted for it.',
      },
      create: 'ssh-keygen for SSH, the certificate authority for TLS, gpg for PGP',
      revoke:
        'remove the public key from authorized_keys and from deploy keys; TLS: have the authority revoke the certificate (ACME revokeCert); PGP: publish a revocation certificate',
      audit: 'sshd log by the fingerprint of the key; certificate transparency logs',
      api: 'ACME revokeCert for TLS',
      rotation: 'several keys can be accepted at once',
      overlaps: true,
      variable: 'PRIVATE_KEY',
      checked: [],
      sources: [],
    },
  ],
});
