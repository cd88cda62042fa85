import { expect, test } from 'vitest';
import { compilePrefilter } from '../compile.ts';
import { longDetectors, shortDetectors } from '../testing/detectors.ts';
import { packTables, unpackTables } from './pack.ts';

test('packed tables are the same after they are unpacked, in shared memory', () => {
  const tables = compilePrefilter([...shortDetectors, ...longDetectors]);
  const unpacked = unpackTables(packTables(tables));
  expect({ ...unpacked, bytes: [...unpacked.bytes] }).toEqual({ ...tables, bytes: [...tables.bytes] });
  expect(unpacked.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});
