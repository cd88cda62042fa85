import type { ImageConfig } from '../oci/config.ts';
import { type JsonObject, asArray, asObject, asString, asStrings, isObject } from '../json.ts';

/** A text in an image's config or annotations that may hold a secret, without JSON escapes. */
export interface MetadataText {
  readonly kind:
    'env' | 'label' | 'cmd' | 'entrypoint' | 'healthcheck' | 'onbuild' | 'history' | 'config' | 'annotation';
  readonly text: string;
  /** The variable, label or key that it belongs to; in the history, the instruction. Null for any other text. */
  readonly name: string | null;
}

/** Limits for hostile documents. */
const MOST_TEXTS = 100_000;
const MOST_NESTED = 100;

export interface MetadataTexts {
  readonly texts: readonly MetadataText[];
  /** False if a limit was hit; some texts are then missing. */
  readonly isComplete: boolean;
}

/** Returns every annotation once, as `key=value` (image-spec annotations.md). */
export function annotationTexts(all: readonly Readonly<Record<string, string>>[]): MetadataTexts {
  const unique = new Map(
    all.flatMap(Object.entries<string>).map(([key, value]) => [`${key}=${value}`, key] as const),
  );
  const texts = [...unique].map(([text, name]) => ({ kind: 'annotation' as const, text, name }));
  return { texts: texts.slice(0, MOST_TEXTS), isComplete: texts.length <= MOST_TEXTS };
}

/**
 * Returns every text of the config once. The texts that the image-spec defines have their own kinds. Every other string,
 * at any depth, is of kind `config` and preceded by its key; so is a defined text of the wrong type.
 *
 *   Env ["A=1"]                    env     A=1
 *   Labels {"a": "1"}              label   a=1
 *   Cmd ["sh", "-c", "x"]          cmd     sh -c x
 *   history created_by             history RUN |1 TOKEN=… /bin/sh -c make
 *   {"custom": {"token": "…"}}     config  token=…
 */
export function configTexts({ document }: ImageConfig): MetadataTexts {
  const texts: MetadataText[] = [];
  const add = (kind: MetadataText['kind'], text: string | null, name: string | null = null): void => {
    if (text !== null && text !== '') texts.push({ kind, text, name });
  };
  // `container_config` is the config of the build's last container, which Docker before 25 stored.
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
  const isComplete = collectOthers(document, (text, key) => {
    add('config', text, key);
  });
  const unique = new Map(texts.map((item) => [`${item.kind}\0${item.text}`, item]));
  return {
    texts: [...unique.values()].slice(0, MOST_TEXTS),
    isComplete: isComplete && unique.size <= MOST_TEXTS,
  };
}

/** Returns the arguments joined by blanks, so that `--password x` is in one text. */
function commandLine(value: unknown): string | null {
  return asString(value) ?? (Array.isArray(value) ? asStrings(value).join(' ') : null);
}

/** Walks without recursion, since a document may be of any depth. Returns false if a limit ended the walk. */
function collectOthers(document: JsonObject, add: (text: string, key: string | null) => void): boolean {
  const open: { readonly value: unknown; readonly key: string; readonly path: Path }[] = [
    { value: document, key: '', path: [] },
  ];
  let isComplete = true;
  let visited = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, key, path } = next;
    if (++visited > MOST_TEXTS || path.length > MOST_NESTED) {
      isComplete = false;
      if (visited > MOST_TEXTS) break;
      continue;
    }
    if (typeof value === 'string') {
      if (!hasOwnKind(path)) add(key === '' ? value : `${key}=${value}`, key || null);
    } else if (isObject(value)) {
      for (const [name, child] of Object.entries(value)) {
        // A key may hold a secret, too: volumes and ports are keys of empty objects.
        if (typeof child !== 'string') add(name, null);
        open.push({ value: child, key: name, path: [...path, name] });
      }
    } else {
      for (const [at, item] of asArray(value).entries()) open.push({ value: item, key, path: [...path, at] });
    }
  }
  return isComplete;
}

/** The keys and list indices that lead to a value. */
type Path = readonly (string | number)[];

const COMMANDS = new Set(['Cmd', 'Entrypoint']);
const LISTS = new Set(['Env', 'OnBuild']);
const HISTORY_TEXTS = new Set(['created_by', 'comment', 'author']);

/** Whether the string at this path is a text that the image-spec defines, so that it is not of kind `config`. */
function hasOwnKind([top, second, third, fourth, ...deeper]: Path): boolean {
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
