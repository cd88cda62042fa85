import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An image as the engine's API returns it. */
export interface EngineImage {
  readonly inspect: object;
  readonly history?: readonly object[];
  /** The body of `GET /images/{name}/get`, cut after `cutAt` bytes. Null: the image lacks the platform. */
  readonly archive: Buffer | null;
  readonly cutAt?: number;
}

export interface TestEngine {
  readonly address: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts a server on a Unix socket with the part of the Docker API that a scan needs. */
export async function startEngine(
  images: Readonly<Record<string, EngineImage>>,
  apiVersion = '1.41',
): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  const socket = join(folder, 'docker.sock');
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    requests.push(url);
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.startsWith('/version')) {
      send(200, { ApiVersion: apiVersion });
      return;
    }
    const [, name = '', verb] = /^\/images\/(.+)\/(json|history|get)(?:\?.*)?$/.exec(url) ?? [];
    const image = images[name];
    if (image === undefined) send(404, { message: `No such image: ${name}` });
    else if (verb === 'json') send(200, image.inspect);
    else if (verb === 'history') send(200, image.history ?? []);
    else if (image.archive === null) send(404, { message: `image ${name} does not provide the platform` });
    else {
      response.writeHead(200, { 'content-type': 'application/x-tar' });
      // Destroy the response only after the kernel has accepted the bytes, so that the client reads most of them.
      if (image.cutAt === undefined) response.end(image.archive);
      else response.write(image.archive.subarray(0, image.cutAt), () => response.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    address: `unix://${socket}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
