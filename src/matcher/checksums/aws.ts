const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Returns the account that an access key id belongs to. The 16 characters after `AKIA` are base32; bits 1 to 40 of the
 * decoded bytes are the account, a number of at most twelve digits. Undefined if they are not.
 */
export function awsAccount(keyId: string): string | undefined {
  // Ten characters are 50 bits, which fit into a number.
  let bits = 0;
  for (const char of keyId.slice(4, 14)) {
    const value = BASE32.indexOf(char);
    if (value < 0) return undefined;
    bits = bits * 32 + value;
  }
  // The account ends 7 bits before bit 48 and is 40 bits long.
  const account = Math.floor(bits / 2 ** 9) % 2 ** 40;
  return account < 1_000_000_000_000 ? String(account).padStart(12, '0') : undefined;
}
