import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { messageOf } from '../errors.ts';
import { ruleError, type Path, type RuleFile } from './rule-file.ts';

const HINT = 'the file must be YAML; see docs/rules.md';

/** @throws ScanError USAGE */
export function parseYaml(text: string, name: string): RuleFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error !== undefined) throw ruleError(name, lineAt(error.pos[0]), withoutQuotes(error.message), HINT);
  try {
    return {
      name,
      data: document.toJS({ maxAliasCount: 100 }) as unknown,
      lineOf: (path) => lineAt(offsetOf(document.contents, path)),
    };
  } catch (cause) {
    throw ruleError(name, 1, withoutQuotes(messageOf(cause)), HINT);
  }
}

/** Removes what the parser quotes from the file, after a colon or as a tag: it may be a secret. */
function withoutQuotes(message: string): string {
  return message.replace(/: .*$/s, '').replace(/(?:[!"&*]|https?:)\S+/g, '…');
}

/** Returns the offset of the value at a path, or of the last value on the way to it; for a map's entry that of its key. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    let next: unknown;
    let located: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      next = pair?.value;
      located = pair?.key;
    } else if (isSeq(node) && typeof step === 'number') {
      next = located = node.items[step];
    }
    if (!isNode(located)) break;
    offset = located.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}
