import { type Element, type Pattern, lit, oneOf, optional, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { body, joint } from '../patterns/pem.ts';

/** Returns a whole .ppk file (PuTTY's documentation, appendix C). */
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

/** Keys in the file formats of single programs: ssh.com, PuTTY, OpenVPN, JSON Web Keys. */
export const privateKeyFiles = defineCredentials({
  slug: 'privatekey',
  name: 'Private key',
  specificity: 'protocol',
  isKeyBlock: true,
  secrets: [
    {
      id: 'private-key-ssh2',
      kind: 'private-key',
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
    },
    {
      id: 'private-key-putty',
      kind: 'private-key',
      title: 'PuTTY Private Key',
      description:
        'An unprotected SSH key in PuTTY’s format: opens every account that trusts its public key.',
      severity: 'high',
      confidence: 'high',
      pattern: ppk(lit('none')),
      entropy: 3.5,
      examples: ['{secret}\n', '# login.ppk\n{secret}\n'],
      counterExamples: ['PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\n', 'PuTTY-User-Key-File-3'],
      docs: ['https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html'],
    },
    {
      id: 'private-key-putty-encrypted',
      kind: 'private-key',
      title: 'Encrypted PuTTY Private Key',
      description: 'An SSH key in PuTTY’s format, encrypted with a passphrase.',
      severity: 'low',
      confidence: 'high',
      pattern: ppk(lit('aes256-cbc')),
      entropy: 3.5,
      examples: ['{secret}\n', '# login.ppk\n{secret}\n'],
      counterExamples: ['PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\n', 'PuTTY-User-Key-File-3'],
      docs: ['https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html'],
    },
    {
      id: 'private-key-jwk',
      kind: 'private-key',
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
    },
    {
      id: 'private-key-jwk-symmetric',
      kind: 'signing-secret',
      title: 'Secret Key (JWK)',
      description:
        'A symmetric JSON Web Key: anyone who has it can create tokens that are accepted as its owner’s.',
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
      examples: [
        '{"kty":"oct","kid":"1","k":"{secret}"}',
        '{ "k": "{secret}", "alg": "HS256", "kty": "oct" }',
      ],
      counterExamples: ['{"kty":"oct","k":""}', '{"k": "{secret}", "v": 1}'],
      docs: ['https://www.rfc-editor.org/rfc/rfc7517', 'https://www.rfc-editor.org/rfc/rfc7518#section-6.4'],
    },
    {
      id: 'private-key-openvpn-static',
      kind: 'private-key',
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
    },
  ],
});
