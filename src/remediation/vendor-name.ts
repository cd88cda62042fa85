interface Titled {
  /** The vendor's slug and a type: `clockify-api-key`. */
  readonly id: string;
  readonly vendor: string;
  /** The vendor's name and words for the type: `Clockify API Key`. */
  readonly title: string;
}

/** Returns the vendor's name that a title starts with: `Clockify` of `Clockify API Key`. */
export function vendorNameIn({ id, vendor, title }: Titled): string {
  const typeWords = new Set([...id.slice(vendor.length).split('-'), ...TYPE_WORDS]);
  const words = title.replace(/ \(.*\)$/, '').split(' ');
  const isVendor = (): boolean => words.join('').toLowerCase() === vendor;
  while (words.length > 1 && !isVendor() && typeWords.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return words.join(' ');
}

/** Words of titles that say what kind of secret it is. */
const TYPE_WORDS: readonly string[] = [
  'key',
  'token',
  'secret',
  'password',
  'credentials',
  'url',
  'api',
  'id',
  'account',
  'application',
  'client',
  'private',
  'read',
  'test',
];
