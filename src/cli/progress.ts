import { printable, withoutCredentials } from '../errors.ts';
import type { LayerStatus } from '../policy/coverage.ts';
import { cut } from '../report/layout.ts';
import { formatBytes, formatCount } from '../report/units.ts';

/** What progress needs of a stream, which may be a terminal. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

interface LayerProgress {
  /** @param bytes read since the last call */
  readonly advance: (bytes: number) => void;
  readonly done: (status: LayerStatus) => void;
}

export interface Progress {
  /** @param totalBytes of the blob as stored; null if unknown */
  readonly layerStarted: (label: string, totalBytes: number | null) => LayerProgress;
  /** Prints a diagnostic line, above the live ones. */
  readonly note: (text: string) => void;
  /** Erases the live lines, and draws no more. */
  readonly stop: () => void;
}

const MIN_MS_BETWEEN_DRAWS = 100;
/** Lines that have scrolled away cannot be erased, so the live lines must fit on any terminal. */
const MAX_LAYER_LINES = 10;

interface RunningLayer {
  readonly label: string;
  readonly totalBytes: number | null;
  bytes: number;
}

/**
 * Shows a line per layer in flight and a line with the total. It draws when bytes arrive: a timer would keep the process
 * alive. Without a terminal, or if not enabled, it writes only notes.
 * @param now returns milliseconds
 */
export function createProgress(
  stream: ProgressStream,
  enabled: boolean,
  now: () => number = Date.now,
): Progress {
  const running = new Set<RunningLayer>();
  const finished = { layers: 0, failed: 0, bytes: 0 };
  let isLive = enabled && stream.isTTY === true;
  let linesOnScreen = 0;
  let drawnAt = -Infinity;

  const draw = (above = ''): void => {
    const lines = isLive ? liveLines([...running], finished, stream.columns ?? 80) : [];
    const text = eraseLines(linesOnScreen) + above + lines.map((line) => `${line}\n`).join('');
    if (text !== '') stream.write(text);
    linesOnScreen = lines.length;
    drawnAt = now();
  };
  const drawIfDue = (): void => {
    if (isLive && now() - drawnAt >= MIN_MS_BETWEEN_DRAWS) draw();
  };

  return {
    layerStarted(label, totalBytes) {
      const layer: RunningLayer = { label, totalBytes, bytes: 0 };
      running.add(layer);
      drawIfDue();
      return {
        advance(bytes) {
          layer.bytes += bytes;
          drawIfDue();
        },
        done(status) {
          if (!running.delete(layer)) return;
          finished.layers++;
          finished.bytes += layer.bytes;
          if (status === 'failed') finished.failed++;
          drawIfDue();
        },
      };
    },
    note(text) {
      draw(`${printable(withoutCredentials(text))}\n`);
    },
    stop() {
      isLive = false;
      draw();
    },
  };
}

function liveLines(
  running: readonly RunningLayer[],
  finished: { readonly layers: number; readonly failed: number; readonly bytes: number },
  columns: number,
): readonly string[] {
  const shown = running.slice(0, MAX_LAYER_LINES).map(layerLine);
  const rest = running.length - shown.length;
  const bytes = running.reduce((sum, layer) => sum + layer.bytes, finished.bytes);
  const failed = finished.failed === 0 ? '' : `, ${String(finished.failed)} failed`;
  const total = `total  ${formatCount(finished.layers, 'layer')} done${failed}, ${formatBytes(bytes)} read`;
  const lines = [...shown, ...(rest > 0 ? [`and ${formatCount(rest, 'more layer')}`] : []), total];
  // Some terminals wrap a line of their full width, and then more lines would have to be erased.
  return lines.map((line) => cut(line, columns - 1));
}

function layerLine({ label, totalBytes, bytes }: RunningLayer): string {
  if (totalBytes === null || totalBytes === 0) return `${label}  ${formatBytes(bytes)}`;
  const percent = Math.min(100, Math.floor((100 * bytes) / totalBytes));
  return `${label}  ${formatBytes(bytes)} / ${formatBytes(totalBytes)}  ${String(percent)} %`;
}

/** ECMA-48: CPL moves to the start of the line `count` lines up, ED erases from there to the end of the screen. */
function eraseLines(count: number): string {
  return count === 0 ? '' : `\x1b[${String(count)}F\x1b[0J`;
}
