// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

/// Binary forms of values for columns of the archive, each with a version of its own: no dialect is needed to read a job
/// back. Decoders give false on bytes that their encoder did not write.
namespace job_codec {

/// All of a job but what has columns of its own: its key, `raw` and `isGone`.
QByteArray encode(const Job &job);
bool decode(QByteArrayView bytes, Job *job);

QByteArray encode(const Checkpoints &checkpoints);
bool decode(QByteArrayView bytes, Checkpoints *checkpoints);

/// What a digest of today's form begins with: those of an older one compare less.
QByteArray firstOfToday();

QByteArray encode(const JobDigest &digest);
bool decode(QByteArrayView bytes, JobDigest *digest);

} // namespace job_codec
