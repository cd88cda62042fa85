import { expect, test } from 'vitest';
import { compilePrefilter } from '../compile.ts';
import { packTables, unpackTables } from './pack.ts';
import { longDetectors, shortDetectors } from '../testing/detectors.ts';

test('a program that was packed is the same when it is unpacked', () => {
  const program = compilePrefilter([...shortDetectors, ...longDetectors]);
  const unpacked = unpackTables(packTables(program));
  expect({ ...unpacked, tables: [...unpacked.bytes] }).toEqual({ ...program, tables: [...program.bytes] });
  expect(unpacked.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});
