/** The ways by which a secret gets into an image. */
export const INSTRUCTIONS = ['copy', 'env', 'arg', 'run', 'removed', 'base', 'history'] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

export interface Advice {
  readonly title: string;
  readonly why: string;
  readonly right: readonly { readonly language: string; readonly text: string }[];
}

/** Dockerfile lines that keep a secret out of the image. `{variable}` and `{file}` are filled in. */
export const ADVICE: Readonly<Record<Instruction, Advice>> = {
  copy: {
    title: 'COPY and ADD: leave the file out of the build context',
    why: 'A file that is not in the build context cannot be copied. List secrets in `.dockerignore`, and copy folders by name instead of `.`.',
    right: [
      {
        language: 'text',
        text: `# .dockerignore
.git
.env
.env.*
!.env.example
**/*.pem
**/*.key
**/id_*
**/credentials*
**/{file}
`,
      },
      {
        language: 'dockerfile',
        text: `COPY package.json package-lock.json ./
COPY src/ ./src/
`,
      },
    ],
  },
  env: {
    title: 'ENV: pass the value when the container starts',
    why: 'ENV is part of the image config. Name the variable in the documentation, and set it at run time.',
    right: [
      {
        language: 'sh',
        text: `# Docker: from the shell's own environment, so that no value is typed
docker run --env {variable} app:latest

# Compose: a file that the service reads, /run/secrets/{file}
# services:
#   app: { secrets: [{file}] }
# secrets:
#   {file}: { environment: {variable} }
`,
      },
      {
        language: 'yaml',
        text: `# Kubernetes
env:
  - name: {variable}
    valueFrom:
      secretKeyRef: { name: app, key: {file} }
`,
      },
    ],
  },
  arg: {
    title: 'ARG: mount the secret instead',
    why: 'The image history contains the values of --build-arg. A mounted secret exists for one RUN only and is in no layer.',
    right: [
      {
        language: 'dockerfile',
        text: `# syntax=docker/dockerfile:1
RUN --mount=type=secret,id={file},required=true \\
    {variable}="$(cat /run/secrets/{file})" ./install.sh
`,
      },
      {
        language: 'sh',
        text: `docker build --secret id={file},env={variable} .
`,
      },
    ],
  },
  run: {
    title: 'RUN: no value in the command, no file left behind',
    why: 'The text of a RUN is in the history, and what it writes is in the layer. Let it read a mounted file; use the SSH agent for private repositories.',
    right: [
      {
        language: 'dockerfile',
        text: `# syntax=docker/dockerfile:1
# A settings file that exists for this command only
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
RUN --mount=type=secret,id=netrc,target=/root/.netrc ./download.sh

# A private repository, by the SSH agent of the person who builds
RUN --mount=type=ssh git clone git@git.example:team/library.git
`,
      },
      {
        language: 'sh',
        text: `docker build --secret id=npmrc,src="$HOME/.npmrc" --ssh default .
`,
      },
    ],
  },
  removed: {
    title: 'A file removed later: build in stages',
    why: 'A layer cannot remove data from a lower layer. Only what is copied into the last stage is in the image; the earlier stages stay on the builder.',
    right: [
      {
        language: 'dockerfile',
        text: `# syntax=docker/dockerfile:1
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
COPY src/ ./src/
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/dist ./dist
CMD ["node", "dist/main.js"]
`,
      },
    ],
  },
  base: {
    title: 'Base image: the secret is inherited',
    why: 'None of your instructions added it. Tell the owner of the base image, move to a clean version, and pin it by digest. The inherited layers are a guess from the history: if the instruction is yours, fix it.',
    right: [
      {
        language: 'dockerfile',
        text: `FROM registry.example/team/base:2.1@sha256:<digest of the clean version>
`,
      },
      {
        language: 'sh',
        text: `scan-image registry:registry.example/team/base:2.1
`,
      },
    ],
  },
  history: {
    title: 'History: rebuild',
    why: 'Instructions with their values are kept in the image config. Squashing or editing the history does not help if the old image was already pushed: fix the instruction, build without cache, and delete the old image.',
    right: [
      {
        language: 'sh',
        text: `docker build --no-cache --pull --tag app:next \\
    --secret id={file},env={variable} .
docker history --no-trunc app:next    # must show no value
scan-image docker:app:next            # must exit with 0
`,
      },
    ],
  },
};

/** A place where a report found the secret. */
export interface Leak {
  readonly kind: string;
  /** The instruction that created the layer, or the history entry itself; null if unknown. */
  readonly createdBy: string | null;
  /** Whether its layer belongs to the base image; null if unknown. */
  readonly base: boolean | null;
  readonly isRemoved: boolean;
}

/** Returns the advice for the places of a finding, the most useful first. */
export function instructionsOf(leaks: readonly Leak[]): readonly Instruction[] {
  const found = new Set(leaks.flatMap(instructionsOfLeak));
  return INSTRUCTIONS.filter((instruction) => found.has(instruction));
}

/** A base image contains such instructions, too. */
const COPIED: readonly Instruction[] = ['copy', 'base'];

function instructionsOfLeak({ kind, createdBy, base, isRemoved }: Leak): readonly Instruction[] {
  const later: readonly Instruction[] = isRemoved ? ['removed'] : [];
  if (kind === 'env' || kind === 'label') return ['env'];
  if (kind === 'history') return ['history', ...instructionsOfHistory(createdBy ?? '')];
  if (['cmd', 'entrypoint', 'healthcheck', 'onbuild', 'config', 'annotation'].includes(kind))
    return ['env', 'history'];
  if (base === true) return ['base'];
  const candidates = createdBy === null ? COPIED : instructionsOfHistory(createdBy);
  return [...candidates.filter((each) => each !== 'base' || base === null), ...later];
}

/** Reads `created_by` of BuildKit (`COPY . /app # buildkit`) and of the legacy builder (`/bin/sh -c #(nop) COPY`). */
function instructionsOfHistory(createdBy: string): readonly Instruction[] {
  if (/(?:^|#\(nop\)\s+)(?:COPY|ADD)\b/.test(createdBy)) return COPIED;
  if (/(?:^|#\(nop\)\s+)ENV\b/.test(createdBy)) return ['env'];
  if (/(?:^|#\(nop\)\s+)ARG\b|^RUN \|\d+ |^\|\d+ /.test(createdBy)) return ['arg', 'run'];
  if (/(?:^|#\(nop\)\s+)(?:LABEL|CMD|ENTRYPOINT)\b/.test(createdBy)) return ['env'];
  return ['run'];
}
