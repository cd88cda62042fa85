/** Docker Hub has one name in references, another for its API and a third for its credentials. */
const HUB = 'docker.io';

/** Where the API of a registry is served: `registry-1.docker.io`, `registry.example:5000`. */
export function apiHost(host: string): string {
  return host === HUB ? 'registry-1.docker.io' : host;
}

/** What `docker login` calls a registry, in the files it writes and to credential helpers. */
export function credentialServer(host: string): string {
  return host === HUB ? 'https://index.docker.io/v1/' : host;
}

/** The names a registry may have as a key of an auth file, without scheme. */
export function credentialHosts(host: string): readonly string[] {
  return host === HUB ? ['index.docker.io', HUB, 'registry-1.docker.io'] : [host.toLowerCase()];
}
