import type { Element, Pattern } from '../model/pattern.ts';

/** Returns context words for a vendor whose name is an ordinary word: `front_api`, `fronttoken`, `front.com`. */
export function qualified(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    ['_', '-', '', ' ']
      .flatMap((separator) =>
        ['api', 'key', 'token', 'secret', 'access', 'private'].map((noun) => name + separator + noun),
      )
      .concat(`${name}_client`, `${name}.com`, `${name}.io`),
  );
}

const blanks: Element = { chars: ' \t', min: 0, max: 4 };
const quote: Element = { chars: '"\'', min: 0, max: 1 };
const sign: Element = { oneOf: ['=', ':', '=>', ':='] };

/** Returns what precedes a value assigned to one of the names: `ACME_USER=`, `acme-user: "`, `"acmeUser": "`. */
export function assignment(names: readonly string[]): Pattern {
  const written = names.flatMap((name) => ['_', '-', '.', ''].map((mark) => name.replaceAll('_', mark)));
  return [{ oneOf: [...new Set(written)], ci: true }, quote, blanks, sign, blanks, quote];
}

/** What precedes a password that is assigned: `password=`, `passphrase: "`, `"pwd": "`. */
export const assignedPassword: Pattern = [
  { oneOf: ['passphrase', 'password', 'passwd', 'pass', 'pwd'], ci: true },
  quote,
  blanks,
  sign,
  blanks,
  quote,
];
