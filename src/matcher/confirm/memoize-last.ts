/** The same answer without the work where the same is asked twice in a row: several detectors look at one secret. */
export function memoizeLast<T>(answer: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: answer(text) };
    return last.answer;
  };
}
