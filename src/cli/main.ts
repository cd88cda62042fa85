#!/usr/bin/env node
import { run } from './run.ts';

// By then everything is written; whatever still waits (a peer that keeps silent) is not waited for.
process.exit(await run(process));
