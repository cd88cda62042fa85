#!/usr/bin/env node
import { run } from './run.ts';

// Everything is written by now. A connection that is still open must not delay the exit.
process.exit(await run(process));
