import type { Block, Document } from './document.ts';

/** Renders a document as CommonMark. */
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

/** Keeps code spans, turns addresses into links, and escapes everything else. */
function inline(text: string): string {
  return text.replace(/`[^`]*`|https?:\/\/[^\s)|,;]*[^\s)|,;.]|[\\*_<>[\]#|]/g, (match) => {
    if (match.startsWith('`')) return match;
    if (match.startsWith('http')) return /[{}]/.test(match) ? `\`${match}\`` : `<${match}>`;
    return `\\${match}`;
  });
}
