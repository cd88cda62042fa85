import type { Detector } from '../catalogue/model/detector.ts';
import { detectorsRevision } from '../detectors/revision.ts';
import { printable } from '../errors.ts';
import { isRegexDetector } from '../matcher/regex/regex-detector.ts';
import { chooseDetectors, unknownName } from '../rules/choose.ts';
import { notationOf, recognition } from '../rules/recognition.ts';
import { type DetectorsArguments, parseDetectors } from './detectors-arguments.ts';
import { EXIT } from './exit-status.ts';
import { writeReport } from './files.ts';

/** Loaded only when it is asked for. @throws ScanError USAGE */
export async function detectorsCommand(
  argv: readonly string[],
  width: number,
  process: NodeJS.Process,
): Promise<number> {
  const typed = await parseDetectors(argv, width);
  if ('text' in typed) {
    await writeReport(null, `${typed.text}\n`, process.stdout);
    return EXIT.pass;
  }
  const { builtIn, user } = await chooseDetectors({ rules: typed.rules, enable: [], disable: [] });
  const detectors = [...builtIn, ...user];
  const own = new Set(user.map(({ id }) => id));
  if (typed.action === 'list') {
    const wanted = await filtered(detectors, typed);
    await writeReport(
      null,
      typed.format === 'json' ? listJson(wanted, own) : listText(wanted),
      process.stdout,
    );
    return EXIT.pass;
  }
  const detector = detectors.find(({ id }) => id === typed.id);
  if (detector === undefined)
    throw await unknownName(
      '',
      typed.id,
      'detector',
      detectors.map(({ id }) => id),
    );
  if (typed.action === 'show') {
    const text = typed.format === 'json' ? json(entryOf(detector, own, true)) : showText(detector);
    await writeReport(null, text, process.stdout);
    return EXIT.pass;
  }
  const { testDetector } = await import('./test-detector.ts');
  return await testDetector(detector, typed, process);
}

async function filtered(
  detectors: readonly Detector[],
  { vendor, severity }: DetectorsArguments,
): Promise<readonly Detector[]> {
  if (vendor !== undefined && !detectors.some((one) => one.vendor === vendor)) {
    throw await unknownName('--vendor ', vendor, 'vendor', [...new Set(detectors.map((one) => one.vendor))]);
  }
  return detectors.filter(
    (one) =>
      (vendor === undefined || one.vendor === vendor) &&
      (severity === undefined || one.severity === severity),
  );
}

/** One line each, in columns. */
function listText(detectors: readonly Detector[]): string {
  const rows = detectors.map(({ id, severity, confidence, title }) => [id, severity, confidence, title]);
  const all = [['ID', 'SEVERITY', 'CONFIDENCE', 'TITLE'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((text, column) => printable(text).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function listJson(detectors: readonly Detector[], own: ReadonlySet<string>): string {
  return json({
    count: detectors.length,
    revision: detectorsRevision(detectors),
    detectors: detectors.map((detector) => entryOf(detector, own, false)),
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Returns a detector as the JSON shows it: the pattern fields have the names that they have in a rules file.
 * @param isWhole adds pattern, conditions and examples
 */
function entryOf(detector: Detector, own: ReadonlySet<string>, isWhole: boolean): object {
  const { id, vendor, title, description, severity, confidence, ...rest } = detector;
  const { pattern: format, isIdentifier: half, checksName: readsName, ...others } = rest;
  return {
    ...{ id, vendor, title, description, severity, confidence },
    origin: own.has(id) ? 'rules' : 'built-in',
    recognition: recognition(detector),
    ...(isWhole ? { format, half, readsName, ...others } : {}),
  };
}

const LABEL = 14;

function showText(detector: Detector): string {
  const { id, vendor, title, description, severity, confidence, before, pattern, after, context } = detector;
  const lines: string[] = [title, description, ''];
  const say = (label: string, ...texts: readonly (string | undefined)[]): void => {
    for (const [i, text] of texts.filter((each) => each !== undefined).entries())
      lines.push(`${(i === 0 ? label : '').padEnd(LABEL)}${printable(text)}`);
  };
  const formatText = (part: Detector['before']): string | undefined => part && notationOf(part);
  say('id', id);
  say('vendor', vendor);
  say('severity', severity);
  say('confidence', confidence);
  if (isRegexDetector(detector)) {
    const { source, keywords, secretGroup, path, allowlists } = detector.regex;
    say('regex', source);
    say('keywords', keywords.length === 0 ? undefined : keywords.join(', '));
    say('secret', secretGroup === 0 ? undefined : `group ${String(secretGroup)}`);
    say('path', path);
    for (const { regexes, regexTarget, stopwords, paths, isEvery } of allowlists) {
      const kinds = [
        ...regexes.map((each) => `the ${regexTarget} is /${each}/`),
        ...(stopwords.length === 0 ? [] : [`the secret holds ${stopwords.join(', ')}`]),
        ...paths.map((each) => `the path is /${each}/`),
      ];
      say('allowed where', ...kinds.map((kind, i) => (i === 0 ? kind : `${isEvery ? 'and' : 'or'} ${kind}`)));
    }
  } else {
    say('format', formatText(pattern));
    say('behind', formatText(before));
    say('in front of', formatText(after));
  }
  if (context !== undefined) {
    const side = context.side === 'either' ? 'around' : 'in front of';
    say(
      'near',
      `${context.words.join(', ')} (at most ${String(context.within)} characters ${side} the secret)`,
    );
  }
  say(
    'entropy',
    detector.entropy === undefined ? undefined : `at least ${String(detector.entropy)} bits a character`,
  );
  say('check', detector.check);
  say('checksum', detector.checksum);
  say('identifier', detector.isIdentifier === true ? 'reported only with its secret' : undefined);
  say(
    'pair',
    detector.pair && `with ${detector.pair.with.join(', ')}, within ${String(detector.pair.within)} bytes`,
  );
  say('documented', ...(detector.docs ?? []));
  say('found in', ...detector.examples.map(onOneLine));
  say('not in', ...detector.counterExamples.map(onOneLine));
  return `${lines.join('\n')}\n`;
}

const onOneLine = (text: string): string => text.replaceAll('\n', '⏎');
