import { isWordy } from './words.ts';

/** Words in the place of a secret. A value that is one of them is not a secret. */
const EMPTY_WORDS =
  /^(?:null|nil|none|true|false|undefined|empty|default|password|passwd|passphrase|pass|pwd|secret|token|api_?key|key|auth|test|testing|foo|bar|foobar|baz|todo|tbd|fixme|n\/a|string|admin|root|user|username)$/i;
const LONGEST_EMPTY_WORD = 'passphrase'.length;

/** Placeholders that are also used as passwords. */
const WEAK =
  /^(?:(?:my[-_]?)?pass(?:word|wd)?|pwd|secret|admin|root|user|test(?:ing)?|default|change[-_]?(?:me|it))$/i;

/** Whether a value is a placeholder that people use as a password: `postgres:password@db`. */
export const isWeakPassword = (value: string): boolean => WEAK.test(value);

/** Parts that only an invented value contains. */
const INVENTED =
  /change[-_ ]?(?:me|it|this)|example|sample|placeholder|redacted|dummy|your[-_ ]?(?:own|api|app|access|auth|client|secret|token|password|passwd|pass|key|db|user|\w+[-_ ](?:key|token|secret|password))|(?:insert|replace|enter|put|fill)[-_ ]|my[-_]?(?:secret|token|password|key|api)|fake[-_ ]?(?:api[-_ ]?)?(?:key|token|secret|pass)|x{4}|\*{3}|\.{3}|…|_here\b|not[-_ ]?(?:set|real|used)|removed|censored|hidden|masked/i;

/** Templates and references: the value comes from somewhere else. */
const REFERENCES: readonly RegExp[] = [
  // ${VAR} $(cmd) {{ x }} <% x %> #{x}; in `a{{k}b)` and `p${e]n` the braces are characters of a password.
  /[$#]\{[^\w}]*[\w.]*(?:[^\w.\])>]|$)|\$\(|\{\{[^{}]*(?:\}\}|$)|^[^{]*\}\}|<%|%>|\$\[\[/,
  /^\$+[A-Za-z_]\w*$/, // $VAR
  /^%[A-Za-z_]\w*%$/, // %VAR%
  /^%(?:\(\w+\))?-?[0-9.]*[a-z]$/i, // %s %(name)s
  /^@\w+@$/, // @VAR@
  /^<.*>?$/s, // <token>
  /^\[.*\]?$/s, // [token]
  /^\{[\w .-]*\}?$/, // {token}
  /^(?:__\w+__|:\w+)$/, // __TOKEN__ :token
  /^(?:arn|urn):[a-z0-9-]+:|^[#.][a-z]+(?:-[a-z]+)*$/i, // arn:aws:iam::… #add-password
  /\b(?:process\.env|import\.meta|os\.environ|getenv|env\.|ENV\[|secrets\.|System\.)/,
];

/** `getToken(`, `this.token`, `Config::KEY`, `params->token`, `tokens[0]`: an expression, not a value. */
const EXPRESSION =
  /^[A-Za-z_$][\w.$]*(?:\(|\[['"\w]*\]|::|->|=>)|^(?:[A-Za-z_$][A-Za-z_]*\d?\.)+[A-Za-z_$][A-Za-z_]*\d?(?:\(.*)?$/;

const PATH = /^(?:~|\.{1,2}|[A-Za-z]:|file:\/)?(?:[/\\][a-z0-9_.@-]+){2,}[/\\]?$|^\.{1,2}[/\\]/;
const MASK = /^(.)\1*$|^[*x•.#_-]+$/is;

/** Most values consist of letters and digits: the tests that need another character are skipped for them. */
const MARK = /[^A-Za-z0-9]/;

/** Whether a value is a placeholder for a secret. */
export function isPlaceholder(value: string): boolean {
  if (value.length <= LONGEST_EMPTY_WORD && EMPTY_WORDS.test(value)) return true;
  if (INVENTED.test(value) || MASK.test(value)) return true;
  if (!MARK.test(value)) return value.startsWith('getenv');
  return EXPRESSION.test(value) || PATH.test(value) || REFERENCES.some((reference) => reference.test(value));
}

/**
 * Whether nearly every character is the successor of the one before it: `12345678`, `abcdefgh`, `0123456789abcdef`.
 * Such a value shows the form of a secret, or is a weak password.
 */
export function isSequence(value: string): boolean {
  const chars = value.toLowerCase();
  const mostBreaks = (1 - MIN_STEPS) * (chars.length - 1);
  let [length, breaks, last] = [0, 0, 0];
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    if (!isLetterOrDigit(code)) continue;
    if (length++ > 0 && !isStep(last, code) && ++breaks > mostBreaks) return false;
    last = code;
  }
  return length >= 4 && length - 1 - breaks >= MIN_STEPS * (length - 1);
}

const MIN_STEPS = 0.75;

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Whether a character follows another, or wraps around the end of digits or letters: `90`, `9a`, `0a`, `f0`, `z1`. */
function isStep(from: number, to: number): boolean {
  if (to - from === 1) return true;
  if (to === A) return from === NINE || from === NOUGHT;
  if (to === NOUGHT) return from === NINE || from === F || from === Z;
  return to === ONE && (from === F || from === Z);
}
const [NOUGHT, ONE, NINE, A, F, Z] = [0x30, 0x31, 0x39, 0x61, 0x66, 0x7a];

const MIN_LENGTH = 6;
const MIN_VARIETY = 4;

/** `utf8`, `sha256`, `x86_64`: names that contain a number. */
const TECHNICAL =
  /^(?:u?int|float|utf|ucs|iso|sha|hmac|md|aes|rsa|des|base|oauth|x|ipv|http|rfc|tls|ssl|ed|curve|secp|win|arm|sm|hs|rs|es|ps|pkcs|p|v|amd|i)[-_]?[0-9]+(?:[-_a-z0-9]{0,8})?$/i;
/** Numbers, times and versions. None is as long as a key. */
const NUMERIC = /^[-+#]?(?:0x)?[0-9][0-9\s.,:/_-]{0,22}$|^0x[0-9a-f]{1,22}$|^#[0-9a-f]{3,8}$/i;
const ADDRESS =
  /^[a-z][a-z0-9+.-]*:\/\/|^www\.|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:[a-z0-9-]+\.)+[a-z]{2,}:[0-9]{2,5}(?:\/|$)/i;
const FILE_NAME =
  /\.(?:pem|key|crt|cer|der|p12|pfx|jks|txt|json|ya?ml|toml|ini|conf|cfg|env|xml|html?|js|ts|py|rb|go|java|php|sh|c|h|md|log|db|png|svg|css)$/i;

/**
 * Whether the value of a password-like assignment may be a password: it has at least 6 characters, is not a
 * placeholder, and does not consist of words (`hunter2` is one, `required` is not).
 */
export function isPasswordLike(value: string): boolean {
  if (value.length < MIN_LENGTH || !isVaried(value) || isPlaceholder(value)) return false;
  if (TECHNICAL.test(value) || NUMERIC.test(value)) return false;
  if (MARK.test(value) && (ADDRESS.test(value) || FILE_NAME.test(value))) return false;
  return !isWords(value) && !(NAME_IN_CODE.test(value) && isWordy(value));
}

/** Whether a value has at least `MIN_VARIETY` different characters. */
function isVaried(value: string): boolean {
  let seen = '';
  let count = 0;
  for (const char of value) {
    if (seen.includes(char)) continue;
    if (++count >= MIN_VARIETY) return true;
    seen += char;
  }
  return false;
}

/** Whether a value is a word or a few joined words (`letmein`, `open-sesame`), and not a type, state or field. */
export function isWordPassword(value: string): boolean {
  return (
    /^(?=.{5})[a-z]{3,40}(?:[-_][a-z]{3,20}){0,3}$/.test(value) && !isPlaceholder(value) && !LABEL.test(value)
  );
}

/** Words that describe a field called password, and are not its value. */
const LABEL =
  /^(?:autofocus|basic|blank|boolean|bytes?|checkbox|constructor|custom|denied|disabled|enabled|error|expired|failed|field|forbidden|hash(?:ed)?|hidden|incorrect|input|integer|invalid|label|ldap|login|members|missing|number|object|off|optional|plain(?:text)?|prompt|readonly|repository|required?|session|simple|submit|text(?:area)?|unknown|urllib|value|wrong|(?:new|old|current|confirm|repeat|forgot|reset|user|get|set|db)[-_]?(?:pass(?:word|wd)?|pwd|user|name)|[a-z]+[-_](?:password|passwd|token|key|secret|name|user|file|hash|field|error))$/;

/** `HTTPPasswordMgr`, `@proxy_pass`, `Buffer|string`: names of types and variables. */
const NAME_IN_CODE =
  /^(?:[A-Z][a-z]+)*[A-Z]{2,}[a-z]+(?:[A-Z][a-z]+)*$|^@[a-z]+(?:[_-][a-z]+)+$|^[A-Z]\w+(?:\|\w+)+$/;

/** A letter next to a digit, or a long number: such a text does not consist of words. */
const MIXED = /[0-9](?:[A-Za-z]|[0-9]{3})|[A-Za-z][0-9]/;

/** Whether a value consists of words: `required`, `userName`, `MAX_TOKENS`, `api-key-2`, `Enter a token`. */
function isWords(value: string): boolean {
  if (MIXED.test(value)) return false;
  const words = value
    .split(/[-_.:,;/\\ ()[\]{}<>='"`&|!?]+|(?<=[a-z])(?=[A-Z])/)
    .filter((word) => word !== '');
  const isPlain = words.every((word) => /^(?:[A-Z]?[a-z]+|[A-Z]+s?|\d{1,3})$/.test(word));
  // `Summer!24`: people who have to use a mark choose such passwords.
  if (/[a-z][!#*]\d/i.test(value)) return false;
  // Scattered capitals (`QwErTyUiOp`) split into many short words; text does not.
  return isPlain && value.length / words.length >= 2.5;
}
