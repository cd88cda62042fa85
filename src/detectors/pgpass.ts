import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { visible } from './values.ts';

export const pgpass: readonly Detector[] = [
  defineDetector({
    id: 'dbconn-pgpass-password',
    vendor: 'dbconn',
    title: 'PostgreSQL Password File Entry',
    description: 'A password in a .pgpass file: opens the database to whoever reaches its host.',
    severity: 'high',
    confidence: 'high',
    // host:port:database:user:password; a star stands for any.
    before: [
      visible(1, 1, ':"\'`<>=/\\'),
      oneOf(':5432:', ':5433:', ':6432:', ':*:'),
      visible(1, 63, ':"\'`<>=/\\'),
      lit(':'),
      visible(1, 63, ':"\'`<>=/\\'),
      lit(':'),
    ],
    pattern: [visible(4, 256, '"\'`<>:')],
    after: [{ chars: '\r\n', min: 1, max: 1 }],
    check: 'url-password',
    examples: [
      'db.internal:5432:shop:app:{secret}\n',
      '*:*:*:postgres:{secret}\n',
      '10.0.0.5:5432:*:app:{secret}\r\n',
    ],
    counterExamples: [
      'hostname:5432:database:username:your-password\n',
      '127.0.0.1:5432:5432\n',
      'db.internal:5432:shop:app:${PGPASSWORD}\n',
    ],
    docs: ['https://www.postgresql.org/docs/current/libpq-pgpass.html'],
  }),
];
