import { printable } from '../../errors.ts';

/** A piece of HTML. Only `markup` and `joined` create one, so that all text on the page is escaped. */
export interface Markup {
  readonly html: string;
}

type Value = Markup | readonly Markup[] | string | number | null;

/** Builds HTML from a template: inserts markup verbatim, escapes every other text, and omits null. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    html: parts.map((text, i) => text + (i < values.length ? toHtml(values[i] ?? null) : '')).join(''),
  };
}

export const joined = (pieces: readonly Markup[], between = ''): Markup => ({
  html: pieces.map(({ html }) => html).join(between),
});

export const NOTHING: Markup = { html: '' };

function toHtml(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escape(printable(value, Infinity));
  return isMarkup(value) ? value.html : joined(value).html;
}

const isMarkup = (value: Markup | readonly Markup[]): value is Markup => 'html' in value;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
};

const escape = (text: string): string => text.replace(/[&<>"'\t]/g, (character) => ENTITIES[character] ?? '');

const MAX_TEXT_LENGTH = 400;

/** Returns untrusted text as code. Long texts lose their middle, since the ends of a path say most. */
export function quoted(untrusted: string): Markup {
  const text = shorten(untrusted);
  return text.trim() === '' ? markup`<i>(empty)</i>` : markup`<code>${text}</code>`;
}

/** Returns untrusted text in printable form, at most `MAX_TEXT_LENGTH` characters and an ellipsis in the middle. */
export function shorten(untrusted: string): string {
  // One character more than is shown is enough, since `printable` never shortens a text.
  const head = printable(untrusted.slice(0, MAX_TEXT_LENGTH + 1), Infinity);
  if (head.length <= MAX_TEXT_LENGTH) return head;
  const half = MAX_TEXT_LENGTH / 2;
  return `${head.slice(0, half)}…${printable(untrusted.slice(-half), Infinity).slice(-half)}`;
}

/** Returns a block of our own code for a reader to copy; it keeps tabs. */
export function codeBlock(language: string, text: string): Markup {
  const lines = text.trimEnd().split('\n');
  const html = lines
    .map((line) =>
      line
        .split('\t')
        .map((part) => toHtml(part))
        .join('&#9;'),
    )
    .join('\n');
  return markup`<pre><code data-language="${language}">${{ html }}</code></pre>`;
}

/** Converts a text of our own: code in backticks becomes `<code>`, and an address becomes a link. */
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
