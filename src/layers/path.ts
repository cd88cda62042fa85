/**
 * Returns the path of an entry in the image's file system, without a leading slash and without `.` and `..` segments
 * (`..` at the root is the root, as in a chroot). Empty for the root.
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

/** Most names are normal already, and this test is faster than splitting them. */
function isNormal(name: string): boolean {
  return !/(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(name);
}
