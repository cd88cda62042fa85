import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An image as the engine's API hands it out. */
export interface EngineImage {
  readonly inspect: object;
  readonly history?: readonly object[];
  /** What `GET /images/{name}/get` sends; cut after `cutAt` bytes where given. Null: it has no such platform. */
  readonly archive: Buffer | null;
  readonly cutAt?: number;
}

export interface TestEngine {
  readonly address: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A Docker-API engine on a unix socket, as far as a scan needs one. */
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
      // Cut only when the kernel has taken everything before the cut, most of which the client has read by then.
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
