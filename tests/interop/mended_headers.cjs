// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Before the gateway's own code: where it passes an answer on as it came, it adds headers to it, and those of an answer
// of Node's fetch cannot be changed. So 1.15.2 answers 500 for lists of jobs and contents of files.

const fetchAsIs = globalThis.fetch;
globalThis.fetch = async (...request) => {
  const { body, status, statusText, headers } = await fetchAsIs(...request);
  return new Response(body, { status, statusText, headers });
};
