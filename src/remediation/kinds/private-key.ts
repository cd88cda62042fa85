import type { Kind } from '../kind.ts';

export const privateKey: Kind = {
  what: 'a private key',
  field: 'private_key',
  about:
    'It proves an identity (SSH, TLS, JWT, code signing) or decrypts messages to it. Servers and certificates contain the public key and accept everyone who has the private key. A passphrase has to be guessed first; without one the key works immediately.',
  places: {
    create: 'ssh-keygen, openssl or gpg on a trusted machine, or the certificate authority',
    revoke:
      'remove the public key everywhere it is accepted; have the certificate revoked; publish a revocation for PGP',
    audit: 'the log of the servers that accept it, by the fingerprint of the key',
  },
  create: [
    'Create a new key pair where it will be used, so that the private key is never transferred. Where: {create}.',
    'Set a passphrase, or keep the key in hardware or in a key management service.',
    'Distribute the public key: to the servers, or as a request to the certificate authority.',
    'Write down the fingerprint and every place that accepts it.',
  ],
  leaks: [
    '`COPY . .` with an `id_rsa`, a `server.key` or a `.pem` in the folder.',
    'A deploy key that a build step wrote to `/root/.ssh` to clone a private repository.',
    'A keystore, a `.p12` or a kubeconfig that contains the key.',
  ],
  risks: {
    access:
      'SSH: a shell on every server that accepts it. TLS: a server that poses as yours. Client certificate: your rights at that API.',
    data: 'Data on the servers can be read. With an RSA key without forward secrecy, recorded traffic can be decrypted too.',
    money:
      'Servers mine cryptocurrency or are held for a ransom. Certificates have to be bought and deployed again.',
    reputation: 'Signed software, mail and commits can be forged in your name.',
  },
  audit: [
    'Compute the fingerprint (`ssh-keygen -lf`, `openssl x509 -fingerprint`, `gpg --show-keys`) and search the logs for it. Where: {audit}.',
    'SSH: search for logins from new addresses, and for new lines in authorized_keys, crontabs and services.',
    'TLS: search certificate transparency logs for certificates of your names that you did not request.',
    'Deploy keys: check clones and pushes in the audit log of the code host.',
  ],
  revoke: {
    make: 'Create a new key pair. Where: {create}. Let the servers accept both public keys, or have a new certificate issued.',
    update:
      'Give the new private key to the services, and reload them: staging first. Test a login or a handshake with it.',
    end: 'Stop accepting the old key. How: {revoke}.',
    watch:
      'Watch for attempts with the old fingerprint, and end sessions that were opened with it. Where: {audit}.',
    swap: 'Replace the key pair. How: {revoke}.',
  },
  impact: {
    inventory:
      'Logins, clones, deployments, backups and tunnels with this key fail. Clients that pin the certificate no longer trust it. Search for the public key or its fingerprint on all servers and in the code host.',
    communication:
      'Tell the owners of the servers and clients. For a certificate, tell the certificate authority, which revokes within a day when a key is compromised.',
    staging: 'Let one server accept the new key, log in with it, then roll it out.',
    fallback:
      'Keep a session or a console open while you change authorized_keys. Do not accept the old key again.',
  },
  practice: {
    storage:
      'Keep it in an agent, hardware, a key management service or a secret store. In a container, mount it as a file with mode 0400; in a build, use `RUN --mount=type=ssh`.',
    rotation:
      'Use certificates that are valid for weeks, issued automatically. Use SSH certificates instead of keys that never expire.',
    privilege:
      'Use one key per purpose. Make deploy keys read-only, and set `from=` and `command=` in authorized_keys.',
    monitoring:
      'Log logins by fingerprint, and watch transparency logs for your names. Scan every image before you push it.',
  },
};
