import type { Kind } from '../kind.ts';

export const privateKey: Kind = {
  what: 'a private key',
  field: 'private_key',
  about: 'It proves who somebody is (SSH, TLS, JWT, code signing) or decrypts what was sent to them. Its public half, which lies on servers and in certificates, accepts whoever holds it. Under a passphrase it has to be guessed first; without one it works at once.',
  places: {
    create: 'ssh-keygen, openssl or gpg on a trusted machine, or the certificate authority',
    revoke: 'remove the public key wherever it is accepted; have the certificate revoked; publish a revocation for PGP',
    audit: 'the log of the servers that accept it, by the fingerprint of the key',
  },
  create: [
    'Make a new pair where it will be used, so that the private half never travels. Where: {create}.',
    'Set a passphrase, or let hardware or a key service hold the key.',
    'Hand out the public half: to the servers, or as a request to the certificate authority.',
    'Note the fingerprint and every place that accepts it.',
  ],
  leaks: [
    '`COPY . .` with `id_rsa`, `server.key` or a `.pem` in the folder.',
    'A deploy key that a build step wrote to `/root/.ssh` for cloning a private repository.',
    'A keystore, a `.p12` or a kubeconfig that carries the key inside.',
  ],
  risks: {
    access: 'SSH: a shell on every server that accepts it. TLS: a server that passes for yours. Client certificate: your rights at that API.',
    data: 'What the servers hold can be read; with an RSA key without forward secrecy, recorded traffic too.',
    money: 'Servers are used for mining or held for a ransom; certificates have to be bought and rolled out anew.',
    reputation: 'Signed software, mail and commits can be forged in your name.',
  },
  audit: [
    'Compute the fingerprint (`ssh-keygen -lf`, `openssl x509 -fingerprint`, `gpg --show-keys`) and look for it in the logs. Where: {audit}.',
    'SSH: look for logins from new addresses, and for new lines in authorized_keys, crontabs and services.',
    'TLS: look in certificate transparency logs for certificates of your names that you did not ask for.',
    'Deploy keys: look at clones and pushes in the audit log of the code host.',
  ],
  revoke: {
    make: 'Make a new pair. Where: {create}. Let the servers accept the new public key beside the old one, or have the new certificate issued.',
    update: 'Give the new private key to the services, and reload them: staging first. Check a login or a handshake with it.',
    end: 'Stop accepting the old key. How: {revoke}.',
    watch: 'Watch for attempts with the old fingerprint, and end sessions that were opened with it. Where: {audit}.',
    swap: 'Replace the pair. How: {revoke}.',
  },
  impact: {
    inventory: 'Logins, clones, deployments, backups and tunnels with this key fail; clients that pin the certificate stop trusting it. Search for the public key or its fingerprint on all servers and in the code host.',
    communication: 'Tell the owners of the servers and clients, and for a certificate its authority: it revokes within a day when a key is compromised.',
    staging: 'Let one server accept the new key, log in with it, then roll out.',
    fallback: 'Keep one session or a console open while authorized_keys is changed. Do not let the old key back in.',
  },
  practice: {
    storage: 'In an agent, hardware, a key service or a secret store; in a container as a mounted file with mode 0400. In a build with `RUN --mount=type=ssh`.',
    rotation: 'Certificates that live for weeks, from a machine-readable authority; SSH certificates instead of keys that live for ever.',
    privilege: 'One key a purpose. Deploy keys read only; `from=` and `command=` in authorized_keys.',
    monitoring: 'Log logins by fingerprint, watch transparency logs for your names, scan every image before it is pushed.',
  },
};
