// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Before the gateway's own code: it would listen on every interface, on a port that may be taken.

const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const callback = given.find((argument) => typeof argument === 'function');
  this.once('listening', () => {
    const { address, port } = this.address();
    process.stderr.write(`listening on ${address}:${port}\n`);
  });
  return listen.call(this, { port: 0, host: '127.0.0.1' }, callback);
};
