import type { ImageConfig } from '../oci/config.ts';
import { type JsonObject, asArray, asObject, asString, asStrings, isObject } from '../json.ts';

/** A text of an image's documents that may hold a secret, decoded (no JSON escapes). */
export interface DocumentText {
  readonly kind:
    'env' | 'label' | 'cmd' | 'entrypoint' | 'healthcheck' | 'onbuild' | 'history' | 'config' | 'annotation';
  readonly text: string;
  /** The variable, label or key that it stands under; of history, the instruction. Null for everything else. */
  readonly name: string | null;
}

/** Bounds on a hostile document. */
const MOST_TEXTS = 100_000;
const MOST_NESTED = 100;

export interface DocumentTexts {
  readonly texts: readonly DocumentText[];
  /** False when a bound was hit: then not everything can be judged. */
  readonly isWhole: boolean;
}

/** Every annotation, each once, as `key=value` (image-spec annotations.md). */
export function annotationTexts(all: readonly Readonly<Record<string, string>>[]): DocumentTexts {
  const unique = new Map(
    all.flatMap(Object.entries<string>).map(([key, value]) => [`${key}=${value}`, key] as const),
  );
  const texts = [...unique].map(([text, name]) => ({ kind: 'annotation' as const, text, name }));
  return { texts: texts.slice(0, MOST_TEXTS), isWhole: texts.length <= MOST_TEXTS };
}

/**
 * Every text of the config, each once. What the image-spec has a name for comes under that name; every other
 * string, at any depth, comes as `config`, together with the key that it stands under. So does what has a known
 * name and not the type that belongs to it.
 *
 *   Env ["A=1"]                    env     A=1
 *   Labels {"a": "1"}              label   a=1
 *   Cmd ["sh", "-c", "x"]          cmd     sh -c x
 *   history created_by             history RUN |1 TOKEN=… /bin/sh -c make
 *   {"custom": {"token": "…"}}     config  token=…
 */
export function configTexts({ document }: ImageConfig): DocumentTexts {
  const texts: DocumentText[] = [];
  const add = (kind: DocumentText['kind'], text: string | null, name: string | null = null): void => {
    if (text !== null && text !== '') texts.push({ kind, text, name });
  };
  // `container_config` is what Docker before 25 kept of the build's last container.
  for (const run of [asObject(document.config), asObject(document.container_config)]) {
    for (const variable of asStrings(run.Env)) add('env', variable, variable.replace(/=.*$/s, ''));
    for (const [key, value] of Object.entries(asObject(run.Labels))) {
      add('label', `${key}=${asString(value) ?? ''}`, key);
    }
    add('cmd', commandLine(run.Cmd));
    add('entrypoint', commandLine(run.Entrypoint));
    add('healthcheck', commandLine(asObject(run.Healthcheck).Test));
    for (const instruction of asStrings(run.OnBuild)) add('onbuild', instruction);
  }
  for (const entry of asArray(document.history).map(asObject)) {
    const instruction = asString(entry.created_by);
    add('history', instruction, instruction);
    add('history', asString(entry.comment), instruction);
    add('history', asString(entry.author), instruction);
  }
  const isWhole = collectOthers(document, (text, key) => {
    add('config', text, key);
  });
  const unique = new Map(texts.map((item) => [`${item.kind}\0${item.text}`, item]));
  return { texts: [...unique.values()].slice(0, MOST_TEXTS), isWhole: isWhole && unique.size <= MOST_TEXTS };
}

/** Arguments joined as one would type them, so that `--password x` stays in one text. */
function commandLine(value: unknown): string | null {
  return asString(value) ?? (Array.isArray(value) ? asStrings(value).join(' ') : null);
}

/** Walks without recursion: the depth is the document's choice. False when a bound cut the walk short. */
function collectOthers(document: JsonObject, add: (text: string, key: string | null) => void): boolean {
  const open: { readonly value: unknown; readonly key: string; readonly path: Path }[] = [
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
    if (typeof value === 'string') {
      if (!isTextElsewhere(path)) add(key === '' ? value : `${key}=${value}`, key || null);
    } else if (isObject(value)) {
      for (const [name, child] of Object.entries(value)) {
        // A key may be a secret's place too: volumes and ports are keys of empty objects.
        if (typeof child !== 'string') add(name, null);
        open.push({ value: child, key: name, path: [...path, name] });
      }
    } else {
      for (const [at, item] of asArray(value).entries()) open.push({ value: item, key, path: [...path, at] });
    }
  }
  return isWhole;
}

/** The keys and, as numbers, the places in lists that lead to a value. */
type Path = readonly (string | number)[];

const COMMANDS = new Set(['Cmd', 'Entrypoint']);
const LISTS = new Set(['Env', 'OnBuild']);
const HISTORY_TEXTS = new Set(['created_by', 'comment', 'author']);

/** Whether the string at this path is one of those that come under a name of their own. */
function isTextElsewhere([top, second, third, fourth, ...deeper]: Path): boolean {
  if (deeper.length > 0) return false;
  if (top === 'history') {
    return typeof second === 'number' && isIn(HISTORY_TEXTS, third) && fourth === undefined;
  }
  if (top !== 'config' && top !== 'container_config') return false;
  if (second === 'Healthcheck') return third === 'Test' && typeof fourth !== 'string';
  if (fourth !== undefined) return false;
  if (second === 'Labels') return typeof third === 'string';
  if (isIn(LISTS, second)) return typeof third === 'number';
  return isIn(COMMANDS, second) && typeof third !== 'string';
}

function isIn(names: ReadonlySet<string>, key: string | number | undefined): boolean {
  return typeof key === 'string' && names.has(key);
}
