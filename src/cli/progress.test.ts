import { describe, expect, test } from 'vitest';
import { createProgress } from './progress.ts';

/** Returns a terminal that understands what progress writes: text, line feeds, CPL and ED. */
function createScreen(columns = 80) {
  const lines: string[] = [''];
  let writes = 0;
  return {
    isTTY: true,
    columns,
    write(text: string) {
      writes++;
      for (const [token] of text.matchAll(/\x1b\[(\d+)F|\x1b\[0J|\n|[^\x1b\n]+/g)) {
        if (token === '\n') lines.push('');
        else if (token.endsWith('F'))
          lines.splice(lines.length - 1 - Number(token.slice(2, -1)), Infinity, '');
        else if (!token.startsWith('\x1b')) lines.push((lines.pop() ?? '') + token);
      }
    },
    lines: () => lines.slice(0, -1),
    writes: () => writes,
  };
}

function start(columns?: number) {
  const screen = createScreen(columns);
  const clock = { now: 0 };
  const progress = createProgress(screen, true, () => clock.now);
  /** Lets enough time pass for the next call to draw. */
  const later = (): void => void (clock.now += 1000);
  return { screen, clock, progress, later };
}

describe('progress on a terminal', () => {
  test('has a line for each layer in flight and one for the total', () => {
    const { screen, progress, later } = start();
    const first = progress.layerStarted('layer 1/3  sha256:ab12…', 120_000_000);
    const second = progress.layerStarted('layer 2/3  sha256:cd34…', null);
    later();
    first.advance(45_200_000);
    later();
    second.advance(1_000_000);
    expect(screen.lines()).toEqual([
      'layer 1/3  sha256:ab12…  45.2 MB / 120 MB  37 %',
      'layer 2/3  sha256:cd34…  1 MB',
      'total  0 layers done, 46.2 MB read',
    ]);
  });

  test('adds a layer that is done to the total, and counts those that failed', () => {
    const { screen, progress, later } = start();
    const first = progress.layerStarted('one', 10);
    const second = progress.layerStarted('two', 10);
    first.advance(10);
    first.done('scanned');
    first.done('scanned');
    later();
    second.done('failed');
    expect(screen.lines()).toEqual(['total  2 layers done, 1 failed, 10 bytes read']);
  });

  test('is drawn at most ten times a second', () => {
    const { screen, clock, progress } = start();
    const layer = progress.layerStarted('one', 10_000);
    for (let i = 0; i < 1000; i++) {
      clock.now = i;
      layer.advance(1);
    }
    expect(screen.writes()).toBe(10);
    expect(screen.lines()[0]).toBe('one  901 bytes / 10 kB  9 %');
  });

  test('has notes above the live lines', () => {
    const { screen, progress } = start();
    progress.layerStarted('one', null);
    progress.note('the daemon is slow');
    progress.note('still slow');
    expect(screen.lines()).toEqual([
      'the daemon is slow',
      'still slow',
      'one  0 bytes',
      'total  0 layers done, 0 bytes read',
    ]);
  });

  test('leaves only the notes once stopped, and draws no more', () => {
    const { screen, progress, later } = start();
    const layer = progress.layerStarted('one', null);
    progress.note('kept');
    progress.stop();
    expect(screen.lines()).toEqual(['kept']);
    later();
    layer.advance(1);
    layer.done('scanned');
    progress.layerStarted('two', null);
    progress.note('also kept');
    expect(screen.lines()).toEqual(['kept', 'also kept']);
  });

  test('has lines that are shorter than the terminal is wide', () => {
    const { screen, progress } = start(30);
    progress.layerStarted('layer 1/3  sha256:ab12ab12ab12ab12ab12', 5);
    expect(screen.lines().map((line) => line.length)).toEqual([29, 29]);
    expect(screen.lines()[0]).toMatch(/…$/);
  });

  test('shows only the first of many layers: lines that have scrolled away cannot be erased', () => {
    const { screen, progress, later } = start();
    for (let i = 0; i < 30; i++) {
      progress.layerStarted(`layer ${String(i)}`, null);
      later();
    }
    expect(screen.lines()).toHaveLength(12);
    expect(screen.lines()[10]).toBe('and 20 more layers');
  });

  test('shows 100 % for a layer that is larger than announced', () => {
    const { screen, progress, later } = start();
    const layer = progress.layerStarted('one', 10);
    later();
    layer.advance(25);
    expect(screen.lines()[0]).toBe('one  25 bytes / 10 bytes  100 %');
  });

  test('escapes control characters of labels and notes', () => {
    const { screen, progress } = start();
    progress.layerStarted('one\x1b[2J', null);
    progress.note('two\nthree');
    expect(screen.lines().slice(0, 2)).toEqual(['two\\x0athree', 'one\\x1b[2J  0 bytes']);
  });
});

test.each([
  ['not enabled', { isTTY: true, enabled: false }],
  ['not on a terminal', { isTTY: false, enabled: true }],
])('progress that is %s writes only notes, without escape sequences', (_, { isTTY, enabled }) => {
  const written: string[] = [];
  const progress = createProgress({ isTTY, write: (text: string) => written.push(text) }, enabled, () => 0);
  const layer = progress.layerStarted('one', 10);
  layer.advance(5);
  progress.note('something happened');
  layer.done('scanned');
  progress.stop();
  expect(written).toEqual(['something happened\n']);
});
