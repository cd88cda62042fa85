import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real engine and real registries for the tests; .ci/run starts them. */
export interface Services {
  readonly dockerHost: string;
  readonly registry: string;
  readonly authRegistry: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Returns the services, or null if they are not required; the tests that need them are then skipped.
 * @throws Error if they are required and one is not configured
 */
export function findServices(): Services | null {
  const read = (name: string): string => {
    const value = process.env[`SCAN_IMAGE_TEST_${name}`];
    if (!value) throw new Error(`SCAN_IMAGE_TEST_${name} is not set, and the services are required`);
    return value;
  };
  if (process.env.SCAN_IMAGE_TEST_SERVICES !== 'required') return null;
  return {
    dockerHost: read('DOCKER_HOST'),
    registry: read('REGISTRY'),
    authRegistry: read('AUTH_REGISTRY'),
    username: read('USER'),
    password: read('PASSWORD'),
  };
}

/** Runs a program of the machine and returns its standard output. */
export async function tool(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await run(program, args, {
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 26,
  });
  return stdout;
}
