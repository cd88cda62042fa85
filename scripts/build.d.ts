export function buildAll(): Promise<void>;
export function runSources(contents: string): Promise<Record<string, unknown>>;
export function bundle(options: {
  readonly outdir: string;
  readonly conditions: readonly string[];
}): Promise<ReadonlySet<string>>;
