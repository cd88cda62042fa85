import { expect, test } from 'vitest';
import { compileProgram } from '../compile.ts';
import { packProgram, unpackProgram } from './pack.ts';
import { longDetectors, shortDetectors } from '../testing/detectors.ts';

test('a program that was packed is the same when it is unpacked', () => {
  const program = compileProgram([...shortDetectors, ...longDetectors]);
  const unpacked = unpackProgram(packProgram(program));
  expect({ ...unpacked, tables: [...unpacked.tables] }).toEqual({ ...program, tables: [...program.tables] });
  expect(unpacked.tables.buffer).toBeInstanceOf(SharedArrayBuffer);
});
