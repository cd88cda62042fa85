import type { ImageConfig } from './config.ts';
import { type JsonObject, asArray, asObject, asString, asStrings, isObject } from './json.ts';

/** A text of the image config that may hold a secret, decoded (no JSON escapes). */
export interface ConfigText {
  readonly kind: 'env' | 'label' | 'cmd' | 'entrypoint' | 'healthcheck' | 'onbuild' | 'history' | 'config';
  readonly text: string;
}

/** Bounds on a hostile document. */
const MOST_TEXTS = 100_000;
const MOST_NESTED = 100;

/**
 * Every text of the config, each once. What the image-spec has a name for comes under that name; every other
 * string, at any depth, comes as `config`, together with the key that it stands under:
 *
 *   Env ["A=1"]                    env     A=1
 *   Labels {"a": "1"}              label   a=1
 *   Cmd ["sh", "-c", "x"]          cmd     sh -c x
 *   history created_by             history RUN |1 TOKEN=… /bin/sh -c make
 *   {"custom": {"token": "…"}}     config  token=…
 *
 * @returns null for `texts` beyond the bounds: then not everything can be judged
 */
export function configTexts({ document }: ImageConfig): {
  readonly texts: readonly ConfigText[];
  readonly isWhole: boolean;
} {
  const texts: ConfigText[] = [];
  const add = (kind: ConfigText['kind'], text: string | null): void => {
    if (text !== null && text !== '') texts.push({ kind, text });
  };
  // `container_config` is what Docker before 25 kept of the build's last container.
  for (const run of [asObject(document.config), asObject(document.container_config)]) {
    for (const variable of asStrings(run.Env)) add('env', variable);
    for (const [key, value] of Object.entries(asObject(run.Labels)))
      add('label', `${key}=${asString(value) ?? ''}`);
    add('cmd', commandLine(run.Cmd));
    add('entrypoint', commandLine(run.Entrypoint));
    add('healthcheck', commandLine(asObject(run.Healthcheck).Test));
    for (const instruction of asStrings(run.OnBuild)) add('onbuild', instruction);
  }
  for (const entry of asArray(document.history).map(asObject)) {
    add('history', asString(entry.created_by));
    add('history', asString(entry.comment));
    add('history', asString(entry.author));
  }
  const isWhole = collectOthers(document, (text) => {
    add('config', text);
  });
  const unique = new Map(texts.map((item) => [`${item.kind}\0${item.text}`, item]));
  return { texts: [...unique.values()].slice(0, MOST_TEXTS), isWhole: isWhole && unique.size <= MOST_TEXTS };
}

/** Arguments joined as one would type them, so that `--password x` stays in one text. */
function commandLine(value: unknown): string | null {
  return asString(value) ?? (Array.isArray(value) ? asStrings(value).join(' ') : null);
}

const NAMED_ELSEWHERE = new Set(['Env', 'Labels', 'Cmd', 'Entrypoint', 'OnBuild', 'Test']);
const HISTORY_TEXTS = new Set(['created_by', 'comment', 'author']);

/** Walks without recursion: the depth is the document's choice. False when a bound cut the walk short. */
function collectOthers(document: JsonObject, add: (text: string) => void): boolean {
  const open: { readonly value: unknown; readonly key: string; readonly path: readonly string[] }[] = [
    { value: document, key: '', path: [] },
  ];
  let isWhole = true;
  let visited = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, key, path } = next;
    if (++visited > MOST_TEXTS || path.length > MOST_NESTED) {
      isWhole = false;
      if (visited > MOST_TEXTS) break;
      continue;
    }
    if (typeof value === 'string') add(key === '' ? value : `${key}=${value}`);
    const children = isObject(value)
      ? Object.entries(value)
      : asArray(value).map((item) => [key, item] as const);
    for (const [name, child] of children) {
      if (isTextElsewhere(name, path)) continue;
      // A key may be a secret's place too: volumes and ports are keys of empty objects.
      if (isObject(child) && Object.keys(child).length === 0) add(name);
      else open.push({ value: child, key: name, path: [...path, name] });
    }
  }
  return isWhole;
}

function isTextElsewhere(name: string, path: readonly string[]): boolean {
  const [top, second] = path;
  const isInRun = top === 'config' || top === 'container_config';
  if (isInRun && path.length === 1) return NAMED_ELSEWHERE.has(name);
  if (isInRun && second === 'Healthcheck' && path.length === 2) return NAMED_ELSEWHERE.has(name);
  return top === 'history' && path.length <= 2 && HISTORY_TEXTS.has(name);
}
