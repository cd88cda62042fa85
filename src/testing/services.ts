import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The real engine and registries that the tests may use; .ci/run starts them. */
export interface Services {
  readonly dockerHost: string;
  readonly registry: string;
  readonly authRegistry: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Null where there are none: then the tests that need them are left out, and `npm test` says so.
 * @throws Error when they are required and not all there
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

/** Runs a program of the machine and gives what it printed. */
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
