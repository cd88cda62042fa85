import { printable } from '../../errors.ts';

/** A piece of a page. Only `markup` and `joined` make one, so no text gets onto the page without being escaped. */
export interface Markup {
  readonly html: string;
}

type Value = Markup | readonly Markup[] | string | number | null;

/** A page's own words with values in them: pieces stand as they are, every other text is escaped, null is nothing. */
export function markup(words: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    html: words.map((text, i) => text + (i < values.length ? written(values[i] ?? null) : '')).join(''),
  };
}

export const joined = (pieces: readonly Markup[], between = ''): Markup => ({
  html: pieces.map(({ html }) => html).join(between),
});

export const NOTHING: Markup = { html: '' };

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escape(printable(value, Infinity));
  return isPiece(value) ? value.html : joined(value).html;
}

const isPiece = (value: Markup | readonly Markup[]): value is Markup => 'html' in value;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
};

const escape = (text: string): string => text.replace(/[&<>"'\t]/g, (character) => ENTITIES[character] ?? '');

const LONGEST_TEXT = 400;

/** Foreign text as code. Long texts lose their middle, as the ends of a path say most. */
export function quoted(foreign: string): Markup {
  const text = shorten(foreign);
  return text.trim() === '' ? markup`<i>(empty)</i>` : markup`<code>${text}</code>`;
}

export function shorten(foreign: string): string {
  // One more than is shown: what is made printable does not get shorter.
  const head = printable(foreign.slice(0, LONGEST_TEXT + 1), Infinity);
  if (head.length <= LONGEST_TEXT) return head;
  const half = LONGEST_TEXT / 2;
  return `${head.slice(0, half)}…${printable(foreign.slice(-half), Infinity).slice(-half)}`;
}

/** Lines of code for a reader to copy, with the tabs that some languages want. Our own: nothing of an image. */
export function codeBlock(language: string, text: string): Markup {
  const lines = text.trimEnd().split('\n');
  const html = lines
    .map((line) =>
      line
        .split('\t')
        .map((part) => written(part))
        .join('&#9;'),
    )
    .join('\n');
  return markup`<pre><code data-language="${language}">${{ html }}</code></pre>`;
}

/** A text of ours in which code stands in backticks, and addresses become links. */
export function prose(text: string): Markup {
  const pieces = text.split(/(`[^`]*`|https:\/\/[^\s)|,;]*[^\s)|,;.])/);
  return joined(
    pieces.map((piece) => {
      if (/^`[^`]*`$/.test(piece)) return markup`<code>${piece.slice(1, -1)}</code>`;
      if (!piece.startsWith('https://')) return markup`${piece}`;
      if (/[{}…]/.test(piece)) return markup`<code>${piece}</code>`;
      return markup`<a href="${piece}" rel="noreferrer noopener">${piece}</a>`;
    }),
  );
}
