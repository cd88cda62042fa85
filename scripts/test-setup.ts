import { buildAll } from './build.js';

/** Builds the command and the worker before the tests run them, so that they are never older than the sources. */
export default async function setup(): Promise<void> {
  await buildAll();
}
