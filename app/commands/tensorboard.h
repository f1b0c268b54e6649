// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <span>
#include <string_view>

/// The event files that TensorBoard reads: records of a length, its checksum, an event and its checksum (TFRecord); each event
/// is a `tensorflow.Event` message. Pure.
namespace tensorboard {

/// CRC-32C (Castagnoli), not masked.
quint32 crc32c(QByteArrayView bytes);

/// A checksum as the records hold it: one of checksums would otherwise be too regular.
quint32 masked(quint32 crc);

/// One record around `event`.
QByteArray record(QByteArrayView event);

/// The event that begins each file. `wallTime` in seconds since 1970, as below.
QByteArray versionEvent(double wallTime);

/// A value of one series; TensorBoard keeps it as a 32-bit float.
struct Scalar
{
    std::string_view tag;
    double value = 0;
};

/// What several series state at one step.
QByteArray scalarsEvent(double wallTime, qint64 step, std::span<const Scalar> scalars);

} // namespace tensorboard
