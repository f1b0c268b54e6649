// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The programs of a test: the simulator, and Portkey's gateway on the loopback.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const key = 'sk-interop-0123456789';

/** The first of the stream's lines that matches; rejects when the process ends before. */
async function lineOf(process, stream, expression) {
  const lines = createInterface({ input: stream });
  const ended = once(process, 'exit').then(() => {
    throw new Error(`${process.spawnfile} ended before it was ready`);
  });
  ended.catch(() => {});
  const found = (async () => {
    for await (const line of lines) {
      const match = line.match(expression);
      if (match) return match;
    }
    return ended;
  })();
  const match = await Promise.race([found, ended]);
  stream.resume();
  return match;
}

async function stop(process) {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exit = once(process, 'exit');
  process.kill();
  await exit;
}

/** A simulator whose time stands still, with `options` beside the usual ones. */
export async function startSimulator(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'tunewatch-interop-'));
  const record = join(folder, 'record.jsonl');
  const program = spawn(
    process.env.TUNEWATCH_SIMULATOR,
    ['--port', '0', '--speed', '0', '--until-stdin-closes', '--record', record, ...options],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, TUNEWATCH_SIMULATOR_KEY: key } },
  );
  const [origin] = await lineOf(program, program.stdout, /^http:.*$/);
  return {
    origin,
    /** What was asked so far. */
    asked: () => readFileSync(record, 'utf8').trim().split('\n').map((line) => JSON.parse(line)),
    async stop() {
      await stop(program);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The real gateway; with `isMended` one whose list of jobs works, see mended_headers.cjs. */
export async function startGateway({ isMended = false } = {}) {
  const here = dirname(fileURLToPath(import.meta.url));
  const server = join(here, 'node_modules/@portkey-ai/gateway/build/start-server.js');
  const preloads = ['only_loopback.cjs', ...(isMended ? ['mended_headers.cjs'] : [])];
  const program = spawn(
    process.execPath,
    [...preloads.flatMap((file) => ['--require', join(here, file)]), server, '--headless'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [, port] = await lineOf(program, program.stderr, /^listening on 127\.0\.0\.1:(\d+)$/);
  return { origin: `http://127.0.0.1:${port}`, stop: () => stop(program) };
}
