import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import type { Language, Snippets } from './snippet.ts';

export const SNIPPETS: Readonly<Record<Language, Snippets>> = { python, javascript, java, go, ruby };
