import { type Element, lit, oneOf, optional } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';

const bytes = (count: number): Element => ({ not: '', min: count, max: count });

/** A length in DER: `82` and two bytes, `81` and one, `80` for an indefinite one, or the length itself. */
const length: Element = {
  anyOf: [[lit('\x82'), bytes(2)], [lit('\x81'), bytes(1)], [lit('\x80')], [bytes(1)]],
};

/** The object identifier of a PKCS#12 bag, but for its last byte, the type. */
const BAG = '\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01';

export const keystores = defineCredentials({
  slug: 'keystore',
  name: 'Keystore',
  secrets: [
    {
      id: 'keystore-pkcs12-key',
      kind: 'encryption-key',
      title: 'Key Store with a Private Key (PKCS#12)',
      description:
        'A .p12 or .pfx file, maybe protected by a password; the bytes shown are the first of its private key.',
      severity: 'medium',
      confidence: 'medium',
      // keyBag and pkcs8ShroudedKeyBag: a store that contains only certificates has neither.
      before: [oneOf(`${BAG}\x01`, `${BAG}\x02`), lit('\xa0'), length, lit('\x30'), length],
      pattern: [bytes(64)],
      after: [bytes(1)],
      examples: [
        `\x30\x82\x09\x5e\x02\x01\x03\x30\x82\x05\x01${BAG}\x02\xa0\x82\x04\xee\x30\x82\x04\xea{secret}\x01`,
        `\x30\x80${BAG}\x01\xa0\x81\x90\x30\x81\x8d{secret}\x01`,
      ],
      counterExamples: [
        '\x30\x82\x09\x5e\x02\x01\x03\x30\x82\x05\x01\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06\xa0\x82\x04\xee',
        `${BAG}\x03\xa0\x82\x04\xee\x30\x82\x04\xea{secret}\x01`,
      ],
      docs: ['https://www.rfc-editor.org/rfc/rfc7292#section-4.2'],
    },
    {
      id: 'keystore-java-key',
      kind: 'encryption-key',
      title: 'Java Key Store with a Private Key (JKS)',
      description: 'A .jks file, maybe protected by a password; the bytes shown are its first entry.',
      severity: 'medium',
      confidence: 'medium',
      // JKS or JCEKS, version, number of entries; entries of type 2 are certificates, not secrets.
      before: [
        oneOf('\xfe\xed\xfe\xed', '\xce\xce\xce\xce'),
        { chars: '\0', min: 1, max: 3 },
        { chars: '\x01\x02', min: 1, max: 1 },
        lit('\0\0'),
        bytes(2),
        lit('\0\0\0\x01\0'),
      ],
      // The alias, the time of creation, the length of the key and its first bytes.
      pattern: [bytes(72)],
      after: [bytes(1)],
      examples: [
        '\xfe\xed\xfe\xed\0\0\0\x02\0\0\0\x01\0\0\0\x01\0{secret}\x01',
        '\xce\xce\xce\xce\0\0\0\x02\0\0\0\x03\0\0\0\x01\0{secret}\x01',
      ],
      counterExamples: [
        '\xfe\xed\xfe\xed\0\0\0\x02\0\0\0\x01\0\0\0\x02\0{secret}\x01',
        '\xca\xfe\xba\xbe\0\0\0\x02\0\0\0\x01\0\0\0\x01\0{secret}\x01',
      ],
    },
    {
      id: 'keystore-ansible-vault',
      kind: 'encryption-key',
      title: 'Ansible Vault',
      description:
        'Variables or a file encrypted with a password: safe as long as the password is strong and secret.',
      severity: 'low',
      confidence: 'high',
      pattern: [
        lit('$ANSIBLE_VAULT;1.'),
        oneOf('1', '2'),
        lit(';AES256'),
        optional(lit(';'), { not: '\r\n;', min: 1, max: 80 }),
        {
          seq: [
            { chars: ' \t\r\n', min: 1, max: 40 },
            { chars: '0123456789abcdef', min: 1, max: 80 },
          ],
          min: 2,
          max: 120,
        },
      ],
      examples: ['{secret}\n', 'db_password: !vault |\n  {secret}\n'],
      counterExamples: [
        '$ANSIBLE_VAULT;1.1;AES256\n',
        'a file that begins with $ANSIBLE_VAULT;1.1;AES256 is one',
      ],
      docs: ['https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html'],
    },
  ],
});
