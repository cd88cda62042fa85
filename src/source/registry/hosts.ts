/** Docker Hub has different names in references, for its API and for its credentials. */
const HUB = 'docker.io';

/** Returns the host of a registry's API: `registry-1.docker.io`, `registry.example:5000`. */
export function apiHost(host: string): string {
  return host === HUB ? 'registry-1.docker.io' : host;
}

/** Returns the name that `docker login` uses in its files and for credential helpers. */
export function credentialServer(host: string): string {
  return host === HUB ? 'https://index.docker.io/v1/' : host;
}

/** Returns the keys that a registry may have in an auth file, without scheme. */
export function credentialHosts(host: string): readonly string[] {
  return host === HUB ? ['index.docker.io', HUB, 'registry-1.docker.io'] : [host.toLowerCase()];
}
