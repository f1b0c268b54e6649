// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Portkey's own gateway between a client and the simulator.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import OpenAI from 'openai';

import { key, startGateway, startSimulator } from './programs.mjs';

function through(simulator) {
  return {
    Authorization: `Bearer ${key}`,
    'x-portkey-provider': 'openai',
    'x-portkey-custom-host': `${simulator.origin}/v1`,
  };
}

describe('the gateway', () => {
  let simulator;
  let gateway;
  let job;
  before(async () => {
    simulator = await startSimulator();
    gateway = await startGateway();
    const list = await fetch(`${simulator.origin}/v1/fine_tuning/jobs`, { headers: { Authorization: `Bearer ${key}` } });
    job = (await list.json()).data.find((entry) => entry.user_provided_suffix === 'burst');
  });
  after(async () => {
    await gateway?.stop();
    await simulator.stop();
  });

  const get = (path, headers = through(simulator)) => fetch(`${gateway.origin}/v1${path}`, { headers });

  it('passes a job', async () => {
    assert.deepEqual(await (await get(`/fine_tuning/jobs/${job.id}`)).json(), job);
  });

  it('passes its events', async () => {
    const { data, has_more: more } = await (await get(`/fine_tuning/jobs/${job.id}/events?limit=7`)).json();
    assert.equal(data.length, 7);
    assert.equal(more, true);
    const older = await (await get(`/fine_tuning/jobs/${job.id}/events?limit=7&after=${data[6].id}`)).json();
    assert.equal(older.data[0].data.step, 295);
  });

  it('passes its checkpoints', async () => {
    const { data } = await (await get(`/fine_tuning/jobs/${job.id}/checkpoints`)).json();
    assert.deepEqual(data.map((checkpoint) => checkpoint.step_number), [300, 200, 100]);
  });

  // The simulator's own gateway errors are held against the real ones.
  it('says whose an error is', async () => {
    const played = await startSimulator('--style', 'portkey');
    try {
      const both = async (path, realHeaders, playedHeaders = realHeaders) =>
        Promise.all([[gateway, realHeaders], [played, playedHeaders]].map(async ([{ origin }, headers]) => {
          const answer = await fetch(origin + path, { headers });
          return [answer.status, await answer.json()];
        }));
      const keys = { 'x-portkey-api-key': key };
      const cases = [
        await both('/v1/fine_tuning/jobs/ftjob-1', through(simulator), { ...keys, 'x-portkey-virtual-key': 'v' }),
        await both('/v1/fine_tuning/jobs/ftjob-1', keys),
        await both('/v1/nothing', keys),
        await both('/v2/fine_tuning/jobs', keys),
      ];
      for (const [real, imitated] of cases) assert.deepEqual(imitated, real);
    } finally {
      await played.stop();
    }
  });

  it('wants more than its key and a virtual key', async () => {
    const answer = await get(`/fine_tuning/jobs/${job.id}`, { 'x-portkey-api-key': key, 'x-portkey-virtual-key': 'v' });
    assert.equal(answer.status, 400);
    assert.equal((await answer.json()).status, 'failure');
  });

  it('cannot pass a list, though it got it', async () => {
    const before = simulator.asked().length;
    assert.equal((await get('/fine_tuning/jobs?limit=3')).status, 500);
    assert.equal(simulator.asked()[before].status, 200);
  });
});

describe('the gateway, mended', () => {
  let simulator;
  let gateway;
  before(async () => {
    simulator = await startSimulator();
    gateway = await startGateway({ isMended: true });
  });
  after(async () => {
    await gateway?.stop();
    await simulator.stop();
  });

  it('lets the official client walk the list and read a result', async () => {
    const client = new OpenAI({
      apiKey: key,
      baseURL: `${gateway.origin}/v1`,
      defaultHeaders: through(simulator),
      maxRetries: 0,
    });
    const jobs = [];
    for await (const job of client.fineTuning.jobs.list({ limit: 25 })) jobs.push(job);
    assert.equal(new Set(jobs.map((job) => job.id)).size, 60);
    const { result_files: [file] } = jobs.find((job) => job.user_provided_suffix === 'burst');
    const csv = Buffer.from(await (await client.files.content(file)).text(), 'base64').toString();
    assert.ok(csv.startsWith('step,train_loss'));
  });
});
