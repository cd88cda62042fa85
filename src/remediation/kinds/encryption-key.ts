import type { Kind } from '../kind.ts';

export const encryptionKey: Kind = {
  what: 'a key that decrypts',
  field: 'encryption_key',
  about: 'It opens what was encrypted with it. It cannot be called back: whoever has the key and the ciphertext can read it for ever.',
  places: {
    create: 'the tool that made it, run on a trusted machine',
    revoke: 'make a new key, encrypt everything anew with it, destroy the old one; a key in itself cannot be revoked',
    audit: 'access logs of the places where the ciphertext lies; use of the key itself leaves no log',
  },
  create: [
    'Make the key on a trusted machine or in a key service. Where: {create}.',
    'Put it straight into a secret store or a key service that never gives it out.',
    'Keep a copy for emergencies offline, split between several people.',
    'Note what is encrypted with it: without that list it cannot be replaced.',
  ],
  leaks: [
    'The key beside what it protects: a vault file and its password file in one folder.',
    'A key file that a build step needs for decrypting settings, and that stays in the layer.',
    'A password of a keystore in a script or in a build file.',
  ],
  risks: {
    access: 'Everything that was encrypted with it has to be taken for open, together with the secrets in it.',
    data: 'Old backups and old commits can be decrypted too, not only what is there now.',
    money: 'Each secret behind it has to be replaced on its own, which costs days.',
    reputation: 'What was promised to be encrypted was not.',
  },
  audit: [
    'Find out who could get at the ciphertext: repositories, buckets, backups, images. Where: {audit}.',
    'Look through the logs of everything whose credentials were encrypted with it.',
    'Look at logins with those credentials since the image could be pulled.',
  ],
  revoke: {
    make: 'Make a new key. Where: {create}.',
    update: 'Encrypt everything anew with the new key, and give that key to the services that decrypt: staging first.',
    end: 'Retire the old key. How: {revoke}. Then replace every secret that it protected.',
    watch: 'Watch for services that still cannot decrypt, and for use of the secrets that were replaced. Where: {audit}.',
    swap: 'Replace the key. How: {revoke}. What was encrypted with the old one has to be encrypted anew.',
  },
  impact: {
    inventory: 'Whatever decrypts with the old key fails when it meets what was encrypted with the new one: deployments, CI jobs, restores of backups.',
    communication: 'Tell everybody who holds the key or encrypts for it, and the owners of the secrets inside.',
    staging: 'Encrypt and decrypt a copy with the new key first; restore one backup as a test.',
    fallback: 'Keep the old key offline as long as backups need it. It opens, but nothing new may be encrypted with it.',
  },
  practice: {
    storage: 'In a key service or hardware that decrypts without giving the key out; never beside the ciphertext.',
    rotation: 'Once a year, and when somebody who had it leaves. Data keys under a main key make that cheap.',
    privilege: 'Different keys for environments and purposes; few people may decrypt, many may encrypt.',
    monitoring: 'Log every use in the key service, and alert on use from new places.',
  },
};
