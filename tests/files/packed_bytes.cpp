// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packed_bytes.h"

#include <zlib.h>
#include <zstd.h>

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream = {};
    if (::deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("no gzip");
    QByteArray packed(qsizetype(::deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    QByteArray input = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    if (::deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("gzip needs more room than it said");
    packed.truncate(qsizetype(stream.total_out));
    ::deflateEnd(&stream);
    return packed;
}

QByteArray zstandard(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    packed.truncate(qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()), bytes.constData(), size_t(bytes.size()), 3)));
    return packed;
}
