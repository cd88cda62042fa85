import { gzipSync } from 'node:zlib';
import { buildImage, ociLayout } from './image.ts';
import { secretOf } from './source-suite.ts';
import { tar } from './tar.ts';

/**
 * Builds the sample image in testdata/: a small application that leaks made-up secrets as real images do. The archive
 * is compressed as a whole, so that the repository contains none of them in plain text.
 */
export async function sampleImage(): Promise<Buffer> {
  const circle = secretOf('circleci-personal-api-token');
  const stripe = secretOf('stripe-live-secret-key');
  const gitlab = secretOf('gitlab-personal-access-token');
  const sendgrid = secretOf('sendgrid-api-key');
  const npm = secretOf('npm-access-token');
  const image = await buildImage({
    layers: [
      {
        createdBy: 'ADD rootfs.tar.gz / # buildkit',
        entries: [
          { name: 'etc/', type: 'directory' },
          { name: 'etc/os-release', body: 'ID=sample\nPRETTY_NAME="Sample Linux"\n' },
          { name: 'etc/passwd', body: 'root:x:0:0:root:/root:/bin/sh\n' },
        ],
      },
      {
        createdBy: 'COPY . /app # buildkit',
        entries: [
          { name: 'app/', type: 'directory' },
          {
            name: 'app/.env',
            body: `NODE_ENV=production\nCIRCLE_TOKEN=${circle}\nSTRIPE_SECRET_KEY=${stripe}\n`,
          },
          {
            name: 'app/config/database.yml',
            body: 'production:\n  url: postgres://app:t9Lw-q7Zr_k2Vx@db.internal/app\n',
          },
          { name: 'app/server.js', body: "import { createServer } from 'node:http';\n" },
        ],
      },
      {
        createdBy: `RUN |1 GITLAB_TOKEN=${gitlab} /bin/sh -c npm ci && rm -f /app/.env # buildkit`,
        entries: [
          { name: 'app/.wh..env', body: '' },
          { name: 'root/.npmrc', body: `//registry.example/:_authToken=${npm}\n` },
          { name: 'app/node_modules/', type: 'directory' },
        ],
      },
    ],
    config: {
      author: 'scan-image',
      config: {
        Env: ['PATH=/usr/local/bin:/usr/bin:/bin', `SENDGRID_API_KEY=${sendgrid}`],
        Cmd: ['node', '/app/server.js'],
        Labels: { 'org.opencontainers.image.title': 'sample' },
      },
    },
  });
  return gzipSync(await tar(ociLayout([image], ['sample:1'])));
}
