// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The official clients read the simulator as if it were the service.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import OpenAI from 'openai';
import { Portkey } from 'portkey-ai';

import { key, startSimulator } from './programs.mjs';

async function collected(pages) {
  const entries = [];
  for await (const entry of pages) entries.push(entry);
  return entries;
}

const named = (jobs, suffix) => jobs.find((job) => job.user_provided_suffix === suffix);
const different = (entries) => new Set(entries.map((entry) => entry.id)).size;

describe('openai', () => {
  let simulator;
  let client;
  let jobs;
  before(async () => {
    simulator = await startSimulator();
    client = new OpenAI({ apiKey: key, baseURL: `${simulator.origin}/v1`, maxRetries: 0 });
    jobs = await collected(client.fineTuning.jobs.list({ limit: 25 }));
  });
  after(() => simulator.stop());

  it('walks the list of jobs', () => {
    assert.equal(jobs.length, 60);
    assert.equal(different(jobs), 60);
    const pages = simulator.asked().filter((request) => request.path === '/v1/fine_tuning/jobs');
    assert.deepEqual(pages.map((request) => request.status), [200, 200, 200]);
  });

  it('retrieves a job', async () => {
    const running = named(jobs, 'running');
    const job = await client.fineTuning.jobs.retrieve(running.id);
    assert.deepEqual({ ...job }, { ...running });
    assert.equal(job.status, 'running');
    assert.equal(job.method.supervised.hyperparameters.n_epochs, 3);
  });

  it('walks its events', async () => {
    const events = await collected(client.fineTuning.jobs.listEvents(named(jobs, 'burst').id, { limit: 50 }));
    assert.equal(events.length, 308);
    assert.equal(different(events), 308);
    assert.equal(events[0].message, 'The job has successfully completed');
    const steps = events.filter((event) => event.type === 'metrics').map((event) => event.data.step);
    assert.deepEqual(steps, Array.from({ length: 300 }, (_, i) => 300 - i));
  });

  it('walks its checkpoints', async () => {
    const burst = named(jobs, 'burst');
    const checkpoints = await collected(client.fineTuning.jobs.checkpoints.list(burst.id, { limit: 1 }));
    assert.deepEqual(checkpoints.map((checkpoint) => checkpoint.step_number), [300, 200, 100]);
    assert.equal(checkpoints[0].fine_tuned_model_checkpoint, burst.fine_tuned_model);
  });

  it('reads its result file', async () => {
    const [id] = named(jobs, 'burst').result_files;
    assert.equal((await client.files.retrieve(id)).purpose, 'fine-tune-results');
    const csv = Buffer.from(await (await client.files.content(id)).text(), 'base64').toString();
    assert.equal(csv.trim().split('\n').length, 301);
  });

  it('finds an id with slashes', async () => {
    const odd = named(jobs, 'odd-id');
    assert.equal((await client.fineTuning.jobs.retrieve(odd.id)).id, odd.id);
  });

  it('knows the errors', async () => {
    const stranger = new OpenAI({ apiKey: 'sk-other', baseURL: client.baseURL, maxRetries: 0 });
    await assert.rejects(stranger.fineTuning.jobs.retrieve('ftjob-1'), OpenAI.AuthenticationError);
    await assert.rejects(client.fineTuning.jobs.retrieve('ftjob-1'), OpenAI.NotFoundError);
    await assert.rejects(client.fineTuning.jobs.cancel(named(jobs, 'running').id), { status: 405 });
  });
});

describe('openai, told to wait', () => {
  for (const hint of ['retry_after_ms=5', 'retry_after=0']) {
    it(`comes again: ${hint}`, async () => {
      const simulator = await startSimulator('--fault', `429,${hint},every=2`);
      try {
        const client = new OpenAI({ apiKey: key, baseURL: `${simulator.origin}/v1` });
        const jobs = await collected(client.fineTuning.jobs.list({ limit: 20 }));
        assert.equal(different(jobs), 60);
        assert.deepEqual(simulator.asked().map((request) => request.status), [200, 429, 200, 429, 200]);
      } finally {
        await simulator.stop();
      }
    });
  }
});

describe('openai, as Azure wants it', () => {
  it('sends a header and a query of its own', async () => {
    const simulator = await startSimulator('--style', 'azure');
    try {
      const client = new OpenAI({
        apiKey: 'unused',
        baseURL: `${simulator.origin}/openai`,
        defaultHeaders: { Authorization: null, 'api-key': key },
        defaultQuery: { 'api-version': '2024-10-21' },
      });
      const jobs = await collected(client.fineTuning.jobs.list({ limit: 40 }));
      assert.equal(different(jobs), 60);
      assert.ok(simulator.asked().every((request) => !request.headers.includes('authorization')));
    } finally {
      await simulator.stop();
    }
  });
});

describe('portkey-ai', () => {
  let simulator;
  let client;
  let jobs;
  before(async () => {
    simulator = await startSimulator('--style', 'portkey', '--virtual-key', 'openai-acme');
    client = new Portkey({ apiKey: key, virtualKey: 'openai-acme', baseURL: `${simulator.origin}/v1` });
    jobs = [];
    // This client hands out plain pages.
    for (let page = { has_more: true }; page.has_more; jobs.push(...page.data))
      page = await client.fineTuning.jobs.list({ limit: 25, after: jobs.at(-1)?.id });
  });
  after(() => simulator.stop());

  it('walks the list of jobs', () => {
    assert.equal(different(jobs), 60);
    const [first] = simulator.asked();
    assert.ok(first.headers.includes('x-portkey-api-key') && first.headers.includes('x-portkey-virtual-key'));
  });

  it('retrieves a job', async () => {
    const running = named(jobs, 'running');
    const job = await client.fineTuning.jobs.retrieve(running.id);
    assert.equal(job.id, running.id);
    assert.equal(job.status, 'running');
  });

  it('lists its events', async () => {
    const { data } = await client.fineTuning.jobs.listEvents(named(jobs, 'burst').id, { limit: 50 });
    assert.equal(different(data), 50);
    assert.equal(data[2].data.step, 300);
  });

  it('lists its checkpoints', async () => {
    const { data } = await client.fineTuning.jobs.checkpoints.list(named(jobs, 'burst').id, {});
    assert.deepEqual(data.map((checkpoint) => checkpoint.step_number), [300, 200, 100]);
  });

  it('is refused with another virtual key', async () => {
    const stranger = new Portkey({ apiKey: key, virtualKey: 'other', baseURL: `${simulator.origin}/v1` });
    await assert.rejects(stranger.fineTuning.jobs.retrieve('ftjob-1'), { status: 400 });
  });
});
