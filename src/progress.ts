/** What a scan reports while it runs. */
export interface ScanProgress {
  readonly note: (line: string) => void;
  /** @param totalBytes of the blob as stored; null if unknown */
  readonly layerStarted: (label: string, totalBytes: number | null) => LayerProgress;
}

interface LayerProgress {
  /** @param bytes read since the last call */
  readonly advance: (bytes: number) => void;
  readonly done: (status: 'scanned' | 'failed') => void;
}
