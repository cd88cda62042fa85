import type { Kind } from '../kind.ts';

export const encryptionKey: Kind = {
  what: 'a key that decrypts',
  field: 'encryption_key',
  about:
    'It decrypts everything that was encrypted with it. It cannot be revoked: anyone who has the key and the ciphertext can always read it.',
  places: {
    create: 'the tool that created it, run on a trusted machine',
    revoke:
      'create a new key, encrypt everything again with it, and destroy the old key, which cannot be revoked by itself',
    audit: 'the access logs of the places that store the ciphertext; use of the key itself leaves no log',
  },
  create: [
    'Create the key on a trusted machine or in a key management service. Where: {create}.',
    'Put it directly into a secret store, or into a key management service that never exports it.',
    'Keep an offline copy for emergencies, split between several people.',
    'Write down what is encrypted with it: without that list you cannot replace it.',
  ],
  leaks: [
    'The key next to the data it protects: a vault file and its password file in one folder.',
    'A key file that a build step needs to decrypt settings, and that stays in the layer.',
    'The password of a keystore in a script or in a build file.',
  ],
  risks: {
    access: 'Treat everything that was encrypted with it as exposed, including the secrets in it.',
    data: 'Old backups and old commits can be decrypted too, not only the current data.',
    money: 'Every secret that it protects has to be replaced, which takes days.',
    reputation: 'Data that you promised to encrypt was readable.',
  },
  audit: [
    'Find out who had access to the ciphertext: repositories, buckets, backups, images. Where: {audit}.',
    'Check the logs of everything whose credentials were encrypted with it.',
    'Check logins with those credentials since the image could be pulled.',
  ],
  revoke: {
    make: 'Create a new key. Where: {create}.',
    update:
      'Encrypt everything again with the new key, and give that key to the services that decrypt: staging first.',
    end: 'Retire the old key. How: {revoke}. Then replace every secret that it protected.',
    watch:
      'Watch for services that still cannot decrypt, and for use of the secrets that you replaced. Where: {audit}.',
    swap: 'Replace the key. How: {revoke}. Encrypt everything again that was encrypted with the old key.',
  },
  impact: {
    inventory:
      'Everything that decrypts with the old key fails on data that was encrypted with the new one: deployments, CI jobs, restores of backups.',
    communication:
      'Tell everyone who has the key or encrypts for it, and the owners of the encrypted secrets.',
    staging: 'Encrypt and decrypt a copy with the new key first. Restore one backup as a test.',
    fallback:
      'Keep the old key offline as long as backups need it. Use it to decrypt only, never to encrypt.',
  },
  practice: {
    storage:
      'Keep it in a key management service or in hardware that decrypts without exporting the key. Never store it next to the ciphertext.',
    rotation:
      'Rotate it once a year, and when a person who had it leaves. With data keys under a master key, that is cheap.',
    privilege:
      'Use different keys for different environments and purposes. Few people may decrypt, many may encrypt.',
    monitoring: 'Log every use in the key management service, and alert on use from new places.',
  },
};
