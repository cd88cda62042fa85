import type { Address } from './address.ts';
import { Inconclusive } from './wire.ts';

/** The DNS queries that are made. */
export interface NameService {
  resolveSrv(name: string): Promise<readonly { readonly name: string; readonly port: number }[]>;
  resolveTxt(name: string): Promise<readonly (readonly string[])[]>;
}

/**
 * Resolves a MongoDB service to one of its servers, with the options in its TXT record (“Initial DNS Seedlist Discovery”).
 * The server's name has to be in the domain of the service.
 * @throws Inconclusive
 */
export async function resolveService(address: Address, names: NameService): Promise<Address> {
  const { host } = address;
  const domain = host.slice(host.indexOf('.'));
  const [server] = await names.resolveSrv(`_mongodb._tcp.${host}`).catch(() => []);
  const name = server?.name.toLowerCase().replace(/\.$/, '') ?? '';
  // A domain has at least two labels: `.example.com`.
  if (server === undefined || domain.split('.').length < 3 || !name.endsWith(domain)) {
    throw new Inconclusive('its host is not the name of a service');
  }
  const [text = []] = await names.resolveTxt(host).catch(() => []);
  const source = new URLSearchParams(text.join('')).get('authSource');
  const parameters = new URLSearchParams(address.parameters);
  if (source !== null && !parameters.has('authSource')) parameters.set('authSource', source);
  return { ...address, host: name, port: server.port, isService: false, parameters };
}
