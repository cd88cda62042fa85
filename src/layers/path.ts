/**
 * The path of an entry as it stands in the image's file system: no leading slash, no `.` and `..` segments
 * (`..` never climbs above the root, as in a chroot). Empty for the root itself.
 *
 *   ./etc/passwd   /etc/passwd   etc//passwd   a/../etc/passwd   →   etc/passwd
 */
export function normalizePath(name: string): string {
  if (isNormal(name)) return name;
  const segments: string[] = [];
  for (const segment of name.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}

/** Most names are normal already: telling so costs less than splitting half a million of them. */
function isNormal(name: string): boolean {
  return !/(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(name);
}
