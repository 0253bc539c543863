#!/usr/bin/env node
/**
 * Builds what is stale, then runs the command line in this same process: `node scripts/run.mjs ask "who was blamed?"`.
 * Writes nothing of its own to standard output. A build that fails says so on standard error and ends with 1.
 */
import { existsSync } from 'node:fs';
import { buildIfStale } from './build.mjs';

if (!buildIfStale()) process.exit(1);
// What the environment already holds wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');
const [name, ...args] = process.argv.slice(2);
if (name === 'start') await (await import('../dist/main.js')).main(args);
else await (await import('../dist/cli.js')).main(process.argv.slice(2));
