import { printable, withoutCredentials } from '../errors.ts';
import type { LayerStatus } from '../policy/coverage.ts';
import { cut } from '../report/layout.ts';
import { formatBytes, formatCount } from '../report/units.ts';

/** A terminal, as far as progress needs one. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

interface LayerProgress {
  /** @param bytes that came since the last call */
  readonly advance: (bytes: number) => void;
  readonly done: (status: LayerStatus) => void;
}

export interface Progress {
  /** @param totalBytes of the blob as stored, null where nobody told */
  readonly layerStarted: (label: string, totalBytes: number | null) => LayerProgress;
  /** Prints a diagnostic line, above the live ones. */
  readonly note: (text: string) => void;
  /** Erases the live lines; nothing is drawn after it. */
  readonly stop: () => void;
}

const LEAST_MS_BETWEEN_DRAWS = 100;
/** A terminal cannot go back to what it has scrolled away, so the live lines have to fit on any. */
const MOST_LAYER_LINES = 10;

interface RunningLayer {
  readonly label: string;
  readonly totalBytes: number | null;
  bytes: number;
}

/**
 * Shows a line a layer in flight and a line for all of them. It draws when bytes arrive and has no timer, so it
 * keeps no process alive. Without a terminal, or when not enabled, only notes are written.
 * @param now milliseconds
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
    if (isLive && now() - drawnAt >= LEAST_MS_BETWEEN_DRAWS) draw();
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
  const shown = running.slice(0, MOST_LAYER_LINES).map(layerLine);
  const rest = running.length - shown.length;
  const bytes = running.reduce((sum, layer) => sum + layer.bytes, finished.bytes);
  const failed = finished.failed === 0 ? '' : `, ${String(finished.failed)} failed`;
  const total = `total  ${formatCount(finished.layers, 'layer')} done${failed}, ${formatBytes(bytes)} read`;
  const lines = [...shown, ...(rest > 0 ? [`and ${formatCount(rest, 'more layer')}`] : []), total];
  // A line as wide as the terminal would wrap on some, and the count of lines to erase would be wrong.
  return lines.map((line) => cut(line, columns - 1));
}

function layerLine({ label, totalBytes, bytes }: RunningLayer): string {
  if (totalBytes === null || totalBytes === 0) return `${label}  ${formatBytes(bytes)}`;
  const percent = Math.min(100, Math.floor((100 * bytes) / totalBytes));
  return `${label}  ${formatBytes(bytes)} / ${formatBytes(totalBytes)}  ${String(percent)} %`;
}

/** ECMA-48: CPL goes to the start of the line so many lines up, ED erases from there to the end of the screen. */
function eraseLines(count: number): string {
  return count === 0 ? '' : `\x1b[${String(count)}F\x1b[0J`;
}
