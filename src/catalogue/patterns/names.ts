import type { Element, Pattern } from '../model/pattern.ts';

/** Returns the forms of a name that mean the vendor where the name alone is an ordinary word: `front_api`, `frontToken`. */
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

/** `password=`, `passphrase: "`, `"pwd": "`: what precedes a secret that a person chose. */
export const assignedPassword: Pattern = [
  { oneOf: ['passphrase', 'password', 'passwd', 'pass', 'pwd'], ci: true },
  quote,
  blanks,
  sign,
  blanks,
  quote,
];
