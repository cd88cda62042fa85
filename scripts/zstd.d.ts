export function zstdModule(): Promise<string>;
