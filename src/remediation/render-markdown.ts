import type { Block, Document } from './document.ts';

/** CommonMark. */
export function renderMarkdown(document: Document): string {
  return `${document.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'text':
      return inline(block.text);
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'steps':
      return block.items.map((item, i) => `${String(i + 1)}. ${inline(item)}`).join('\n');
    case 'code':
      return `\`\`\`${block.language}\n${block.text.trimEnd()}\n\`\`\``;
  }
}

/** Code spans stay as they are, addresses become links, and everything else means itself. */
function inline(text: string): string {
  return text.replace(/`[^`]*`|https?:\/\/[^\s)|,;]*[^\s)|,;.]|[\\*_<>[\]#|]/g, (found) => {
    if (found.startsWith('`')) return found;
    if (found.startsWith('http')) return /[{}]/.test(found) ? `\`${found}\`` : `<${found}>`;
    return `\\${found}`;
  });
}
