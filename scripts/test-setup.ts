import { buildAll } from './build.js';

/** The tests run the built command and the built worker: what they see is never older than the sources. */
export default async function setup(): Promise<void> {
  await buildAll();
}
