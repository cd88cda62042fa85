import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { messageOf } from '../errors.ts';
import { ruleError, type Path, type RuleFile } from './rule-file.ts';

const HINT = 'the file has to be YAML; see docs/rules.md';

/** @throws ScanError USAGE */
export function parseYaml(text: string, name: string): RuleFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error !== undefined) throw ruleError(name, lineAt(error.pos[0]), unquoted(error.message), HINT);
  try {
    return {
      name,
      data: document.toJS({ maxAliasCount: 100 }) as unknown,
      lineOf: (path) => lineAt(offsetOf(document.contents, path)),
    };
  } catch (cause) {
    throw ruleError(name, 1, unquoted(messageOf(cause)), HINT);
  }
}

/** What the parser quotes of the file, behind a colon or as a tag, may be a secret; the line says where to look. */
function unquoted(message: string): string {
  return message.replace(/: .*$/s, '').replace(/(?:[!"&*]|https?:)\S+/g, '…');
}

/** As far down the path as there is something; of an entry of a map its key. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    let next: unknown;
    let place: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      next = pair?.value;
      place = pair?.key;
    } else if (isSeq(node) && typeof step === 'number') {
      next = place = node.items[step];
    }
    if (!isNode(place)) break;
    offset = place.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}
