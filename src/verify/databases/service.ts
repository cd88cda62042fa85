import type { Address } from './address.ts';
import { Undecided } from './wire.ts';

/** What is asked of the name service. */
export interface Names {
  resolveSrv(name: string): Promise<readonly { readonly name: string; readonly port: number }[]>;
  resolveTxt(name: string): Promise<readonly (readonly string[])[]>;
}

/**
 * A machine of a MongoDB service, and the options that its owner has put into its name (“Initial DNS Seedlist
 * Discovery”). The machine's name has to be in the service's own domain.
 * @throws Undecided
 */
export async function machineOf(address: Address, names: Names): Promise<Address> {
  const { host } = address;
  const domain = host.slice(host.indexOf('.'));
  const [found] = await names.resolveSrv(`_mongodb._tcp.${host}`).catch(() => []);
  const name = found?.name.toLowerCase().replace(/\.$/, '') ?? '';
  // A domain has two parts at least: `.example.com`.
  if (found === undefined || domain.split('.').length < 3 || !name.endsWith(domain)) {
    throw new Undecided('its host is not the name of a service');
  }
  const [text = []] = await names.resolveTxt(host).catch(() => []);
  const source = new URLSearchParams(text.join('')).get('authSource');
  const parameters = new URLSearchParams(address.parameters);
  if (source !== null && !parameters.has('authSource')) parameters.set('authSource', source);
  return { ...address, host: name, port: found.port, isService: false, parameters };
}
